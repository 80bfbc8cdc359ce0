using System.Security.Claims;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>What the scheme's secretariat does with an application before the panel has it (LG-9): it records, asks the records, answers, checks and tables.</summary>
public sealed class Checking(LabelDesk desk, LabelFactsBook book)
{
    /// <summary>The clock of the check: from the day all is there to the round's last day of checking (LG-1.6).</summary>
    public const string Clock = "LG-1.6-check";

    /// <summary>The clock of the sealed original.</summary>
    public const string OriginalClock = "LG-3.1-original";

    /// <summary>Records a fact from outside the portal. Null where it was done.</summary>
    public Task<Refusal?> Record(ClaimsPrincipal person, string @case, long? seen, RecordedFact fact, CancellationToken cancellation) =>
        Write(person, @case, seen, (file, act) => file.With(fact with { By = act.Person, On = act.Today }, act.Today), "RecordFact", fact.Kind == FactKind.Offence ? "LG-fn7" : "LG-9", $"{fact.Kind}: {fact.Source}", cancellation);

    /// <summary>Strikes a fact that was recorded, with the reason. Null where it was done.</summary>
    public Task<Refusal?> Strike(ClaimsPrincipal person, string @case, long? seen, int number, string? reason, CancellationToken cancellation) =>
        Write(person, @case, seen, (file, _) => file.Without(number, reason), "StrikeFact", "LG-9", reason?.Trim(), cancellation);

    /// <summary>Records that the records of environmental law were looked up (LG-4.1(3)). Null where it was done.</summary>
    public Task<Refusal?> Search(ClaimsPrincipal person, string @case, long? seen, string? where, CancellationToken cancellation) => Write(person, @case, seen,
        (file, act) => string.IsNullOrWhiteSpace(where) ? new Refusal("fact-source-missing", "LG-4.1(3)") : file with { Searched = new(act.Today, where.Trim(), act.Person) }, "SearchRecords", "LG-fn6", where?.Trim(), cancellation);

    /// <summary>Answers a question the records leave open, with the reason. Null where it was done.</summary>
    public Task<Refusal?> Answer(ClaimsPrincipal person, string @case, long? seen, CheckQuestion question, string? item, Judgement verdict, CancellationToken cancellation) =>
        desk.Act(person, Role.Secretariat, @case, seen, async act =>
        {
            if (NotNow(act.Case) is { } refusal) return refusal;
            if (string.IsNullOrWhiteSpace(verdict.Reason)) return new("reason-missing", "LG-9");
            var asked = CheckFindings.Of(await book.Read(act.Db, act.Case, cancellation)).Asked.FirstOrDefault(a => a.Question == question && a.Item == item);
            if (asked is null) return new("question-not-asked", "LG-9");
            var before = await act.Db.Check(@case, cancellation);
            Keep(act, before, before.File.With(new CheckAnswer(question, item, verdict, act.Person, act.Today)));
            act.Record(verdict.Met ? "AnswerMet" : "AnswerNotMet", asked.Clause, verdict.Reason);
            return null;
        }, cancellation);

    /// <summary>Gives it to an officer, or to nobody. Null where it was done.</summary>
    public Task<Refusal?> Assign(ClaimsPrincipal person, string @case, long? seen, string? officer, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async act =>
    {
        if (!string.IsNullOrEmpty(officer) && !(await act.Db.WorkingOn(act.Case, Role.Secretariat, act.Today, cancellation)).Contains(officer)) return new("officer-unknown");
        act.Case.Officer = string.IsNullOrEmpty(officer) ? null : officer;
        act.Record("Assign", null, act.Case.Officer);
        return null;
    }, cancellation);

