using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Guides.Checks.Asking;

/// <summary>
/// What an address asks of a check. Nothing yet: the form with its defaults. A list about to grow or shrink: what was typed, unjudged.
/// Else a body to be answered, or what is to be corrected.
/// </summary>
public sealed class Asked
{
    /// <summary>Name of the button that adds an entry to the list in its value.</summary>
    public const string AddName = "add";
    /// <summary>Name of the button that takes away the entry in its value.</summary>
    public const string DropName = "drop";

    private readonly Typed typed;
    private readonly string? grown;
    private readonly JsonObject json;

    private Asked(CheckSheet sheet, Typed typed, string? grown, bool isBlank, bool isDraft, Language language)
    {
        (Sheet, this.typed, this.grown, IsBlank, IsDraft) = (sheet, typed, grown, isBlank, isDraft);
        json = sheet.Form.ToJson("", new(typed.Texts()));
        // Yes and no have several words in an address (1, yes); the form knows them by one.
        foreach (var (path, text) in Flat(json, "").Where(f => f.Text is "true" or "false")) typed.Put(path, text);
        if (isBlank || isDraft) return;
        var faults = new Faults();
        var body = sheet.Form.Read(new FormValues(typed.Texts()), faults);
        if (body is not null) sheet.Judge(body, language, faults);
        foreach (var fault in faults.All) Errors.Add(fault.Path, fault.Message, about: sheet.LabelOf(fault.Path));
        Body = faults.Any ? null : body;
    }

    /// <summary>The check.</summary>
    public CheckSheet Sheet { get; }

    /// <summary>True where the address asks nothing.</summary>
    public bool IsBlank { get; }

    /// <summary>True while a list grows or shrinks.</summary>
    public bool IsDraft { get; }

    /// <summary>What is to be corrected.</summary>
    public FormErrors Errors { get; } = new();

    /// <summary>What is asked; null where nothing can be answered.</summary>
    public Filled? Body { get; }

    /// <summary>The text at a path exactly as it was typed; null where none stands there.</summary>
    public string? this[string path] => typed[path];

    /// <summary>The texts of a list's entries: the boxes that were ticked.</summary>
    public IReadOnlyCollection<string> All(string path) => [.. typed.At(path)?.Entries.Select(e => e.Text).OfType<string>() ?? []];

    /// <summary>Every text by its path.</summary>
    public IEnumerable<KeyValuePair<string, string>> Texts => typed.Texts().Select(t => KeyValuePair.Create(t.Key, t.Value.ToString()));

    /// <summary>How many entries of a list the form shows: those typed, at least so many, one more where it grows.</summary>
    public int Rows(string path, int least, int most) =>
        Math.Min(most, Math.Max(least, (typed.At(path)?.Entries.Count ?? 0) + (grown == path ? 1 : 0)));

    /// <summary>The entry the form was just given, which takes the focus; -1 for none.</summary>
    public int Newest(string path) => grown == path ? typed.At(path)?.Entries.Count ?? 0 : -1;

    /// <summary>The question as the end of an address, in the fields of the API and nothing else: <c>?on=2026-11-20&amp;cost=1680000</c>.</summary>
    public string Query
    {
        get
        {
            var fields = Flat(json, "").Select(f => $"{Uri.EscapeDataString(f.Path)}={Uri.EscapeDataString(f.Text)}").ToList();
            return fields.Count == 0 ? "" : $"?{string.Join('&', fields)}";
        }
    }

    /// <summary>The address of this question.</summary>
    public string Address => Sheet.Address + Query;

    /// <summary>Reads an address.</summary>
    public static Asked Of(CheckSheet sheet, IQueryCollection query, Language language, DateOnly today)
    {
        var known = sheet.Form.Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var tree = Typed.Of(query.Where(q => known.Contains(q.Key.Split('.', '[')[0])));
        string? added = query[AddName], dropped = query[DropName];
        var isDraft = !string.IsNullOrEmpty(added) || !string.IsNullOrEmpty(dropped);
        var isBlank = !isDraft && !tree.Texts().Any();
        if (isBlank)
            foreach (var (path, text) in sheet.Defaults(today)) tree.Put(path, text);
        sheet.Settle(tree);
        if (!isDraft) sheet.Narrow(tree);
        if (!string.IsNullOrEmpty(dropped)) tree.Drop(dropped);
        tree.Close(keepBlank: isDraft);
        return new(sheet, tree, added, isBlank, isDraft, language);
    }

    private static IEnumerable<(string Path, string Text)> Flat(JsonNode? node, string path) => node switch
    {
        JsonObject parts => parts.SelectMany(p => Flat(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray { Count: 0 } => [(path, Ask.None)],
        JsonArray entries => entries.SelectMany((e, i) => Flat(e, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))),
        JsonValue value => [(path, Written(value))],
        _ => [],
    };

    private static string Written(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetValue<decimal>().ToString("0.############################", CultureInfo.InvariantCulture),
        _ => value.GetValue<string>(),
    };
}
