using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Companies;

/// <summary>One field of a company or factory: read as text, put in as text. The same name stands in forms, in the history and in the API.</summary>
/// <param name="Name">Its name: <c>name.en</c>.</param>
/// <param name="Read">The value as text; empty where there is none.</param>
/// <param name="Put">Puts the text in (trimmed, empty takes the value out), or refuses and changes nothing.</param>
public sealed record RecordField<T>(string Name, Func<T, string> Read, Func<T, string, Refusal?> Put) where T : KeptRecord;

/// <summary>The fields of companies and factories, all handled alike.</summary>
public static class RecordFields
{
    /// <summary>What stands in a field: what was typed where that is kept, else the value.</summary>
    public static string Text<T>(this RecordField<T> field, T record) where T : KeptRecord => record.TypedInto(field.Name) ?? field.Read(record);

    /// <summary>All fields with their texts.</summary>
    public static ImmutableDictionary<string, string> Texts<T>(this ImmutableArray<RecordField<T>> fields, T record) where T : KeptRecord =>
        fields.ToImmutableDictionary(f => f.Name, f => f.Text(record), StringComparer.Ordinal);

    /// <summary>
    /// Puts what was typed in. Nothing is refused: what cannot be read is kept as typed and shows in <see cref="Unreadable{T}"/>. Fields that are
    /// not among the typed stay as they are. Returns what changed.
    /// </summary>
    public static ImmutableArray<FieldChange> Apply<T>(this ImmutableArray<RecordField<T>> fields, T record, IReadOnlyDictionary<string, string> typed) where T : KeptRecord
    {
        var before = fields.Texts(record);
        foreach (var field in fields)
        {
            if (!typed.TryGetValue(field.Name, out var raw)) continue;
            var text = raw.ReplaceLineEndings("\n").Trim();
            if (text == before[field.Name]) continue;
            record.Keep(field.Name, null);
            if (field.Put(record, text) is not null) record.Keep(field.Name, text);
        }
        return [.. fields.Select(f => new FieldChange(f.Name, before[f.Name], f.Text(record))).Where(c => c.Was != c.Now)];
    }

    /// <summary>The fields whose text cannot be read, with why.</summary>
    public static ImmutableDictionary<string, Refusal> Unreadable<T>(this ImmutableArray<RecordField<T>> fields, T record) where T : KeptRecord =>
        fields.Where(f => record.TypedInto(f.Name) is { Length: > 0 }).ToImmutableDictionary(f => f.Name, f => f.Put(record, record.TypedInto(f.Name)!) ?? new("not-readable"), StringComparer.Ordinal);

    // The three scripts of one text: a blank one takes the first that was given, and stays blank in the form.
    internal static IEnumerable<RecordField<T>> Three<T>(string name, Func<T, Trilingual> read, Action<T, Trilingual> put) where T : KeptRecord
    {
        string[] names = [$"{name}.hant", $"{name}.hans", $"{name}.en"];
        for (var i = 0; i < 3; i++)
        {
            var at = i;
            yield return new(names[at], record => Of(record, at), (record, text) =>
            {
                string[] given = [.. Enumerable.Range(0, 3).Select(n => n == at ? text : Given(record, n))];
                var first = given.FirstOrDefault(g => g.Length > 0) ?? "";
                put(record, new(Or(given[0]), Or(given[1]), Or(given[2])));
                for (var n = 0; n < 3; n++) record.Keep(names[n], given[n].Length == 0 && first.Length > 0 ? "" : null);
                return null;

                string Or(string one) => one.Length > 0 ? one : first;
            });
        }

        string Of(T record, int n) => read(record).In((Language)n);

        string Given(T record, int n) => record.TypedInto(names[n]) ?? Of(record, n);
    }

    internal static RecordField<T> Plain<T>(string name, Func<T, string> read, Action<T, string> put) where T : KeptRecord =>
        new(name, read, (record, text) =>
        {
            put(record, text);
            return null;
        });

    internal static RecordField<T> Day<T>(string name, Func<T, DateOnly?> read, Action<T, DateOnly?> put) where T : KeptRecord =>
        Read(name, r => read(r)?.Iso() ?? "", Dates.Parse, put);

    internal static RecordField<T> Count<T>(string name, Func<T, int?> read, Action<T, int?> put) where T : KeptRecord =>
        Read(name, r => read(r)?.ToString(CultureInfo.InvariantCulture) ?? "", text =>
            int.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000_000 ? number : new Refusal("number-not-readable").With("text", text), put);

    internal static RecordField<T> YesNo<T>(string name, Func<T, bool?> read, Action<T, bool?> put) where T : KeptRecord =>
        Read(name, r => read(r) switch { true => "yes", false => "no", null => "" }, text => text switch { "yes" => true, "no" => false, _ => new Refusal("choice-unknown") }, put);

    internal static RecordField<T> Percent<T>(string name, Func<T, Share?> read, Action<T, Share?> put) where T : KeptRecord =>
        Read(name, r => read(r)?.ToString().TrimEnd('%') ?? "", text =>
        {
            // In hundredths, as the form shows it: 50 is one half, whether or not the sign was typed.
            var share = Share.Parse(text.Contains('/', StringComparison.Ordinal) ? text : text.TrimEnd('%', '％').TrimEnd() + "%");
            return share.Ok && share.Value > Share.Whole ? new Refusal("share-above-whole").With("text", text) : share;
        }, put);

    private static RecordField<T> Read<T, TValue>(string name, Func<T, string> read, Func<string, Result<TValue>> parse, Action<T, TValue?> put) where T : KeptRecord where TValue : struct =>
        new(name, read, (record, text) =>
        {
            if (text.Length == 0)
            {
                put(record, null);
                return null;
            }
            var value = parse(text);
            if (!value.Ok) return value.Refusal;
            put(record, value.Value);
            return null;
        });
}
