namespace CleanerProduction.Labels;

/// <summary>The four labels of the recognition scheme.</summary>
public enum LabelKind
{
    /// <summary>Partner (manufacturing).</summary>
    Manufacturing,
    /// <summary>Excellent partner (manufacturing) .</summary>
    Excellent,
    /// <summary>Partner (supply chain).</summary>
    SupplyChain,
    /// <summary>Partner (technology service).</summary>
    TechnologyService,
}
