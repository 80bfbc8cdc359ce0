using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>What an applicant does after handing in: answers queries (FG-2.2.1), withdraws (FG-2.7.1).</summary>
public sealed class AfterSubmission(IDbContextFactory<PortalDb> databases, CaseDesk desk, FactsBook book)
{
    /// <summary>Why it was refused: a query has no answer yet.</summary>
    public const string Unanswered = "query-unanswered";
    /// <summary>Why it was refused: no reason was written.</summary>
    public const string NoReason = "reason-missing";

    /// <summary>The queries of a case, the newest first.</summary>
    public async Task<IReadOnlyList<CaseQuery>> Queries(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseQuery>().AsNoTracking().Where(q => q.Case == reference).OrderByDescending(q => q.Number).ToListAsync(cancellation);
    }

    /// <summary>Answers every open query at once; <paramref name="answers"/> by the query's number, 0 for a request without one. The form as it stands goes with it.</summary>
    public async Task<Refusal?> Answer(string person, string reference, IReadOnlyDictionary<int, string> answers, CancellationToken cancellation)
    {
        try
        {
            return await desk.Act(reference, null, act => Answer(act, person, answers, cancellation), cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new Refusal(Submitting.Moved).With("case", reference);
        }
    }

    private async Task<Refusal?> Answer(CaseAct act, string person, IReadOnlyDictionary<int, string> answers, CancellationToken cancellation)
    {
        if (await Mine(act, person, cancellation) is { } foreign) return foreign;
        if (act.Case.State != ApplicationState.InfoRequested) return new Refusal(CaseDesk.MovedOn).With("case", act.Case.Reference);
        var open = await act.Db.Set<CaseQuery>().Where(q => q.Case == act.Case.Reference && q.Answer == null).OrderBy(q => q.Number).ToListAsync(cancellation);
        var asked = open.Count > 0 ? open.Select(q => q.Number).ToList() : [0];
        if (asked.Find(n => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(n))) is var missing && asked.Exists(n => string.IsNullOrWhiteSpace(answers.GetValueOrDefault(n))))
            return new Refusal(Unanswered, "FG-2.2.1").With("query", FormText.Line(missing));
        var known = await book.Read(act.Db, act.Case, null, cancellation);
        var form = known.Facts.Form;
        act.Db.Add(new FormRevision { Case = act.Case.Reference, Revision = known.Revision + 1, Moment = FormMoment.Answered, Content = form.ToJson(), Hash = form.Hash, At = act.At, By = person });
        foreach (var query in open) (query.Answer, query.AnsweredBy, query.AnsweredAt, query.AnsweredRevision) = (answers[query.Number].Trim(), person, act.At, known.Revision + 1);
        // A case begun before forms were kept has its figures of its own.
        if (known.Revision > 0 && form.Title is not null) Submitting.Write(act.Case, form, known.Facts);
        var note = string.Join("\n", asked.Select(n => answers[n].Trim()));
        if (act.Step(ApplicationStep.AnswerRequest, Role.Applicant, person, note) is { } stopped) return stopped;
        act.Db.Tell(await act.Db.Handling(act.Case, cancellation), new(act.Key, Submitting.Told("ToldAnswered", act.Case.Reference), Submitting.Told("ToldAnsweredText", note), Links.Case(act.Case.Reference), act.Case.Reference, "FG-2.2.1"), act.At);
        return null;
    }

    /// <summary>Withdraws before the agreement is signed, in writing (FG-2.7.1). <paramref name="seen"/> is how long the history was.</summary>
    public Task<Refusal?> Withdraw(string person, string reference, long seen, string? reason, CancellationToken cancellation) => desk.Act(reference, seen, async act =>
    {
        if (await Mine(act, person, cancellation) is { } foreign) return foreign;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal(NoReason, "FG-2.7.1");
        var draft = act.Case.State == ApplicationState.Draft;
        if (act.Step(ApplicationStep.Withdraw, Role.Applicant, person, reason.Trim()) is { } stopped) return stopped;
        await act.End(null, cancellation);
        var title = Submitting.Told("ToldWithdrawn", act.Case.Reference);
        var text = Submitting.Told("ToldWithdrawnText", reason.Trim());
        act.Db.Tell(await act.Db.ActingFor(act.Case.CompanyId, act.Today, cancellation), new(act.Key, title, text, Links.Application(act.Case.Reference), act.Case.Reference, "FG-2.7.1"), act.At);
        // Nobody of the Secretariat ever saw a draft.
        if (!draft) act.Db.Tell(await act.Db.Handling(act.Case, cancellation), new(act.Key + "/secretariat", title, text, Links.Case(act.Case.Reference), act.Case.Reference, "FG-2.7.1"), act.At);
        return null;
    }, cancellation);

    private static async Task<Refusal?> Mine(CaseAct act, string person, CancellationToken cancellation) =>
        await act.Db.OwnedBy(person, act.Today).AnyAsync(a => a.Reference == act.Case.Reference, cancellation) ? null : new Refusal(CaseDesk.Unknown).With("case", act.Case.Reference);
}
