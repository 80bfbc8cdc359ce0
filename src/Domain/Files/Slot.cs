using System.Collections.Immutable;
using CleanerProduction.Applications;
using static CleanerProduction.Applications.ApplicationState;

namespace CleanerProduction.Files;

/// <summary>What a slot's files belong to.</summary>
public enum SlotHolder
{
    /// <summary>A company: <c>company-12</c>.</summary>
    Company,
    /// <summary>A factory: <c>factory-7</c>.</summary>
    Factory,
    /// <summary>A case by its reference: <c>DP2-2026-0031</c>.</summary>
    Case,
    /// <summary>A provider: <c>provider-2026-014</c>.</summary>
    Provider,
    /// <summary>A complaint by its reference: <c>CP-2026-0003</c>.</summary>
    Complaint,
    /// <summary>An application for a label by its reference: <c>LM-2026-0001</c>.</summary>
    Label,
    /// <summary>An event by its reference: <c>EV-2026-0001</c>.</summary>
    Event,
}

/// <summary>What a file may be.</summary>
public enum SlotKind
{
    /// <summary>Portable document.</summary>
    Pdf,
    /// <summary>Photograph.</summary>
    Jpeg,
    /// <summary>Picture.</summary>
    Png,
    /// <summary>Word document.</summary>
    Word,
    /// <summary>Excel workbook.</summary>
    Excel,
    /// <summary>Video.</summary>
    Mp4,
    /// <summary>Video as some cameras record it.</summary>
    QuickTime,
}

/// <summary>By when a slot must hold a file.</summary>
public enum SlotDue
{
    /// <summary>It may stay empty.</summary>
    Never,
    /// <summary>When the application is submitted.</summary>
    Submission,
    /// <summary>When the final report is.</summary>
    Report,
    /// <summary>When the grant is claimed.</summary>
    Claim,
}

/// <summary>Who fills a slot.</summary>
public enum SlotBy
{
    /// <summary>Those who act for the applicant.</summary>
    Applicant,
    /// <summary>Officers.</summary>
    Officers,
    /// <summary>Who evaluates the project, until the evaluation is handed in (FG-3.2.4).</summary>
    Evaluator,
}

/// <summary>While what a slot of a case is filled.</summary>
public enum SlotTime
{
    /// <summary>The form is open: before it is submitted, and while the Secretariat asks.</summary>
    Form,
    /// <summary>The agreement is to be signed.</summary>
    Signing,
    /// <summary>Purchases are written down: at the applicant's own risk before the agreement is signed, until the report is handed in (FG-3.1.3).</summary>
    Purchase,
    /// <summary>The project runs, until its report is handed in.</summary>
    Run,
    /// <summary>From the signed agreement until the money is out.</summary>
    Claim,
    /// <summary>From the signed agreement on.</summary>
    Funded,
}

/// <summary>A place for files of one purpose.</summary>
/// <param name="Word">Its word in addresses: <c>service-contract</c>.</param>
/// <param name="Holder">What its files belong to.</param>
/// <param name="Types">The types of project that have it; empty where every one has, or where it belongs to no project.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Hint">What belongs into it, in one line.</param>
/// <param name="Clauses">The clauses that ask for it, at most three.</param>
/// <param name="Kinds">What a file may be.</param>
/// <param name="MostMegabytes">The largest file, inclusive, in MB of 1,048,576 bytes.</param>
/// <param name="MostFiles">The most files at a time, inclusive.</param>
/// <param name="LeastSeconds">The shortest video, inclusive; 0 where none is asked for.</param>
/// <param name="Due">By when it must hold a file.</param>
/// <param name="By">Who fills it.</param>
/// <param name="Times">While what it is filled; empty where it is no case's, or where nobody fills it by hand.</param>
/// <param name="Rests">The acts that rest on its files, as a case's history names them: what was there then stays.</param>
public sealed record Slot(
    string Word, SlotHolder Holder, ImmutableList<ProjectType> Types, Trilingual Name, Trilingual Hint, ImmutableList<string> Clauses,
    ImmutableList<SlotKind> Kinds, int MostMegabytes, int MostFiles, int LeastSeconds, SlotDue Due, SlotBy By, ImmutableList<SlotTime> Times,
    ImmutableList<string> Rests)
{
    /// <summary>The largest file in bytes, inclusive.</summary>
    public long MostBytes => MostMegabytes * 1_048_576L;

    /// <summary>True where a project of this type has it.</summary>
    public bool IsOf(ProjectType type) => Types.IsEmpty || Types.Contains(type);

    /// <summary>True where it is filled while a case stands there.</summary>
    public bool IsOpenIn(ApplicationState state) => Times.Exists(t => States(t).Contains(state));

    private static ImmutableArray<ApplicationState> States(SlotTime time) => time switch
    {
        SlotTime.Form => [Draft, InfoRequested],
        SlotTime.Signing => [AgreementPending],
        SlotTime.Purchase => [AgreementPending, InProgress, PaymentHold],
        SlotTime.Run => [InProgress, PaymentHold],
        SlotTime.Claim => [InProgress, PaymentHold, ReportSubmitted, ReportSatisfactory, EvaluationPending, ReadyToPay],
        SlotTime.Funded => [InProgress, PaymentHold, ReportSubmitted, ReportSatisfactory, EvaluationPending, ReadyToPay, Paid, Closed],
        _ => throw new ArgumentOutOfRangeException(nameof(time)),
    };
}
