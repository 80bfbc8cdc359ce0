using System.Security.Claims;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Run;

/// <summary>A change asked for.</summary>
/// <param name="Subject">What is to change.</param>
/// <param name="Line">The line of the budget, or null.</param>
/// <param name="Before">As agreed.</param>
/// <param name="After">As asked.</param>
/// <param name="Day">The day asked for.</param>
/// <param name="Why">Why.</param>
public sealed record NewChange(ChangeSubject Subject, string? Line, string Before, string After, DateOnly? Day, string Why);

/// <summary>Changes of what was agreed (FG-3.7.1): asked by the applicant, decided by who may, or refused by the rule itself.</summary>
public sealed class Changes(ProjectDesk desk, ReferenceData reference, ChangeLetters letters)
{
    /// <summary>Asks for a change. What a clause forbids is refused at once, by its rule, and kept; what needs the committee waits for it. Null where it was taken in.</summary>
    public Task<Refusal?> Ask(ClaimsPrincipal person, string @case, long? seen, NewChange made, CancellationToken cancellation) => Ask(person, @case, seen, _ => made, null, cancellation);

    /// <summary>Asks for other representatives (FG-3.6.1): all of them anew, so that never too few are left; they hold once the Secretariat consents. One such change at a time.</summary>
    public Task<Refusal?> AskRepresentatives(ClaimsPrincipal person, string @case, long? seen, IReadOnlyList<FormRepresentative> people, string why, CancellationToken cancellation) =>
        Ask(person, @case, seen, doing =>
        {
            if (RepresentativeRules.Against(people, doing.File.Facts(reference, doing.Act.Today).Phase.Funding?.Representatives.Value ?? 1) is { } refusal) return refusal;
            if (doing.File.Changes.Any(c => c.State == ChangeState.Open && doing.File.Lists.Any(l => l.Change == c.Number))) return new Refusal("representatives-asked", "FG-3.7.1");
            return new NewChange(ChangeSubject.Management, null, RepresentativeRules.InWords(doing.File.Representatives), RepresentativeRules.InWords(people), null, why);
        }, (doing, change) => doing.Act.Db.Add(ProjectRepresentatives.Of(@case, change.Number, people)), cancellation);

