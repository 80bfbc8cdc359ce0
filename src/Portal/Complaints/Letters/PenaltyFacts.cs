using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Complaints.Letters;

/// <summary>The facts of a proposed penalty the committee supported (RG-6.1.4).</summary>
/// <param name="Frame">Addressed to the provider; its case is the complaint or the substandard-service record.</param>
/// <param name="Removal">True for removal from the directory, false for a warning.</param>
/// <param name="Findings">What the investigation found, with the clauses of conduct or service.</param>
/// <param name="ExecuteBy">The last day to carry it out, inclusive.</param>
/// <param name="WorkingDays">The working days that date was counted in: 10.</param>
public sealed record PenaltySupportedFacts(LetterFrame Frame, bool Removal, IReadOnlyList<Ground> Findings, DateOnly ExecuteBy, int WorkingDays) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a proposed penalty the committee did not support (RG-6.1.4).</summary>
/// <param name="Frame">Addressed to the provider.</param>
/// <param name="Removal">What had been proposed: true for removal from the directory, false for a warning.</param>
/// <param name="Reasons">The committee's reasons; may be empty.</param>
public sealed record PenaltyVetoedFacts(LetterFrame Frame, bool Removal, IReadOnlyList<Ground> Reasons) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
