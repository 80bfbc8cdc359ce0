using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Parts.Benefits;

/// <summary>What was agreed and what came of it, as shown.</summary>
/// <param name="Name">What.</param>
/// <param name="Agreed">What was agreed.</param>
/// <param name="Actual">What came of it.</param>
/// <param name="Reached">The part reached.</param>
/// <param name="Source">Where it stands; null for what the portal computed.</param>
public sealed record AgreedLine(string Name, string Agreed, string Actual, string Reached, Source? Source);