    private Task<Refusal?> Ask(ClaimsPrincipal person, string @case, long? seen, Func<ProjectDoing, Result<NewChange>> make, Action<ProjectDoing, ProjectChange>? also, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Applicant], async doing =>
        {
            if (!MayAsk(doing.File)) return new("change-not-now", "FG-3.7.1");
            var asked = make(doing);
            if (!asked.Ok) return asked.Refusal;
            var made = asked.Value;
            var line = doing.File.Form.Budget.FirstOrDefault(l => l.Id == made.Line);
            if (made.Subject is ChangeSubject.Equipment or ChangeSubject.ChosenQuotation or ChangeSubject.FairProcurement && line is null) return new("change-line-missing", "FG-3.3.2");
            if (made.Subject == ChangeSubject.CompletionDate && !(made.Day > doing.File.Facts(reference, doing.Act.Today).CompletionDue)) return new("change-day-not-later", "FG-3.2.2");
            var verdict = ChangeRules.Of(made.Subject, doing.File.Facts(reference, doing.Act.Today) with { ExtensionAskedOn = doing.Act.Today }, line);
            var refused = verdict.Route == ChangeRoute.Refused;
            var committee = verdict.Route == ChangeRoute.Committee;
            if (made.Subject == ChangeSubject.ChosenQuotation && !refused)
            {
                if (Variation(doing.File, made, line!) is not { } variation) return new("change-supplier-unknown", "FG-3.3.3(d)");
                // The lowest that meets the specification needs nobody's agreement but the Secretariat's.
                committee = variation.Chosen > variation.Lowest;
                if (committee && doing.File.Changes.All(c => c.State != ChangeState.WithCommittee)) doing.Act.Case.Variation = variation;
            }
            // The committee's word is on one change: which one must be plain.
            if (committee && doing.File.Changes.Any(c => c.State == ChangeState.WithCommittee)) return new("change-committee-first", verdict.Clause);
            var change = new ProjectChange
            {
                Case = @case, Number = doing.File.Changes.Length + 1, Subject = made.Subject, Line = line?.Id, Before = made.Before.Trim(), After = made.After.Trim(), Day = made.Day, Why = made.Why.Trim(),
                AskedBy = doing.Person, AskedAt = doing.Act.At,
                State = refused ? ChangeState.Refused : committee ? ChangeState.WithCommittee : ChangeState.Open,
                Reason = refused ? verdict.Why : null, DecidedBy = refused ? Rule : null, DecidedAt = refused ? doing.Act.At : null,
            };
            doing.Act.Db.Add(change);
            also?.Invoke(doing, change);
            await doing.Tell("AskChange", "FG-3.7.1", $"{made.Subject}: {made.After.Trim()}", refused ? "ChangeRefusedByRule" : "ChangeAsked", Links.Changes(@case), cancellation);
            if (!refused) return null;
            doing.Act.Record("RefuseChange", Role.Timer, Rule, verdict.Clause, verdict.Why);
            await letters.Draft(doing, change, verdict.Clause, cancellation);
            return null;
        }, cancellation);

    /// <summary>The Secretariat decides in writing. What the rule refuses by now cannot be accepted any more; what the committee decides is written in only after it did. Null where it was done.</summary>
    public Task<Refusal?> Decide(ClaimsPrincipal person, string @case, long? seen, int number, bool accept, string reason, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Secretariat], async doing =>
        {
            if (await doing.Act.Db.Set<ProjectChange>().FindAsync([@case, number], cancellation) is not { } change) return new("change-unknown", "FG-3.7.1");
            if (change.State is ChangeState.Accepted or ChangeState.Refused) return new("change-decided", "FG-3.7.1");
            if (!MayAsk(doing.File)) return new("change-not-now", "FG-3.7.1");
            var line = doing.File.Form.Budget.FirstOrDefault(l => l.Id == change.Line);
            var verdict = ChangeRules.Of(change.Subject, doing.File.Facts(reference, doing.Act.Today), line);
            if (accept && verdict.Route == ChangeRoute.Refused) return new Refusal("change-must-be-refused", verdict.Clause);
            if (change.State == ChangeState.WithCommittee)
            {
                if (doing.File.History.LastOrDefault(e => e.Step is "CommitteeAgreed" or "CommitteeDidNotAgree" && e.At > change.AskedAt) is not { } decided) return new("change-with-committee", verdict.Clause);
                if (accept && decided.Step != "CommitteeAgreed") return new("change-not-agreed", verdict.Clause);
            }
            (change.State, change.Reason, change.DecidedBy, change.DecidedAt) = (accept ? ChangeState.Accepted : ChangeState.Refused, reason.Trim(), doing.Person, doing.Act.At);
            if (accept && change is { Subject: ChangeSubject.Equipment, Line: { } bought })
                foreach (var row in await doing.Act.Db.Set<ProjectPurchase>().Where(p => p.Case == @case && p.Line == bought && p.OrderedOn == null).ToListAsync(cancellation)) row.What = change.After;
            if (accept && change is { Subject: ChangeSubject.CompletionDate, Day: { } day }) await Move(doing, day, cancellation);
            await doing.Tell(accept ? "AcceptChange" : "RefuseChange", "FG-3.7.1", reason.Trim(), accept ? "ChangeAccepted" : "ChangeRefused", Links.Changes(@case), cancellation);
            await letters.Draft(doing, change, verdict.Clause, cancellation);
            return null;
        }, cancellation);

    /// <summary>Who decided where a rule did.</summary>
    public const string Rule = "rule";

    /// <summary>True while what was agreed can change: from the signatures on until the report is accepted.</summary>
    public static bool MayAsk(ProjectFile project) => project.Case.State is CleanerProduction.Applications.ApplicationState.InProgress or CleanerProduction.Applications.ApplicationState.PaymentHold;

    // Who was quoted lowest among those that meet the specification, and whom the applicant wants; null where that supplier did not quote.
    private static QuotationVariation? Variation(ProjectFile project, NewChange made, BudgetLine line)
    {
        var quoted = project.Purchases.Where(p => p.Line == line.Id).SelectMany(p => p.Quotations).Where(q => q is { Amount: not null, Conforming: true }).ToList();
        var chosen = quoted.Find(q => q.Supplier == made.After.Trim());
        return chosen is not null && quoted.MinBy(q => q.Amount!.Value) is { } lowest
            ? new(Trilingual.Same(line.What), Trilingual.Same(lowest.Supplier), lowest.Amount!.Value, Trilingual.Same(chosen.Supplier), chosen.Amount!.Value, Trilingual.Same(made.Why.Trim()))
            : null;
    }

    private static async Task Move(ProjectDoing doing, DateOnly day, CancellationToken cancellation)
    {
        var rule = doing.Act.Case.Type.GoesToCommittee() ? "FG-3.2.1(b)" : "FG-3.2.1(a)";
        var running = doing.File.Deadlines.LastOrDefault(d => d.Rule == rule && d is { MetOn: null, EndedOn: null });
        if (running is not null && await doing.Act.Db.Set<CaseDeadline>().FindAsync([running.Id], cancellation) is { } clock) (clock.Due, clock.Provisional) = (day, false);
    }
}
