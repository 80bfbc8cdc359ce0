using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Run;
using CleanerProduction.Projects;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>Drafts the letter on a change that was consented to or refused (FG-3.7.1), in the transaction of the decision. It goes out like every letter.</summary>
public sealed class ChangeLetters(CaseLetters letters)
{
    /// <summary>What the letter on a change was made for, once only.</summary>
    public static string MadeFor(string @case, int number) => string.Create(CultureInfo.InvariantCulture, $"{@case}/change/{number}");

    /// <summary>Drafts it from the change as it was decided; <paramref name="clause"/> is what it rests on.</summary>
    public async Task Draft(ProjectDoing doing, ProjectChange change, string clause, CancellationToken cancellation)
    {
        var act = doing.Act;
        var decided = await Decided(act.Db, change, cancellation);
        // A quotation has its own letter on the committee's decision; of other procurement this one tells.
        var tells = change.Subject == ChangeSubject.FairProcurement ? decided : null;
        var reference = decided is null
            ? new DecisionReference("", 0, act.Today, act.Case.HistoryHash, BySecretariat: true)
            : new(decided.Meeting, decided.Item, HongKongTime.DateOf(decided.DeclaredAt), act.Case.HistoryHash);
        await letters.Draft(act, reference, frame => Facts(act.Case, change, clause, frame), _ => MadeFor(change.Case, change.Number), cancellation, tells);
    }

    private static ChangeDecisionFacts Facts(Application application, ProjectChange change, string clause, LetterFrame frame)
    {
        var ruled = change.DecidedBy == Changes.Rule;
        var reason = ruled ? ProjectWords.All($"Rule_{change.Reason!.Replace('-', '_')}") : Trilingual.Same(change.Reason!);
        return new(frame, application.Type.Name(), application.Title, change.State == ChangeState.Accepted, ProjectWords.All($"Subject_{change.Subject}"),
            change.Before, change.After, change.Day, HongKongTime.DateOf(change.AskedAt), change.Why, new(reason, ruled ? clause : null));
    }

    // Where the committee decided, the record of its meeting; else the history of the case.
    private static async Task<CarriedDecision?> Decided(PortalDb db, ProjectChange change, CancellationToken cancellation) =>
        change is { Subject: ChangeSubject.ChosenQuotation or ChangeSubject.FairProcurement, DecidedBy: not Changes.Rule }
            ? await db.Set<CarriedDecision>().AsNoTracking().Where(d => d.Case == change.Case && d.Kind == AgendaKind.ProcurementVariation && d.ReplacedBy == null && d.Outcome != Outcome.NoQuorum && d.DeclaredAt > change.AskedAt)
                .OrderByDescending(d => d.DeclaredAt).FirstOrDefaultAsync(cancellation)
            : null;
}
