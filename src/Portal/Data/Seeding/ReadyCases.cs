using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Meetings;
using CleanerProduction.Projects;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Reads what is ready for the committee from the cases and their time limits.</summary>
public sealed class ReadyCases(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock) : IReadyCases
{
    /// <summary>How long, in days, a duty of a running project is overdue before its termination may be put to the committee; no clause gives a number.</summary>
    public const int PatienceDays = 28;

    private static readonly string[] ProjectDuties = ["FG-3.2.1(a)", "FG-3.2.1(b)", "FG-3.2.2-interim", "FG-3.2.2-equipment"];

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReadyCase>> List(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return [.. (await Funding(db, cancellation)).Concat(await Registrations(db, cancellation)).Concat(await Penalties(db, cancellation)).Concat(await ReadyAward.List(db, cancellation)).OrderBy(r => r.Kind).ThenBy(r => r.Since).ThenBy(r => r.Case, StringComparer.Ordinal)];
    }

    /// <inheritdoc />
    public async Task<AgendaItem?> ItemFor(ReadyCase ready, CancellationToken cancellation)
    {
        if ((await List(cancellation)).FirstOrDefault(r => r.Kind == ready.Kind && r.Case == ready.Case) is not { } now) return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return now.Kind switch
        {
            AgendaKind.RegistrationReferral or AgendaKind.ReapplicationOpinion => await new ReadyRegistration(db, reference).Item(now, cancellation),
            AgendaKind.LabelAward => await new ReadyAward(db, reference).Item(now, cancellation),
            AgendaKind.Penalty => await new ReadyPenalty(db, reference).Item(now, cancellation),
            _ => await new ReadyFunding(db, reference, Today).Item(now, cancellation),
        };
    }

    private async Task<List<ReadyCase>> Funding(PortalDb db, CancellationToken cancellation)
    {
        var today = Today;
        var running = db.Set<CaseDeadline>().Where(d => d.MetOn == null && d.EndedOn == null);
        var unsigned = await running.Where(d => d.Rule == "FG-3.1.2" && d.Due < today).Select(d => d.Case).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        unsigned.ExceptWith(await Explained(db, cancellation));
        var patience = today.AddDays(-PatienceDays);
        var overdue = await running.Where(d => ProjectDuties.Contains(d.Rule) && d.Due < patience).Select(d => d.Case).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var asked = await db.Set<CarriedDecision>().Where(d => d.Kind == AgendaKind.ProcurementVariation && d.ReplacedBy == null && d.Outcome != Outcome.NoQuorum).Select(d => d.Case!).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var waiting = await db.WaitingForCommittee().Select(c => c.Case).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var proposed = await TerminationProposals.Undecided(db).Select(p => p.Case).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        ApplicationState[] states = [ApplicationState.Recommended, ApplicationState.OnAgenda, ApplicationState.AgreementPending, ApplicationState.InProgress, ApplicationState.PaymentHold];
        var rows = await db.Set<Application>().AsNoTracking().Where(a => states.Contains(a.State) || proposed.Contains(a.Reference))
            .Join(db.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { Application = a, Party = c.Name }).ToListAsync(cancellation);
        return [.. rows.SelectMany(row => Kinds(row.Application, unsigned, overdue, proposed, asked, waiting), (row, kind) =>
            new ReadyCase(kind, row.Application.Reference, row.Party, row.Application.Title, row.Application.Phase, row.Application.State == ApplicationState.OnAgenda, row.Application.StateSince))];
    }

    // An accepted explanation keeps the approval (FG-3.1.2): the last word on it counts.
    private static async Task<IEnumerable<string>> Explained(PortalDb db, CancellationToken cancellation)
    {
        ProjectAct[] words = [ProjectAct.AcceptExplanation, ProjectAct.RefuseExplanation];
        var said = await db.Set<ProjectEvent>().AsNoTracking().Where(e => words.Contains(e.Act)).OrderBy(e => e.Number).Select(e => new { e.Case, e.Act }).ToListAsync(cancellation);
        return said.GroupBy(e => e.Case, StringComparer.Ordinal).Where(g => g.Last().Act == ProjectAct.AcceptExplanation).Select(g => g.Key);
    }

    private static IEnumerable<AgendaKind> Kinds(Application application, HashSet<string> unsigned, HashSet<string> overdue, HashSet<string> proposed, HashSet<string> asked, HashSet<string> waiting)
    {
        switch (application.State)
        {
            case ApplicationState.Recommended or ApplicationState.OnAgenda:
                yield return application.Type switch
                {
                    ProjectType.NewTechnology => AgendaKind.NewTechnology,
                    ProjectType.Demonstration2 => AgendaKind.Demonstration2,
                    _ => AgendaKind.Demonstration1,
                };
                break;
            case ApplicationState.AgreementPending when unsigned.Contains(application.Reference):
                yield return AgendaKind.ApprovalWithdrawal;
                break;
            case ApplicationState.InProgress or ApplicationState.PaymentHold:
                if (overdue.Contains(application.Reference) || proposed.Contains(application.Reference)) yield return AgendaKind.Termination;
                if (waiting.Contains(application.Reference) || application.Variation is not null && !asked.Contains(application.Reference)) yield return AgendaKind.ProcurementVariation;
                break;
            // Later states come before the committee only where the Secretariat recommends it.
            case not ApplicationState.AgreementPending when proposed.Contains(application.Reference) && application.Allowed(Workflows.Role.Committee).Any(r => r.Step == ApplicationStep.Terminate):
                yield return AgendaKind.Termination;
                break;
        }
    }

    private static async Task<List<ReadyCase>> Registrations(PortalDb db, CancellationToken cancellation)
    {
        var rows = await db.Set<Registration>().AsNoTracking()
            .Where(r => r.State == RegistrationState.ReferredToCommittee || r.State == RegistrationState.Complete && r.PreviousCancellation == RegistrationState.CancelledQuality && r.CommitteeOpinion == null)
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (r, p) => new { Registration = r, Party = p.Name }).ToListAsync(cancellation);
        return [.. rows.Select(row => new ReadyCase(
            row.Registration.State == RegistrationState.ReferredToCommittee ? AgendaKind.RegistrationReferral : AgendaKind.ReapplicationOpinion,
            row.Registration.Reference, row.Party, ReadyWords.Say(row.Registration.Category.ToString()), null, row.Registration.State == RegistrationState.ReferredToCommittee, row.Registration.StateSince))];
    }

    private static async Task<List<ReadyCase>> Penalties(PortalDb db, CancellationToken cancellation)
    {
        var rows = await db.Set<Complaint>().AsNoTracking().Where(c => c.State == ComplaintState.BeforeCommittee)
            .Join(db.Set<Provider>(), c => c.ProviderNumber, p => p.Number, (c, p) => new { Complaint = c, Party = p.Name }).ToListAsync(cancellation);
        return [.. rows.Select(row => new ReadyCase(AgendaKind.Penalty, row.Complaint.Reference, row.Party, row.Complaint.Subject, null, true, row.Complaint.StateSince))];
    }
}
