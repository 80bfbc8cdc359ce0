using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>One rule of the standing orders as the public page explains it; its words stand in the resources under its key.</summary>
/// <param name="Key">The key of its words, and its anchor on the page.</param>
/// <param name="Clause">The clause it follows, where a guide says so; null for a default of the product.</param>
public sealed record StandingOrderRule(string Key, string? Clause = null)
{
    /// <summary>Every rule in the order of the page.</summary>
    public static readonly IReadOnlyList<StandingOrderRule> Table =
    [
        new("Majority", "RG-6.1.4"), new("Abstention"), new("Silence"), new("NilNil"), new("Tie"), new("Quorum"), new("Recusal"), new("RecusalPenalty"), new("RecusalFunding"),
        new("Sector"), new("RecusedSees"), new("LastCall"), new("Late"), new("Leaving"), new("Changing"), new("WhoSees"), new("Named"), new("Redivision"), new("Dissent"),
        new("Circulation"), new("Labels", "LG-10"), new("RollCall"),
    ];

    /// <summary>What it is about, in the reader's language.</summary>
    public string Point => Say("Point");

    /// <summary>The rule with its value.</summary>
    public string Text => Say("Rule").With(StandingOrders.All[0].LastCallSeconds);

    /// <summary>What it is modelled on.</summary>
    public string Source => Say("Source");

    private string Say(string part) => StandingOrdersText.ResourceManager.GetString($"{part}_{Key}", CultureInfo.CurrentUICulture)!;
}
