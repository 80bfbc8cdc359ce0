using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Parts.Benefits;

/// <summary>What was agreed and what came of it, as shown.</summary>
/// <param name="Name">What.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Actual">What came of it.</param>
/// <param name="Reached">The part reached.</param>
/// <param name="Source">Where it stands; null for what the portal computed.</param>
public sealed record AgreedLine(string Name, string Agreed, string Actual, string Reached, Source? Source)
{
    /// <summary>What was agreed to be saved in a year against what came of it, in the order agreed; the part reached in whole per cent, halves up.</summary>
    public static IReadOnlyList<AgreedLine> Of(IEnumerable<ExpectedBenefit> agreed, IReadOnlyCollection<ExpectedBenefit> actual) => [.. agreed.Select(target => Of(target, actual.FirstOrDefault(r => r.Kind == target.Kind)?.Saved))];

    private static AgreedLine Of(ExpectedBenefit target, decimal? actual) => new(
        BenefitWords.AYear(target.Kind), BenefitsWords.Figure(target.Saved), BenefitsWords.Figure(actual),
        target.Saved is > 0 and var agreed && actual is { } saved ? BenefitsText.Percent.With(Math.Round(saved / agreed * 100m, MidpointRounding.AwayFromZero)) : BenefitsText.NotGiven, null);
}
