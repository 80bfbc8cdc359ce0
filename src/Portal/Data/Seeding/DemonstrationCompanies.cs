using CleanerProduction.Companies;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented companies and their factories.</summary>
internal sealed class DemonstrationCompanies
{
    private readonly Dictionary<string, Company> companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Factory> factories = new(StringComparer.Ordinal);

    /// <summary>Puts them into the database, first the companies: a factory needs its company's number.</summary>
    public static async Task<DemonstrationCompanies> Put(PortalDb db, DemonstrationFiles files, CancellationToken cancellation)
    {
        var made = new DemonstrationCompanies();
        foreach (var row in files.Rows("companies")) made.companies.Add(row["slug"], CompanyOf(row));
        db.AddRange(made.companies.Values);
        await db.SaveChangesAsync(cancellation);
        foreach (var row in files.Rows("factories")) made.factories.Add(row["company"], FactoryOf(row, made.companies[row["company"]].Id));
        db.AddRange(made.factories.Values);
        await db.SaveChangesAsync(cancellation);
        return made;
    }

    /// <summary>A company by its word in the files.</summary>
    public Company this[string slug] => companies[slug];

    /// <summary>Its factory.</summary>
    public Factory FactoryOf(string slug) => factories[slug];

    private static Company CompanyOf(DemonstrationRow row)
    {
        var company = new Company(row.Text(), row["business_registration"])
        {
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
        Put(factory.PutUnifiedSocialCredit(row["unified_social_credit"]), row["company"]);
        return factory;
    }

    private static void Put(Refusal? refusal, string whose)
    {
        if (refusal is not null) throw new FormatException($"seeds/demo: {whose}: {refusal.Code}");
    }
}