    /// <summary>The original with the company's seal came on a day (LG-3.1). Null where it was done.</summary>
    public Task<Refusal?> ReceiveOriginal(ClaimsPrincipal person, string @case, long? seen, DateOnly received, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async act =>
    {
        var taken = act.Case.ReceiveOriginal(received, act.Person, act.At);
        if (!taken.Ok) return taken.Refusal;
        act.Db.Add(taken.Value);
        await act.Meet(OriginalClock, cancellation);
        act.Run(Clock, act.Round.Round.CheckedUntil.Value);
        await act.TellApplicant("original", CheckWords.All("Told_Original", @case), CheckWords.All("Told_OriginalText", act.Round.Round.CheckedUntil.Value), Links.LabelEntry(@case), "LG-3.1", cancellation);
        return null;
    }, cancellation);

    /// <summary>Every criterion is computed or judged (LG-9). Null where it was done; refused while one has no answer.</summary>
    public Task<Refusal?> Check(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async act =>
    {
        if (act.Case.State == LabelState.Submitted && CheckFindings.Of(await book.Read(act.Db, act.Case, cancellation)).MayCheck() is { } open) return open;
        return act.Step(LabelStep.Check);
    }, cancellation);

    /// <summary>It goes to the panel (LG-5). Null where it was done.</summary>
    public Task<Refusal?> Table(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, @case, seen, async act =>
    {
        // A breach told since the check may have left a criterion without its answer.
        if (CheckFindings.Of(await book.Read(act.Db, act.Case, cancellation)) is { Unanswered.IsEmpty: false } findings && act.Case.State is LabelState.Checked or LabelState.SiteVerified) return findings.MayCheck();
        if (act.Step(LabelStep.Table) is { } refusal) return refusal;
        await act.Meet(Clock, cancellation);
        await act.TellApplicant("tabled", CheckWords.All("Told_Tabled", @case), CheckWords.All("Told_TabledText"), Links.LabelEntry(@case), "LG-5", cancellation);
        return null;
    }, cancellation);

    /// <summary>An objection or a new record sends it back to the panel (LG-fn7). Null where it was done; the applicant is told nothing before the release .</summary>
    public Task<Refusal?> Return(ClaimsPrincipal person, string @case, long? seen, string? reason, CancellationToken cancellation) =>
        desk.Act(person, Role.Secretariat, @case, seen, act => Task.FromResult(act.Step(LabelStep.Return, reason?.Trim())), cancellation);

    /// <summary>The director declares it void: an advantage was offered (LG-11.2). Null where it was done.</summary>
    public Task<Refusal?> Annul(ClaimsPrincipal person, string @case, long? seen, string? reason, CancellationToken cancellation) => desk.Act(person, Role.Director, @case, seen, async act =>
    {
        if (act.Step(LabelStep.Annul, reason?.Trim()) is { } refusal) return refusal;
        var before = await act.Db.Check(@case, cancellation);
        Keep(act, before, before.File.With(new CheckAnswer(CheckQuestion.FairConduct, null, new(false, reason!.Trim()), act.Person, act.Today)));
        await act.End(null, cancellation);
        await act.TellApplicant("void", CheckWords.All("Told_Void", @case), CheckWords.All("Told_VoidText", reason.Trim()), Links.LabelEntry(@case), "LG-11.2", cancellation);
        return null;
    }, cancellation);

    private static Refusal? NotNow(LabelApplication application) => application.IsClosed || application.State is LabelState.Draft or LabelState.Proposed ? new("label-not-being-checked", "LG-9") : null;

    private static void Keep(LabelAct act, NewestCheck before, CheckFile file) =>
        act.Db.Add(new LabelCheckRevision { Case = act.Case.Reference, Revision = before.Revision + 1, Content = file.ToJson(), At = act.At, By = act.Person });

    private Task<Refusal?> Write(ClaimsPrincipal person, string @case, long? seen, Func<CheckFile, LabelAct, Result<CheckFile>> change, string act, string clause, string? note, CancellationToken cancellation) =>
        desk.Act(person, Role.Secretariat, @case, seen, async doing =>
        {
            if (NotNow(doing.Case) is { } refusal) return refusal;
            var before = await doing.Db.Check(@case, cancellation);
            var changed = change(before.File, doing);
            if (!changed.Ok) return changed.Refusal;
            Keep(doing, before, changed.Value);
            doing.Record(act, clause, note);
            return null;
        }, cancellation);
}
