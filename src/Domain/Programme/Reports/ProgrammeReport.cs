using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Workflows;

namespace CleanerProduction.Programme.Reports;

/// <summary>A report on the programme.</summary>
public enum ReportKind
{
    /// <summary>The annual work plan (PP-19).</summary>
    WorkPlan,
    /// <summary>The progress report to the committee (PP-22).</summary>
    Progress,
    /// <summary>The yearly report to the Panel (PP-3(e)).</summary>
    Yearly,
}

/// <summary>A report's parts that officers write.</summary>
/// <param name="Summary">What there is to say in short.</param>
/// <param name="Work">What was done, or in a work plan what will be.</param>
/// <param name="Ahead">What follows.</param>
/// <param name="Planned">Of a work plan: how many of what it sets out to reach; null where it gives no number.</param>
public sealed record ReportWords(Trilingual Summary, Trilingual Work, Trilingual Ahead, ImmutableList<PlannedCount>? Planned = null)
{
    /// <summary>Nothing written yet.</summary>
    public static ReportWords None { get; } = new(Trilingual.Same(""), Trilingual.Same(""), Trilingual.Same(""));

    /// <summary>True where a part lacks a language: such a report is not issued.</summary>
    public bool IsIncomplete => Summary.IsIncomplete || Work.IsIncomplete || Ahead.IsIncomplete;
}

/// <summary>A report on the programme: drafted, saved over time, issued once and never changed again.</summary>
public sealed class ProgrammeReport : KeptRecord
{
    /// <summary>Why it was not saved or issued: it is issued.</summary>
    public const string Issued = "report-issued";

    /// <summary>Why it was not issued: a part lacks a language.</summary>
    public const string Unwritten = "report-unwritten";

    /// <summary>Why it was not issued: what it reports on is not over.</summary>
    public const string NotOver = "report-not-over";

    private ProgrammeReport() { }

    /// <summary>Begins a draft.</summary>
    public ProgrammeReport(ReportKind kind, DateOnly from, DateOnly until) => (Kind, From, Until) = (kind, from, until);

    /// <summary>The store's number; 0 before it is stored.</summary>
    public int Id { get; private set; }

    /// <inheritdoc />
    public override string HistoryCase => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"report-{Id}");

    /// <summary>Which report.</summary>
    public ReportKind Kind { get; private set; }

    /// <summary>The first day it speaks of.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last, inclusive.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>What officers wrote, as JSON.</summary>
    public string Written { get; private set; } = StrictJson.WriteKept(ReportWords.None);

    /// <summary>When it was issued; null while it is a draft.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    /// <summary>What officers wrote.</summary>
    public ReportWords Words => StrictJson.ReadKept<ReportWords>(Written);

    /// <summary>The clause that asks for it.</summary>
    public string Clause => ClauseOf(Kind);

    /// <summary>The clause that asks for a kind.</summary>
    public static string ClauseOf(ReportKind kind) => kind switch { ReportKind.WorkPlan => "PP-19", ReportKind.Progress => "PP-22", _ => "PP-3(e)" };

    /// <summary>
    /// To whose role it goes when it is issued, besides those who write reports: the committee (PP-19, PP-22). The panel of PP-3(e) is the Legislative Council's on Environmental Affairs, not the one that judges labels: it
    /// has the yearly report from the department, and as everybody has it from the public page.
    /// </summary>
    public const Role Readers = Role.Member;

    /// <summary>Keeps other words; the entry is to be stored with them.</summary>
    public Result<CaseEntry> Save(ReportWords words, Role by, string person, DateTimeOffset at)
    {
        if (IssuedAt is not null) return new Refusal(Issued, Clause);
        Written = StrictJson.WriteKept(words);
        return Record("Change", by, person, at, null);
    }

    /// <summary>Issues it on a day, with the hash of what it says; the entry is to be stored with it.</summary>
    public Result<CaseEntry> Issue(string hash, Role by, string person, DateTimeOffset at)
    {
        if (Refused(HongKongTime.DateOf(at)) is { } refusal) return refusal;
        IssuedAt = at;
        return Record("Issue", by, person, at, hash);
    }

    /// <summary>Why it cannot be issued on a day; null where it can. A plan is issued before its time, a report on the last day it speaks of or later.</summary>
    public Refusal? Refused(DateOnly on) =>
        IssuedAt is not null ? new(Issued, Clause) : Words.IsIncomplete ? new(Unwritten, Clause) : Kind != ReportKind.WorkPlan && on < Until ? new(NotOver, Clause) : null;
}
