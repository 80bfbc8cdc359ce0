using System.Globalization;
using System.Runtime.InteropServices;
using CleanerProduction.Cases;

namespace CleanerProduction.Labels.Awards;

/// <summary>What a certificate is called (LG-1.5(1)): <c>X-2026-017</c>, the letter of its label, the round's year, its number in that series.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CertificateNumber
{
    private const int FirstYear = 2009;

    /// <summary>A number of a series; from 1.</summary>
    public CertificateNumber(LabelKind label, int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Label, Year, Number) = (label, year, number);
    }

    /// <summary>The label.</summary>
    public LabelKind Label { get; }

    /// <summary>The round's year.</summary>
    public int Year { get; }

    /// <summary>Its number among those of that label and year, from 1.</summary>
    public int Number { get; }

    /// <summary>The letter of a label: M, X, S or T.</summary>
    public static char LetterOf(LabelKind label) => CaseReference.LettersOf(label)[1];

    /// <summary>
    /// The next numbers of a series, after the highest that was ever given: one that was given is not given again, whatever became of its certificate.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="year">The round's year.</param>
    /// <param name="given">Every number ever given, of whatever series.</param>
    public static IEnumerable<CertificateNumber> After(LabelKind label, int year, IEnumerable<string> given)
    {
        var last = given.Select(Parse).Where(n => n.Ok && n.Value.Label == label && n.Value.Year == year).Select(n => n.Value.Number).DefaultIfEmpty(0).Max();
        while (true) yield return new(label, year, ++last);
    }

    /// <summary>Reads a number in either case of letters; at least three digits and no superfluous zero.</summary>
    public static Result<CertificateNumber> Parse(string? text)
    {
        var refusal = new Refusal("certificate-number-not-readable", "LG-1.5(1)").With("text", text ?? "");
        var parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        if (parts.Length != 3 || parts[0].Length != 1 || Enum.GetValues<LabelKind>().Where(l => LetterOf(l) == parts[0][0]).ToList() is not [var label]) return refusal;
        if (parts[1].Length != 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < FirstYear) return refusal;
        if (parts[2].Length < 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return refusal;
        var read = new CertificateNumber(label, year, number);
        return read.ToString().EndsWith("-" + parts[2], StringComparison.Ordinal) ? read : refusal;
    }

    /// <summary>As printed; the number is padded to three digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LetterOf(Label)}-{Year:0000}-{Number:000}");
}
