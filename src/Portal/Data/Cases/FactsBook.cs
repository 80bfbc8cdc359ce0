using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Files;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>An application with what the clauses ask about it.</summary>
/// <param name="Case">The application.</param>
/// <param name="Revision">The revision of the form; 0 where none was ever saved.</param>
/// <param name="Facts">What the clauses ask.</param>
public sealed record KnownCase(Application Case, int Revision, ApplicationFacts Facts);

/// <summary>Gathers what the portal knows beside an application: the same for the applicant's form, the officer's checklist and the project's pages.</summary>
public sealed class FactsBook(ReferenceData reference, TimeProvider clock)
{
    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>The newest form of a case, or <paramref name="revision"/> of it, with everything beside it.</summary>
    public async Task<KnownCase> Read(PortalDb db, Application found, int? revision, CancellationToken cancellation)
    {
        var form = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == found.Reference && (revision == null || r.Revision == revision)).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
        return new(found, form?.Revision ?? 0, await Facts(db, found, form is null ? new() : ApplicationForm.FromJson(form.Content), cancellation));
    }

    /// <summary>The facts of a case with a form that need not be stored.</summary>
    public async Task<ApplicationFacts> Facts(PortalDb db, Application found, ApplicationForm form, CancellationToken cancellation)
    {
        var on = found.SubmittedOn ?? Today;
        var standing = reference.Standing.Parameters;
        var phase = found.State == ApplicationState.Draft ? standing.Phases.On(on) ?? standing.Phases[found.Phase] : standing.Phases[found.Phase];
        var company = await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == found.CompanyId, cancellation);
        var factory = await db.Set<Factory>().AsNoTracking().SingleAsync(f => f.Id == found.FactoryId, cancellation);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == found.Reference).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return new(phase, new(reference.Deadlines, standing.Calendar, Today), found.Type, on, company, factory, form)
        {
            Procedure = standing.Phases.ProcedureOf(phase),
            Sectors = reference.Sectors,
            Cities = reference.Cities,
            Registered = await Registered(db, form, cancellation),
            Assessments = await Assessments(db, found, cancellation),
            DemonstrationApprovals = await Approvals(db, found, cancellation),
            Listed = [.. standing.Technologies.All.Where(t => t.List == TechnologyList.Demonstration1).Select(t => new ListedTechnology(t.Code, new(t.From, t.Until ?? DateOnly.MaxValue)))],
            Judgements = await Judgements(db, found.Reference, cancellation),
            Slots = await Slots(db, found.Reference, cancellation),
            Submitted = found.SubmittedOn is not null,
            CompleteOn = Day(history, ApplicationStep.FindComplete),
            RecommendedOn = Day(history, ApplicationStep.Recommend),
            DecidedOn = found.DecidedOn,
            DecidedBy = history.LastOrDefault(e => e.Step is nameof(ApplicationStep.Approve) or nameof(ApplicationStep.Reject))?.By,
            NotifiedOn = await Notified(db, found.Reference, cancellation),
            WithdrawnOn = Day(history, ApplicationStep.Withdraw),
            AgreementOn = Day(history, ApplicationStep.Sign),
        };
    }

    /// <summary>The latest judgement of each clause.</summary>
    public static async Task<ImmutableDictionary<string, Judgement>> Judgements(PortalDb db, string @case, CancellationToken cancellation) =>
        (await db.Set<CaseJudgement>().AsNoTracking().Where(j => j.Case == @case).OrderBy(j => j.Id).ToListAsync(cancellation))
            .GroupBy(j => j.Clause).ToImmutableDictionary(g => g.Key, g => new Judgement(g.Last().Met, g.Last().Reason), StringComparer.Ordinal);

    // Slots with a file that stands; one in quarantine counts, an infected one does not.
    private static async Task<ImmutableHashSet<string>> Slots(PortalDb db, string @case, CancellationToken cancellation) =>
        [.. (await HeldFiles.Of(db, @case, cancellation)).Standing.Where(f => f.Scan != FileScan.Infected).Select(f => f.Slot)];

    private static DateOnly? Day(List<CaseEntry> history, ApplicationStep step) => history.LastOrDefault(e => e.Step == step.ToString()) is { } entry ? HongKongTime.DateOf(entry.At) : null;

    private static async Task<ImmutableArray<ChosenProvider>> Registered(PortalDb db, ApplicationForm form, CancellationToken cancellation)
    {
        var numbers = form.Providers.Select(p => p.Number).OfType<string>().ToList();
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => numbers.Contains(r.ProviderNumber)).ToListAsync(cancellation);
        return
        [
            .. form.Providers.Where(p => p is { Number: not null, Category: not null })
                .Select(p => new ChosenProvider(p.Category!.Value, rows.Find(r => r.ProviderNumber == p.Number && r.Category == p.Category)?.State ?? RegistrationState.Draft, p.Work)),
        ];
    }

    // Completed: its report was found satisfactory; an application does not count against itself.
    private static async Task<ImmutableArray<EarlierAssessment>> Assessments(PortalDb db, Application found, CancellationToken cancellation)
    {
        var cases = db.Set<Application>().Where(a => a.FactoryId == found.FactoryId && a.Type == ProjectType.OnSiteAssessment && a.Reference != found.Reference).Select(a => a.Reference);
        var accepted = await db.Set<CaseEntry>().AsNoTracking().Where(e => cases.Contains(e.Case) && e.Step == nameof(ApplicationStep.AcceptReport)).Select(e => e.At).ToListAsync(cancellation);
        return [.. accepted.Select(at => new EarlierAssessment(HongKongTime.DateOf(at), null)).OrderBy(a => a.CompletedOn)];
    }

    // Approvals taken back before signing do not count, ended projects do.
    private static async Task<ImmutableArray<DateOnly>> Approvals(PortalDb db, Application found, CancellationToken cancellation)
    {
        var days = await db.Set<Application>().AsNoTracking()
            .Where(a => a.FactoryId == found.FactoryId && a.Reference != found.Reference && a.ApprovedGrant != null && a.State != ApplicationState.ApprovalWithdrawn && a.State != ApplicationState.Withdrawn
                && (a.Type == ProjectType.Demonstration || a.Type == ProjectType.Demonstration1 || a.Type == ProjectType.Demonstration2))
            .Select(a => a.DecidedOn).ToListAsync(cancellation);
        return [.. days.OfType<DateOnly>().Order()];
    }

    private static async Task<DateOnly?> Notified(PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<LetterDraft>().AsNoTracking().Where(l => l.Case == @case && l.State == LetterState.Issued && (l.Kind == "application-approved" || l.Kind == "application-rejected"))
            .OrderBy(l => l.IssuedAt).Select(l => l.IssuedAt).FirstOrDefaultAsync(cancellation) is { } at ? HongKongTime.DateOf(at) : null;
}
