using System.Collections.Immutable;

namespace CleanerProduction.Companies;

/// <summary>What the clauses of FG 1.3.1 need to know and nobody filled in yet.</summary>
public static class FactoryNeeds
{
    /// <summary>The fields of a company still to be filled in, in the order of the form.</summary>
    public static ImmutableArray<string> Missing(Company company)
    {
        var texts = CompanyFields.All.Texts(company);
        string[] needed = ["registration-expires", "employees", "address", "telephone", "email"];
        var unreadable = CompanyFields.All.Unreadable(company);
        return [.. NoName(texts), .. needed.Where(n => n == "address" ? Blank(texts, "address") : texts[n].Length == 0 || unreadable.ContainsKey(n))];
    }

    /// <summary>The fields of a factory still to be filled in, in the order of the forms; which they are follows from place and tie.</summary>
    public static ImmutableArray<string> Missing(Factory factory)
    {
        var texts = FactoryFields.All.Texts(factory);
        var unreadable = FactoryFields.All.Unreadable(factory);
        IEnumerable<string> asked =
        [
            "place", .. factory is { PlaceStated: true, Place: FactoryPlace.Guangdong } ? ["city", "unified-social-credit"] : Array.Empty<string>(),
            .. NoName(texts), .. Blank(texts, "address") ? ["address"] : Array.Empty<string>(),
            "relation", .. Facts(factory), "sector",
        ];
        return [.. asked.Where(field => !texts.TryGetValue(field, out var text) || text.Length == 0 || unreadable.ContainsKey(field))];
    }

    /// <summary>The fields that a tie asks for.</summary>
    public static ImmutableArray<string> Facts(Factory factory) => !factory.RelationStated ? [] : factory.Relation switch
    {
        FactoryRelation.JointVenture => ["other-party", "other-party-of-the-mainland"],
        FactoryRelation.WhollyForeignOwned => ["applicant-share"],
        FactoryRelation.ProcessingContract => ["contract-party", "contract", "contract-from"],
        FactoryRelation.ResidentShareholder => ["resident", "resident-share-of-mainland", "resident-share-of-applicant", "same-resident"],
        FactoryRelation.OwnedInHongKong => factory.Kind == FactoryKind.Workshop ? ["owned-by-applicant", "operated-by-applicant", "processes"] : ["owned-by-applicant", "operated-by-applicant"],
        _ => [],
    };

    private static IEnumerable<string> NoName(ImmutableDictionary<string, string> texts) => Blank(texts, "name") ? ["name"] : [];

    private static bool Blank(ImmutableDictionary<string, string> texts, string name) => texts[$"{name}.hant"].Length + texts[$"{name}.hans"].Length + texts[$"{name}.en"].Length == 0;
}
