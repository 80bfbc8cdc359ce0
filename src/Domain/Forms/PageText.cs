using System.Collections.Immutable;

namespace CleanerProduction.Forms;

/// <summary>The texts of a page while they are read. What cannot be read is gathered under the place it has in the form made from it.</summary>
internal sealed class PageText<TGroup>(FormSheet<TGroup> sheet, IReadOnlyDictionary<string, string> texts) where TGroup : struct, Enum
{
    private readonly List<UnreadAnswer> unread = [];
    private string from = "";
    private string to = "";

    /// <summary>What could not be read.</summary>
    public IEnumerable<UnreadAnswer> Unread => unread;

    /// <summary>True where anything stands in a place.</summary>
    public bool Has(string place) => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(place));

    /// <summary>The lines of a list that have anything in them.</summary>
    public ImmutableArray<string> Lines(string name)
    {
        var list = sheet.List(name);
        return [.. list.Lines(texts.Keys).Where(line => list.Accepts(line) && list.Fields.Any(f => !list.Preset.Contains(f) && Has($"{f}/{line}")))];
    }

    /// <summary>Reads the fields of one line, which is called <paramref name="becomes"/> afterwards.</summary>
    public T At<T>(string line, object becomes, Func<T> read)
    {
        (from, to) = ($"/{line}", FormattableString.Invariant($"/{becomes}"));
        var made = read();
        (from, to) = ("", "");
        return made;
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name) => texts.GetValueOrDefault(name + from) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Yes or no; null for anything else.</summary>
    public bool? Answer(string name) => Text(name) switch { Typed.Yes => true, Typed.No => false, _ => null };

    /// <summary>One of the words of an enumeration; null for anything else.</summary>
    public T? Word<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var word) && Enum.IsDefined(word) && word.ToString() == Text(name) ? word : null;

    /// <summary>An amount.</summary>
    public Hkd? Money(string name) => Read<Hkd>(name, text => Hkd.Parse(text) is { Ok: true, Value: var amount } ? amount : null);

    /// <summary>A whole number, not negative.</summary>
    public int? Whole(string name) => Read<int>(name, text => Typed.Number(text) is { } number && number == decimal.Truncate(number) && number is >= 0 and < 1_000_000 ? (int)number : null);

    /// <summary>A number.</summary>
    public decimal? Number(string name) => Read<decimal>(name, Typed.Number);

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(string name) => Read<DateOnly>(name, text => Dates.Parse(text.Normalize(System.Text.NormalizationForm.FormKC).Trim()) is { Ok: true, Value: var day } ? day : null);

    private T? Read<T>(string name, Func<string, T?> read) where T : struct
    {
        if (Text(name) is not { } text) return null;
        if (read(text) is { } value) return value;
        unread.Add(new(name + to, text));
        return null;
    }
}
