using System.Collections.Immutable;
using static CleanerProduction.Companies.RecordFields;

namespace CleanerProduction.Companies;

/// <summary>The fields of a company that its people fill in. Its business registration number is what it is known by and never changes.</summary>
public static class CompanyFields
{
    /// <summary>The trade associations with a seat in the committee.</summary>
    public static readonly ImmutableArray<string> Chambers = ["HKGCC", "FHKI", "CMA", "CGCC"];

    /// <summary>All of them, in the order of the form.</summary>
    public static readonly ImmutableArray<RecordField<Company>> All =
    [
        .. Three<Company>("name", c => c.Name, (c, name) => c.Name = name),
        Day<Company>("registration-expires", c => c.RegistrationExpires, (c, day) => c.RegistrationExpires = day),
        new("companies-registry", c => c.CompaniesRegistry ?? "", (c, text) => c.PutCompaniesRegistry(text)),
        Count<Company>("employees", c => c.EmployeesInHongKong, (c, number) => c.EmployeesInHongKong = number),
        .. Three<Company>("address", c => c.Address, (c, address) => c.Address = address),
        new("telephone", c => c.Telephone, PutTelephone),
        new("email", c => c.Email, PutEmail),
        Plain<Company>("directors", c => string.Join('\n', c.Directors.Select(Line)), PutDirectors),
        new("chambers", c => string.Join(' ', c.Chambers), PutChambers),
    ];

    private static Refusal? PutTelephone(Company company, string text)
    {
        var read = text.Length == 0 ? "" : Identifiers.Telephone(text);
        if (read.Ok) company.Telephone = read.Value;
        return read.Refusal;
    }

    private static Refusal? PutEmail(Company company, string text)
    {
        if (text.Length > 0 && !(text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 && !text.Any(char.IsWhiteSpace))) return new Refusal("email-not-readable").With("text", text);
        company.Email = text;
        return null;
    }

    private static Refusal? PutChambers(Company company, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.All(w => Chambers.Contains(w))) return new("choice-unknown");
        company.Chambers.Clear();
        company.Chambers.AddRange(Chambers.Where(words.Contains));
        return null;
    }

    // One a line: one name, or Chinese / English, or traditional / simplified / English.
    private static string Line(Director director) => director.Name switch
    {
        var (hant, hans, en) when hant == hans && hans == en => hant,
        var (hant, hans, en) when hant == hans => $"{hant} / {en}",
        var (hant, hans, en) => $"{hant} / {hans} / {en}",
    };

    private static void PutDirectors(Company company, string text)
    {
        company.Directors.Clear();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            company.Directors.Add(new(line.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) switch
            {
                [var hant, var hans, var en] => new(hant, hans, en),
                [var han, var en] => new(han, han, en),
                _ => Trilingual.Same(line),
            }));
    }
}
