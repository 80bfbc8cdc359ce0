using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects;

/// <summary>What of funded projects waits for a person: the applicant's duties, and what the Secretariat has to offer, sign, decide or read.</summary>
public sealed class ProjectsWaiting(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock) : IWaitingFor
{
    private const int DaysAhead = 60;

    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        if (person.PersonId() is not { } id) return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var secretariat = person.IsInRole(nameof(Role.Secretariat));
        return [.. await Duties(db, db.OwnedBy(id, today), today, stop), .. secretariat ? await Office(db, person, today, stop) : []];
    }

    private async Task<IEnumerable<WaitingItem>> Duties(PortalDb db, IQueryable<Application> own, DateOnly today, CancellationToken stop)
    {
        var until = today.AddDays(DaysAhead);
        var states = ProjectFile.States.ToList();
        var rows = await own.AsNoTracking().Where(a => states.Contains(a.State))
            .Join(db.Set<CaseDeadline>().Where(d => d.MetOn == null && d.EndedOn == null && d.Due <= until), a => a.Reference, d => d.Case, (a, d) => new { a.Reference, a.Title, d.Rule, d.Due }).ToListAsync(stop);
        return rows.Select(r => (Row: r, Rule: reference.Deadlines.Rule(r.Rule)!)).Where(r => r.Rule.Who == Role.Applicant)
            .Select(r => new WaitingItem(r.Rule.Name, r.Row.Rule == "FG-3.1.2" ? Links.Agreement(r.Row.Reference) : Links.Project(r.Row.Reference), About(r.Row.Reference, r.Row.Title), r.Row.Due, Clause: r.Rule.Clause));
    }

    private static async Task<IEnumerable<WaitingItem>> Office(PortalDb db, ClaimsPrincipal person, DateOnly today, CancellationToken stop)
    {
        var seen = db.SeenBy(person, today).AsNoTracking();
        var rows = await seen.Where(a => a.State == ApplicationState.Approved && db.Set<CaseDeadline>().Any(d => d.Case == a.Reference && d.Rule == "FG-3.1.2") || a.State == ApplicationState.ReportSubmitted
                || a.State == ApplicationState.AgreementPending && db.Set<AgreementSignature>().Any(s => s.Case == a.Reference)
                || db.Set<ProjectChange>().Any(c => c.Case == a.Reference && c.State == ChangeState.Open))
            .Where(a => a.Type != ProjectType.Verification).Select(a => new { a.Reference, a.Title, a.State, a.StateSince }).ToListAsync(stop);
        return rows.Select(r =>
        {
            var (words, link, clause) = r.State switch
            {
                ApplicationState.Approved => ("DoOffer", Links.Agreement(r.Reference), "FG-3.1.1"),
                ApplicationState.AgreementPending => ("DoSign", Links.Agreement(r.Reference), "FG-3.1.1"),
                ApplicationState.ReportSubmitted => ("DoDecideReport", Links.FinalReport(r.Reference), "FG-3.4.1"),
                _ => ("DoDecideChange", Links.Changes(r.Reference), "FG-3.7.1"),
            };
            return new WaitingItem(ProjectWords.All(words), link, About(r.Reference, r.Title), Since: r.StateSince, Clause: clause);
        });
    }

    private static Trilingual About(string reference, Trilingual title) => Trilingual.Make(language => $"{reference} {title.In(language)}");
}
