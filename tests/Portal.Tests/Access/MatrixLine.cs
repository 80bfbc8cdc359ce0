using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CleanerProduction.PortalTests.Access;

/// <summary>A line of Matrix.txt.</summary>
/// <param name="Kind">page, form, or the method of an endpoint.</param>
/// <param name="Form">The form's name, * for any number; null but for forms.</param>
/// <param name="Address">The address as the portal declares it.</param>
/// <param name="Thing">What is put into it; null where nothing is.</param>
/// <param name="Answers">What each column's person is answered.</param>
public sealed record MatrixLine(string Kind, string? Form, string Address, string? Thing, ImmutableArray<string> Answers)
{
    private static readonly char[] Blank = [' '];

    /// <summary>The way in as EntryPoints.txt writes it, without its rule.</summary>
    public string EntryPoint => $"{(Kind == "form" ? "page" : Kind)} {Address}";

    /// <summary>The line without its answers.</summary>
    public string Head => $"{Kind} {(Form is null ? "" : Form + " ")}{Address} | {Thing ?? "-"}";

    /// <summary>True where a form's handler is the one of this line.</summary>
    public bool IsOf(string handler) => Regex.IsMatch(handler, "^" + Regex.Escape(Form!).Replace("\\*", ".+", StringComparison.Ordinal) + "$");

    /// <summary>The address with that in it.</summary>
    public string With(ImmutableDictionary<string, string> values) =>
        Regex.Replace(Address, @"\{(\w+)(:\w+)?\}", m => values.TryGetValue(m.Groups[1].Value, out var value) ? Uri.EscapeDataString(value) : throw new InvalidOperationException($"{Head}: the thing has no {m.Groups[1].Value}"));

    /// <summary>Reads the table.</summary>
    public static (ImmutableArray<string> People, ImmutableArray<MatrixLine> Lines) Read(string path)
    {
        var rows = File.ReadAllLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('|').Select(p => p.Split(Blank, StringSplitOptions.RemoveEmptyEntries)).ToArray()).ToList();
        return ([.. rows[0][2]], [.. rows.Skip(1).Select(r => new MatrixLine(r[0][0], r[0].Length == 3 ? r[0][1] : null, r[0][^1], r[1][0] == "-" ? null : r[1][0], [.. r[2]]))]);
    }
}
