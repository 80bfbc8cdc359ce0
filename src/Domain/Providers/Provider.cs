using System.Globalization;
using CleanerProduction.Companies;

namespace CleanerProduction.Providers;

/// <summary>An environmental technology service provider (RG-2.1.1). Its registrations, one a category, are cases of their own.</summary>
public sealed class Provider
{
    private Provider() { }

    /// <summary>A provider with its number, <c>2026-014</c>.</summary>
    public Provider(string number, Trilingual name) => (Number, Name) = (ParseNumber(number).Value, name);

    /// <summary>The registration number: year and three digits or more.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The company's name; public (RG-5.1.1(a)).</summary>
    public Trilingual Name { get; set; } = Trilingual.Same("");

    /// <summary>Address; public (RG-5.1.1(a)).</summary>
    public Trilingual Address { get; set; } = Trilingual.Same("");

    /// <summary>Telephone; public (RG-5.1.1(a)).</summary>
    public string Telephone { get; set; } = "";

    /// <summary>E-mail; public (RG-5.1.1(a)).</summary>
    public string Email { get; set; } = "";

    /// <summary>Web site, or null; public (RG-5.1.1(a)).</summary>
    public string? Website { get; set; }

    /// <summary>Business registration number or unified social credit code; never public.</summary>
    public string? Identifier { get; set; }

    /// <summary>Who directs it; never public.</summary>
    public List<Director> Directors { get; private set; } = [];

    /// <summary>The day its code of conduct came on file; null while outstanding (RG-7.1).</summary>
    public DateOnly? CodeOfConductOn { get; set; }

    /// <summary>The number of the provider <paramref name="number"/> (from 1) of a year.</summary>
    public static string NumberOf(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:000}");

    /// <summary>Reads <c>2026-014</c>.</summary>
    public static Result<string> ParseNumber(string? text)
    {
        var parts = (text ?? "").Trim().Split('-');
        return parts.Length == 2 && parts[0].Length == 4 && parts[1].Length >= 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && NumberOf(year, number) == text!.Trim()
                ? text.Trim()
                : new Refusal("provider-number-not-readable").With("text", text ?? "");
    }
}
