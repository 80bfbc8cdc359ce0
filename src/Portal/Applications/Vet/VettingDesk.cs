using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>What an officer recommends or, on an assessment, decides.</summary>
/// <param name="Approve">Whether to approve.</param>
/// <param name="Grant">The grant; nothing where not to approve.</param>
/// <param name="Conditions">Conditions in three languages; null for none.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Said">What is said of each criterion that is not met, by clause.</param>
public sealed record Verdict(bool Approve, Hkd? Grant, Trilingual? Conditions, string Basis, ImmutableDictionary<string, string> Said);

/// <summary>What officers do on one case. Each act looks at the case again and stores everything or nothing.</summary>
public sealed class VettingDesk(CaseDesk desk, CaseReading reading, DirectorLetters letters)
{
    /// <summary>The word of a judgement in a history.</summary>
    public const string Judged = "Judge";

    /// <summary>The word of an answered prompt in a history.</summary>
    public const string Prompted = "AnswerPrompt";

    private static readonly ImmutableHashSet<ApplicationState> Judging = [ApplicationState.Submitted, ApplicationState.InfoRequested, ApplicationState.Complete];

    /// <summary>Records a judgement with its reason; until the recommendation it can be replaced by another.</summary>
    public Task<Refusal?> Judge(string @case, long seen, string clause, bool met, string reason, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, act =>
    {
        if (!Judging.Contains(act.Case.State)) return Refused("judging-is-over", "FG-2.2.2");
        if (!Guidelines.Funding.Criteria.Judged(act.Case.Type).Contains(clause)) return Refused("criterion-unknown", null);
        if (string.IsNullOrWhiteSpace(reason)) return Refused("reason-missing", clause);
        act.Record(Judged, QueueActs.RoleOf(by), by.PersonId()!, clause, reason.Trim());
        act.Db.Add(new CaseJudgement { Case = @case, Clause = clause, Met = met, Reason = reason.Trim(), By = by.PersonId()!, At = act.At });
        return Done;
    }, cancellation);

    /// <summary>Answers a prompt with a reason, or opens it again where there is none.</summary>
    public Task<Refusal?> Answer(string @case, long seen, string prompt, string reason, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, async act =>
    {
        if (!Judging.Contains(act.Case.State)) return new Refusal("judging-is-over", "FG-2.2.2");
        var found = (await reading.Read(act.Db, act.Case, cancellation)).Prompts.FirstOrDefault(p => p.Key == prompt);
        if (found is null) return new Refusal("prompt-unknown");
        if (string.IsNullOrWhiteSpace(reason) && !found.Answered) return new Refusal("reason-missing");
        if (found.Kind == "officer-interest" && found.With[0] != by.PersonId()) return new Refusal("not-the-officer");
        act.Record(Prompted, QueueActs.RoleOf(by), by.PersonId()!, found.Clause, $"{found.Kind}: {reason.Trim()}");
        act.Db.Add(new PromptAnswer { Case = @case, Prompt = prompt, Reason = reason.Trim(), By = by.PersonId()!, At = act.At });
        return null;
    }, cancellation);

    /// <summary>Asks the applicant; the clock rests until the answer (FG-2.2.1).</summary>
    public Task<Refusal?> Ask(string @case, long seen, QueryReason reason, string asked, DateOnly answerBy, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, async act =>
    {
        if (string.IsNullOrWhiteSpace(asked)) return new Refusal("query-missing", "FG-2.2.1");
        if (answerBy <= act.Today) return new Refusal("answer-by-past", "FG-2.2.1");
        if (act.Step(ApplicationStep.RequestInformation, RoleFor(by, act, ApplicationStep.RequestInformation), by.PersonId()!, asked.Trim().ReplaceLineEndings(" ")) is { } refusal) return refusal;
        var now = await reading.Read(act.Db, act.Case, cancellation);
        var number = now.Queries.Select(q => q.Number).DefaultIfEmpty().Max() + 1;
        act.Db.Add(new CaseQuery { Case = @case, Number = number, Reason = reason, Asked = asked.Trim(), AskedBy = by.PersonId()!, AskedAt = act.At, AnswerBy = answerBy, Revision = now.Revision });
        await Tell(act, nameof(VetText.AskedTitle), Say.Of(nameof(VetText.AskedText), number, @case, answerBy), "FG-2.2.1", answerBy, cancellation);
        return null;
    }, cancellation);

