using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Labels;

/// <summary>What the scheme and its labels are called officially, in the three languages.</summary>
public static class LabelNames
{
    private const string Scheme = "hong-kong-guangdong-cleaner-production-partners-recognition-scheme";

    /// <summary>The recognition scheme.</summary>
    public static Trilingual OfScheme(ReferenceData reference) => Term(reference, Scheme);

    /// <summary>A label.</summary>
    public static Trilingual Of(ReferenceData reference, LabelKind label) => Term(reference, label switch
    {
        LabelKind.Manufacturing => "hong-kong-guangdong-cleaner-production-partners-manufacturing",
        LabelKind.Excellent => "hong-kong-guangdong-cleaner-production-excellent-partners-manufacturing",
        LabelKind.SupplyChain => "hong-kong-guangdong-cleaner-production-partners-supply-chain",
        _ => "hong-kong-guangdong-cleaner-production-partners-technology-service",
    });

    private static Trilingual Term(ReferenceData reference, string slug) => reference.Glossary.Terms.First(t => t.Slug == slug).Name;
}
