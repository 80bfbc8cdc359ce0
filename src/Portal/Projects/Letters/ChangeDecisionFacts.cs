using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>The facts of a decision on a change of what was agreed (FG-3.7.1): the written consent, or why it is refused.</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Kind">The kind of project in words.</param>
/// <param name="Title">Its title as applied for.</param>
/// <param name="Agreed">True where the change is consented to.</param>
/// <param name="Subject">What was to change.</param>
/// <param name="Before">As agreed, in the applicant's words.</param>
/// <param name="After">As asked, in the applicant's words.</param>
/// <param name="Day">The day asked for, where a date was to change.</param>
/// <param name="AskedOn">The day it was asked for.</param>
/// <param name="Why">Why it was asked for, in the applicant's words.</param>
/// <param name="Reason">Why it was decided so.</param>
public sealed record ChangeDecisionFacts(
    LetterFrame Frame, Trilingual Kind, Trilingual Title, bool Agreed, Trilingual Subject, string Before, string After, DateOnly? Day, DateOnly AskedOn, string Why, Ground Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