    /// <summary>Finds everything there: an assessment's result is due in a month (FG-2.5.1), the others join the batch of the quarter (FG-2.1.6).</summary>
    public Task<Refusal?> FindComplete(string @case, long seen, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, async act =>
    {
        if (act.Step(ApplicationStep.FindComplete, RoleFor(by, act, ApplicationStep.FindComplete), by.PersonId()!) is { } refusal) return refusal;
        if (act.Case.Type == ProjectType.OnSiteAssessment) act.Start("FG-2.5.1-assessment", act.Today);
        await Tell(act, nameof(VetText.CompleteTitle), Say.Of(nameof(VetText.CompleteText), @case), "FG-2.5.1", null, cancellation);
        act.Db.Tell(await act.Db.Holding(Role.Director, cancellation), new($"{act.Key}/director", Say.Of(nameof(VetText.DirectorTitle), @case), Say.Of(nameof(VetText.DirectorText), act.Case.Title), Links.Case(@case), @case, "FG-2.2.2"), act.At);
        return null;
    }, cancellation);

    /// <summary>
    /// Recommends to the committee or, on an assessment, decides. Refused while a judgement, a prompt or a query is open, where totals disagree, without a basis, and where a criterion that is not
    /// met is not spoken of. What was reframed goes into the note of itself.
    /// </summary>
    public Task<Refusal?> Decide(string @case, long seen, Verdict verdict, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, async act =>
    {
        var now = await reading.Read(act.Db, act.Case, cancellation);
        if (now.Obstacles is [var first, ..]) return new Refusal(first.Code, first.Clause).With("count", $"{first.Count}");
        if (string.IsNullOrWhiteSpace(verdict.Basis)) return new Refusal("basis-missing", "FG-2.2.2");
        if (verdict.Approve && now.ToSay.FirstOrDefault(c => string.IsNullOrWhiteSpace(verdict.Said.GetValueOrDefault(c))) is { } silent) return new Refusal("criterion-not-said", silent).With("clause", silent);
        var limit = now.Facts.Grant;
        if (verdict.Approve && !limit.Ok) return limit.Refusal;
        var assessment = act.Case.Type == ProjectType.OnSiteAssessment;
        // An assessment is decided without a recommendation before it; the case keeps what was decided in the same place.
        if ((verdict.Approve ? act.Case.RecommendApproval(verdict.Grant ?? Hkd.Zero, limit.Value, verdict.Conditions) : act.Case.RecommendRejection()) is { } not) return not;
        var step = !assessment ? ApplicationStep.Recommend : verdict.Approve ? ApplicationStep.Approve : ApplicationStep.Reject;
        if (act.Step(step, RoleFor(by, act, step), by.PersonId()!, NoteOf(now, verdict)) is { } refusal) return refusal;
        if (assessment)
        {
            await letters.Draft(act, verdict.Basis.Trim(), cancellation);
            await Tell(act, nameof(VetText.DecidedTitle), Say.Of(nameof(VetText.DecidedText), @case), "FG-2.5.1", null, cancellation);
        }
        return null;
    }, cancellation);

    /// <summary>Writes a note into the history.</summary>
    public Task<Refusal?> Note(string @case, long seen, string note, ClaimsPrincipal by, CancellationToken cancellation) => Act(@case, seen, by, act =>
    {
        if (string.IsNullOrWhiteSpace(note)) return Refused("note-missing", null);
        act.Record("Note", QueueActs.RoleOf(by), by.PersonId()!, note: note.Trim());
        return Done;
    }, cancellation);

    // Whoever acts for the applicant does no officer's work on its cases, whatever office is held.
    private Task<Refusal?> Act(string @case, long seen, ClaimsPrincipal by, Func<CaseAct, Task<Refusal?>> act, CancellationToken cancellation) => desk.Act(@case, seen, async doing =>
        await doing.Db.OwnedBy(by.PersonId()!, doing.Today).AnyAsync(a => a.Reference == @case, cancellation) ? new Refusal("own-company") : await act(doing), cancellation);

    // One line: a note of three lines is one text in three languages.
    private static string NoteOf(CaseView now, Verdict verdict) => string.Join(" / ",
        [
            verdict.Basis.Trim(), .. verdict.Approve ? now.ToSay.Select(c => $"{c}: {verdict.Said[c].Trim()}") : [],
            .. now.Changes.Where(c => CaseView.IsReframing(c.Field.Name)).Select(c => $"Reframed, {c.Field.Name}: {c.Before} → {c.After}"),
        ]).ReplaceLineEndings(" ");

    private static Role RoleFor(ClaimsPrincipal by, CaseAct act, ApplicationStep step) => by.RoleFor(act.Case, step) ?? QueueActs.RoleOf(by);

    private static async Task Tell(CaseAct act, string title, Trilingual text, string clause, DateOnly? due, CancellationToken cancellation) =>
        act.Db.Tell(await act.Db.ActingFor(act.Case.CompanyId, act.Today, cancellation), new(act.Key, Say.Of(title, act.Case.Reference), text, Links.Application(act.Case.Reference), act.Case.Reference, clause, due), act.At);

    private static Task<Refusal?> Refused(string code, string? clause) => Task.FromResult<Refusal?>(new(code, clause));

    private static Task<Refusal?> Done => Task.FromResult<Refusal?>(null);
}
