using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Projects;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects;

/// <summary>A project in a list.</summary>
/// <param name="Reference">Its case.</param>
/// <param name="Type">The kind of project.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Company">The applicant.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Rule">The rule of the duty that is due next, or null.</param>
/// <param name="Due">By when, inclusive.</param>
public sealed record ProjectRow(string Reference, ProjectType Type, Trilingual Title, Trilingual Company, ApplicationState State, string? Rule, DateOnly? Due);

/// <summary>Who reads a project.</summary>
public enum ReadingSide
{
    /// <summary>The applicant's people.</summary>
    Applicant,
    /// <summary>Officers.</summary>
    Officer,
}

/// <summary>A project as one person may see it.</summary>
/// <param name="File">Everything of it.</param>
/// <param name="Side">From which side.</param>
public sealed record SeenProject(ProjectFile File, ReadingSide Side);

/// <summary>Funded projects as people may see them: officers all, applicants their own, nobody else any.</summary>
public sealed class ProjectBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>Seeds and parameters.</summary>
    public ReferenceData Reference => reference;

    /// <summary>Those a person may see, the next duty first; <paramref name="ended"/> for those that are over.</summary>
    public async Task<IReadOnlyList<ProjectRow>> List(ClaimsPrincipal person, bool ended, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var over = new[] { ApplicationState.Closed, ApplicationState.ApprovalWithdrawn, ApplicationState.Terminated };
        var states = ProjectFile.States.Where(s => over.Contains(s) == ended).ToList();
        var rows = await db.SeenBy(person, Today).AsNoTracking().Where(a => states.Contains(a.State) && a.Type != ProjectType.Verification)
            .Select(a => new
            {
                a.Reference, a.Type, a.Title, a.State, a.CompanyId,
                Next = db.Set<CaseDeadline>().Where(d => d.Case == a.Reference && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).Select(d => new { d.Rule, d.Due }).FirstOrDefault(),
            }).ToListAsync(cancellation);
        var ids = rows.Select(r => r.CompanyId).Distinct().ToList();
        var names = await db.Set<Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        return [.. rows.Select(r => new ProjectRow(r.Reference, r.Type, r.Title, names[r.CompanyId], r.State, r.Next?.Rule, r.Next?.Due)).OrderBy(r => r.Due ?? DateOnly.MaxValue).ThenBy(r => r.Reference, StringComparer.Ordinal)];
    }

    /// <summary>One project; null where there is none that this person may see.</summary>
    public async Task<SeenProject?> Find(ClaimsPrincipal person, string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.SeenBy(person, Today).AsNoTracking().SingleOrDefaultAsync(a => a.Reference == @case, cancellation) is not { } found) return null;
        if (found.Type == ProjectType.Verification || !ProjectFile.States.Contains(found.State)) return null;
        return new(await Read(db, found, cancellation), Policies.Officers.Any(r => person.IsInRole(r.ToString())) ? ReadingSide.Officer : ReadingSide.Applicant);
    }

    /// <summary>Everything of a case; rows are not tracked.</summary>
    public static async Task<ProjectFile> Read(PortalDb db, Application found, CancellationToken cancellation)
    {
        var name = found.Reference;
        var offered = await db.Set<ProjectAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Case == name, cancellation);
        var revision = offered is null ? (int?)null : Agreement.FromJson(offered.Content).Revision;
        return new(found,
            await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == found.CompanyId, cancellation), await db.Set<Factory>().AsNoTracking().SingleAsync(f => f.Id == found.FactoryId, cancellation),
            (await Form(db, name, revision, cancellation)).Form, offered,
            [.. await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.Case == name).OrderBy(s => s.At).ToListAsync(cancellation)],
            [.. await db.Set<ProjectEvent>().AsNoTracking().Where(e => e.Case == name).OrderBy(e => e.Number).ToListAsync(cancellation)],
            [.. await db.Set<ProjectPurchase>().AsNoTracking().Where(p => p.Case == name).OrderBy(p => p.Number).ToListAsync(cancellation)],
            [.. await db.Set<ProjectChange>().AsNoTracking().Where(c => c.Case == name).OrderBy(c => c.Number).ToListAsync(cancellation)],
            [.. await db.Set<ProjectReport>().AsNoTracking().Where(r => r.Case == name).OrderBy(r => r.Number).ToListAsync(cancellation)],
            [.. await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == name).OrderBy(d => d.Due).ThenBy(d => d.Id).ToListAsync(cancellation)],
            [.. await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == name).OrderBy(e => e.Sequence).ToListAsync(cancellation)])
        {
            Lists = [.. await db.Set<ProjectRepresentatives>().AsNoTracking().Where(r => r.Case == name).OrderBy(r => r.Change).ToListAsync(cancellation)],
        };
    }

    /// <summary>A revision of a case's form, the newest where none is named, and its number; 0 where there is none.</summary>
    public static async Task<(ApplicationForm Form, int Revision)> Form(PortalDb db, string @case, int? revision, CancellationToken cancellation) =>
        await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == @case && (revision == null || r.Revision == revision)).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation) is { } kept
            ? (ApplicationForm.FromJson(kept.Content), kept.Revision)
            : (new ApplicationForm(), 0);

    /// <summary>The names of people by their ids; those without an account are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Names(IEnumerable<string> ids, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        return await db.Users.AsNoTracking().Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation);
    }

    /// <summary>The meeting cases are put before, or null: where what only the committee decides is put on an agenda.</summary>
    public async Task<string?> NextMeeting(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.NextMeeting(clock.GetUtcNow(), cancellation))?.Id;
    }

    /// <summary>How a deadline was reckoned: rule, start and end.</summary>
    public Deadline Explain(CaseDeadline clockRow) => reference.Deadlines.Start(clockRow.Rule, clockRow.From, reference.Calendar).Value;
}
