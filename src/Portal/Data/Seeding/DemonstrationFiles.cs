using System.Collections.Immutable;

namespace CleanerProduction.Portal.Data;

/// <summary>A row of a table in <c>seeds/demo</c>, by the names of its columns.</summary>
internal sealed class DemonstrationRow(IReadOnlyDictionary<string, int> columns, ImmutableArray<string> fields)
{
    /// <summary>The field of that column.</summary>
    public string this[string column] => fields[columns[column]];

    /// <summary>True where something stands in that column.</summary>
    public bool Has(string column) => this[column].Length > 0;

    /// <summary>True for <c>yes</c>, false for <c>no</c>.</summary>
    public bool Is(string column) => this[column] switch { "yes" => true, "no" => false, var other => throw new FormatException($"'{other}' is neither yes nor no") };

    /// <summary>The number in that column.</summary>
    public int Number(string column) => int.Parse(this[column], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The enumeration's member of that name, or null where nothing stands.</summary>
    public T? Member<T>(string column) where T : struct, Enum => Has(column) ? Enum.Parse<T>(this[column]) : null;

    /// <summary>The three columns of one text; without a prefix <c>zh_hant</c>, <c>zh_hans</c>, <c>en</c>.</summary>
    public Trilingual Text(string? prefix = null)
    {
        var before = prefix is null ? "" : prefix + "_";
        return new(this[before + "zh_hant"], this[before + "zh_hans"], this[before + "en"]);
    }

    /// <summary>The same, or null where nothing stands.</summary>
    public Trilingual? TextOrNone(string prefix) => Text(prefix) is { IsIncomplete: false } text ? text : null;

    /// <summary>Several texts parted by semicolons, as many in each language.</summary>
    public IEnumerable<Trilingual> Texts(string prefix)
    {
        var (hant, hans, en) = (this[prefix + "_zh_hant"].Split("; "), this[prefix + "_zh_hans"].Split("; "), this[prefix + "_en"].Split("; "));
        return hant.Select((text, i) => new Trilingual(text, hans[i], en[i]));
    }
}

/// <summary>The tables of <c>seeds/demo</c>.</summary>
internal sealed class DemonstrationFiles(string folder)
{
    /// <summary>The rows of a table, in order.</summary>
    public ImmutableArray<DemonstrationRow> Rows(string table)
    {
        var text = File.ReadAllText(Path.Combine(folder, "demo", table + ".csv"));
        var header = text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimEnd('\r').Split(',');
        var columns = header.Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        return [.. Csv.Read(text, header).Select(fields => new DemonstrationRow(columns, fields))];
    }
}
