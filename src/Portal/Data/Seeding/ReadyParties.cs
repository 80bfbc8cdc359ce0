using System.Globalization;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Data;

/// <summary>The parties of an item, by the keys interests are compared with.</summary>
internal static class ReadyParties
{
    /// <summary>A company, its directors, and the trade associations it belongs to, which are disclosed only.</summary>
    public static IEnumerable<Party> Of(Company company, ReferenceData reference) =>
    [
        new(PartyKind.Applicant, company.BusinessRegistration, company.Name),
        .. company.Directors.Select(Of),
        .. company.Chambers.Select(code => new Party(PartyKind.Sector, code, reference.BodyOf(code) ?? Trilingual.Same(code))),
    ];

    /// <summary>A provider; its directors too where the item is about it.</summary>
    public static IEnumerable<Party> Of(Provider provider, bool withDirectors) =>
        [new(PartyKind.Provider, provider.Number, provider.Name), .. withDirectors ? provider.Directors.Select(Of) : []];

    /// <summary>A director's key: the English name in small letters with hyphens.</summary>
    public static string KeyOf(Director director) =>
        string.Join('-', new string([.. director.Name.En.Select(c => char.IsLetterOrDigit(c) ? char.ToLower(c, CultureInfo.InvariantCulture) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Party Of(Director director) => new(PartyKind.Director, KeyOf(director), director.Name);
}
