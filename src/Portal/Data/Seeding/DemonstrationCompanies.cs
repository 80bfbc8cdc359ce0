using System.Globalization;
using CleanerProduction.Companies;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented companies and their factories.</summary>
internal sealed class DemonstrationCompanies
{
    private static readonly (string Column, string Field)[] Facts =
    [
        ("other_party", "other-party"), ("partner_mainland", "other-party-of-the-mainland"), ("applicant_share", "applicant-share"), ("contract_party", "contract-party"), ("contract", "contract"),
        ("contract_from", "contract-from"), ("contract_until", "contract-until"), ("resident", "resident"), ("share_mainland", "resident-share-of-mainland"),
        ("share_applicant", "resident-share-of-applicant"), ("same_resident", "same-resident"), ("owned", "owned-by-applicant"), ("operated", "operated-by-applicant"),
        ("other_process", "other-process"), ("processes", "processes"), ("area", "production-area"),
    ];

    private readonly Dictionary<string, Company> companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Factory> factories = new(StringComparer.Ordinal);

    /// <summary>Puts them into the database, first the companies: a factory needs its company's number.</summary>
    public static async Task<DemonstrationCompanies> Put(PortalDb db, DemonstrationFiles files, DateOnly today, CancellationToken cancellation)
    {
        var made = new DemonstrationCompanies();
        foreach (var row in files.Rows("companies")) made.companies.Add(row["slug"], CompanyOf(row, today));
        db.AddRange(made.companies.Values);
        await db.SaveChangesAsync(cancellation);
        foreach (var row in files.Rows("factories")) made.factories.Add(row["company"], FactoryOf(row, made.companies[row["company"]].Id));
        db.AddRange(made.factories.Values);
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <summary>A company by its word in the files.</summary>
    public Company this[string slug] => companies[slug];

    /// <summary>All of them with their factories.</summary>
    public IEnumerable<(Company Company, Factory Factory)> All => companies.Select(c => (c.Value, factories[c.Key]));

    /// <summary>The word of a company in the files.</summary>
    public string SlugOf(int company) => companies.Single(c => c.Value.Id == company).Key;

    /// <summary>Its factory.</summary>
    public Factory FactoryOf(string slug) => factories[slug];

    private static Company CompanyOf(DemonstrationRow row, DateOnly today)
    {
        var company = new Company(row.Text(), row["business_registration"])
        {
            RegistrationExpires = Expires(row["registration_expires"], today),
            EmployeesInHongKong = row.Number("employees"),
            Address = row.Text("address"),
            Telephone = Identifiers.Telephone(row["telephone"]).Value,
            Email = row["email"],
        };
        Put(company.PutCompaniesRegistry(row["companies_registry"]), row["slug"]);
        company.Directors.AddRange(row.Texts("directors").Select(name => new Director(name)));
        company.Chambers.AddRange(row["chambers"].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return company;
    }

    private static Factory FactoryOf(DemonstrationRow row, int company)
    {
        var factory = new Factory(company, row.Text(), Enum.Parse<FactoryPlace>(row["place"]), row["sector"])
        {
            Address = row.Text("address"),
            City = row.Has("city") ? row["city"] : null,
            Kind = Enum.Parse<FactoryKind>(row["kind"]),
            Relation = Enum.Parse<FactoryRelation>(row["relation"]),
            PollutingProcess = row.Is("polluting"),
        };
        var typed = Facts.Where(f => row.Has(f.Column)).ToDictionary(f => f.Field, f => row[f.Column], StringComparer.Ordinal);
        FactoryFields.All.Apply(factory, typed);
        if (FactoryFields.All.Unreadable(factory).Count > 0) throw new FormatException($"seeds/demo: {row["company"]}: {string.Join(", ", FactoryFields.All.Unreadable(factory).Keys)}");
        Put(factory.PutUnifiedSocialCredit(row["unified_social_credit"]), row["company"]);
        return factory;
    }

    // A day of the year stands for the next such day; -20 for so many days before the first start: lapsed.
    private static DateOnly? Expires(string text, DateOnly today)
    {
        if (text.Length == 0) return null;
        if (text.StartsWith('-')) return today.AddDays(int.Parse(text, CultureInfo.InvariantCulture));
        var day = Dates.Parse(string.Create(CultureInfo.InvariantCulture, $"{today.Year}-{text}")).Value;
        return day > today.AddDays(30) ? day : day.AddYears(1);
    }

    private static void Put(Refusal? refusal, string whose)
    {
        if (refusal is not null) throw new FormatException($"seeds/demo: {whose}: {refusal.Code}");
    }
}
