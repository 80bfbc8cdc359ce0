using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>The facts of a label awarded (LG-6).</summary>
/// <param name="Frame">Addressed to the applicant or the provider nominated.</param>
/// <param name="Label">The label's name.</param>
/// <param name="Round">The round's year.</param>
/// <param name="Factory">The factory, or null.</param>
/// <param name="Number">The certificate's number.</param>
/// <param name="From">The first day of the label.</param>
/// <param name="Until">The last, inclusive.</param>
/// <param name="RenewalOpens">The day renewal opens (LG-7.1).</param>
public sealed record LabelAwardedFacts(LetterFrame Frame, Trilingual Label, int Round, Trilingual? Factory, string Number, DateOnly From, DateOnly Until, DateOnly RenewalOpens) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a label not awarded (LG-6).</summary>
/// <param name="Frame">Addressed to the applicant or the provider nominated.</param>
/// <param name="Label">The label's name.</param>
/// <param name="Round">The round's year.</param>
/// <param name="Factory">The factory, or null.</param>
/// <param name="Reason">Why, in the panel's words.</param>
public sealed record LabelNotAwardedFacts(LetterFrame Frame, Trilingual Label, int Round, Trilingual? Factory, Ground Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a label revoked by the HKSAR Government (LG-11.2).</summary>
/// <param name="Frame">Addressed to the holder.</param>
/// <param name="Label">The label's name.</param>
/// <param name="Number">The certificate's number.</param>
/// <param name="On">The day from which it is revoked.</param>
/// <param name="Reason">Why.</param>
public sealed record LabelRevokedFacts(LetterFrame Frame, Trilingual Label, string Number, DateOnly On, Ground Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
