using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Applications.Letters;

/// <summary>The project a letter is about.</summary>
/// <param name="Kind">on-site-assessment, demonstration, demonstration-1, demonstration-2 or new-technology.</param>
/// <param name="Title">The title as applied for.</param>
public sealed record LetterProject(string Kind, Trilingual Title)
{
    /// <summary>The kind in words.</summary>
    public string KindInWords() => Kind switch
    {
        "on-site-assessment" => ApplicationLettersText.OnSiteAssessment,
        "demonstration" => ApplicationLettersText.Demonstration,
        "demonstration-1" => ApplicationLettersText.DemonstrationI,
        "demonstration-2" => ApplicationLettersText.DemonstrationII,
        "new-technology" => ApplicationLettersText.NewTechnology,
        _ => throw new InvalidOperationException($"There is no kind of project '{Kind}'"),
    };
}

/// <summary>The facts of an approval (FG-2.2.2, FG-3.1.2, FG-3.2.1 to FG-3.2.3).</summary>
public sealed record ApplicationApprovedFacts(LetterFrame Frame, LetterProject Project, GrantArithmetic Grant, ProjectTimes Times, IReadOnlyList<Ground> Conditions) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };

    /// <inheritdoc />
    public ILetterFacts On(DateOnly day, ReferenceData reference) =>
        this with { Frame = Frame with { Date = day }, Times = Times with { SignBy = reference.Deadlines.Start("FG-3.1.2", day, reference.Calendar).Value.Due } };
}

/// <summary>How the funding was worked out; amounts rounded down to the cent.</summary>
/// <param name="Cost">The project cost approved.</param>
/// <param name="SharePercent">Of the cost, in whole per cent: 50.</param>
/// <param name="Share">That part of the cost.</param>
/// <param name="Cap">The ceiling of the kind of project in its phase; null where none is set.</param>
/// <param name="Approved">The amount approved: the lowest of share and ceiling, or less where the committee approved less.</param>
/// <param name="Clause">The clause of share and ceiling in the case's phase: FG-T1.2.</param>
public sealed record GrantArithmetic(Hkd Cost, int SharePercent, Hkd Share, Hkd? Cap, Hkd Approved, string Clause)
{
    /// <summary>What share and ceiling alone would give.</summary>
    public Hkd Reckoned => Hkd.Min(Share, Cap ?? Share);
}

/// <summary>The times an approved project runs under, by the rules it is kept under.</summary>
/// <param name="SignBy">The last day to sign, inclusive (FG-3.1.2).</param>
/// <param name="StartWeeks">Weeks from signing to start (FG-3.2.1).</param>
/// <param name="InstallationNoticeWeeks">Weeks of notice before installation (FG-3.2.3); null where nothing is installed.</param>
/// <param name="InterimMonths">Months from signing to the interim report (FG-3.2.2); null where none is due.</param>
/// <param name="CompletionMonths">Months from signing to completion with the final report (FG-3.2.1).</param>
/// <param name="CompletionClause">FG-3.2.1(a) or FG-3.2.1(b).</param>
/// <param name="VideoMinutes">The least length of the video (FG-3.4.3); null where none is due.</param>
public sealed record ProjectTimes(DateOnly SignBy, int StartWeeks, int? InstallationNoticeWeeks, int? InterimMonths, int CompletionMonths, string CompletionClause, int? VideoMinutes);

/// <summary>The facts of a rejection (FG-2.2.2).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Project">The project.</param>
/// <param name="Reasons">The committee's reasons, with the criteria not met.</param>
/// <param name="ApplyBy">The last day a new application is taken in this phase, inclusive; null where the phase has closed.</param>
public sealed record ApplicationRejectedFacts(LetterFrame Frame, LetterProject Project, IReadOnlyList<Ground> Reasons, DateOnly? ApplyBy) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a withdrawal of approval (FG-3.1.2).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Project">The project.</param>
/// <param name="Approved">The amount that had been approved.</param>
/// <param name="NotifiedOn">The day the approval was notified.</param>
/// <param name="SignBy">The last day to sign, inclusive.</param>
/// <param name="Explanation">The applicant's explanation that was not accepted; null where there was none.</param>
/// <param name="Reasons">The committee's further reasons.</param>
public sealed record ApprovalWithdrawnFacts(LetterFrame Frame, LetterProject Project, Hkd Approved, DateOnly NotifiedOn, DateOnly SignBy, Trilingual? Explanation, IReadOnlyList<Ground> Reasons) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a termination of funding (FG-4.2.1).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Project">The project.</param>
/// <param name="Approved">The amount that had been approved.</param>
/// <param name="SignedOn">The day of the funding agreement.</param>
/// <param name="Reasons">The grounds, each with its clause; public interest is FG-4.2.1 itself.</param>
public sealed record FundingTerminatedFacts(LetterFrame Frame, LetterProject Project, Hkd Approved, DateOnly SignedOn, IReadOnlyList<Ground> Reasons) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a decision on a quotation that is not the lowest (FG-3.3.3).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Project">The project.</param>
/// <param name="Agreed">True where the committee agreed.</param>
/// <param name="Purchase">What is bought.</param>
/// <param name="Lowest">The lowest quotation that meets the specification.</param>
/// <param name="Chosen">The quotation the applicant wants to take.</param>
/// <param name="ApplicantsReason">Why, in the applicant's words.</param>
/// <param name="Reasons">The committee's reasons.</param>
public sealed record QuotationDecisionFacts(
    LetterFrame Frame, LetterProject Project, bool Agreed, Trilingual Purchase, LetterQuotation Lowest, LetterQuotation Chosen, Trilingual ApplicantsReason, IReadOnlyList<Ground> Reasons) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>A quotation: who, and how much.</summary>
public sealed record LetterQuotation(Trilingual Supplier, Hkd Amount);
