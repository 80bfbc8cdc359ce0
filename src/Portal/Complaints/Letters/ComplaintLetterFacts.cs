using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Complaints.Letters;

/// <summary>The facts of a complaint that was received (RG-6.1.1).</summary>
/// <param name="Frame">Addressed to the company that complains.</param>
/// <param name="Provider">The provider complained of.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="ReceivedOn">The day.</param>
/// <param name="ToldBy">The last day to tell the provider, inclusive.</param>
public sealed record ComplaintReceivedFacts(LetterFrame Frame, Trilingual Provider, Trilingual Subject, DateOnly ReceivedOn, DateOnly ToldBy) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a complaint as the provider is told of it (RG-6.1.1).</summary>
/// <param name="Frame">Addressed to the provider.</param>
/// <param name="Complainant">Who complains.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="What">What the complainant says, in its words.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Project">The project, or null.</param>
public sealed record ComplaintNoticeFacts(LetterFrame Frame, Trilingual Complainant, Trilingual Subject, string What, DateOnly ReceivedOn, string? Project) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a complaint that is not established (RG-6.1.2).</summary>
/// <param name="Frame">Addressed to one side.</param>
/// <param name="ToProvider">True where that is the provider.</param>
/// <param name="Other">The other side.</param>
/// <param name="Subject">What it was about.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Reason">Why it is not established.</param>
public sealed record ComplaintNotEstablishedFacts(LetterFrame Frame, bool ToProvider, Trilingual Other, Trilingual Subject, DateOnly ReceivedOn, Ground Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a complaint that is established (RG-6.1.3), as the complainant is told.</summary>
/// <param name="Frame">Addressed to the company that complains.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Reason">Why it is established.</param>
public sealed record ComplaintEstablishedFacts(LetterFrame Frame, Trilingual Provider, Trilingual Subject, DateOnly ReceivedOn, Ground Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a preliminary report with the instruction to correct (RG-6.1.3, RG-6.2.2).</summary>
/// <param name="Frame">Addressed to the provider.</param>
/// <param name="Substandard">True where the technical support team found it, false where a manufacturer complained.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Grounds">What the service fell short in, with the clauses; may be empty.</param>
/// <param name="Findings">What was found, in the Secretariat's words.</param>
/// <param name="ReportOn">The day the report to the committee falls due unless the measures are completed before.</param>
public sealed record PreliminaryReportFacts(LetterFrame Frame, bool Substandard, Trilingual Subject, IReadOnlyList<Ground> Grounds, string Findings, DateOnly ReportOn) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a penalty that was carried out (RG-6.1.4).</summary>
/// <param name="Frame">Addressed to the provider.</param>
/// <param name="Removal">True for removal from the directory, false for a warning.</param>
/// <param name="DecidedOn">The day the committee decided.</param>
/// <param name="ExecutedOn">The day it was carried out.</param>
/// <param name="MayFinish">The projects a removed provider may still finish, by reference; empty for a warning.</param>
public sealed record PenaltyExecutedFacts(LetterFrame Frame, bool Removal, DateOnly DecidedOn, DateOnly ExecutedOn, IReadOnlyList<string> MayFinish) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
