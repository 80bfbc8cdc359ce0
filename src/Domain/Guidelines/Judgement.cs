namespace CleanerProduction.Guidelines;

/// <summary>What a person found about a criterion that only people can judge.</summary>
/// <param name="Met">Whether it is met.</param>
/// <param name="Reason">Why, in the judge's own words.</param>
public sealed record Judgement(bool Met, string Reason);
