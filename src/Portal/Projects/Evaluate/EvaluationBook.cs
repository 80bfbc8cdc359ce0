using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Projects.Evaluations;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>A draw with what it comes to when it is made again.</summary>
/// <param name="Row">As it was kept.</param>
/// <param name="Repeats">True where the same draw made again picks the same.</param>
public sealed record SeenDrawing(EvaluationDrawing Row, bool Repeats);

/// <summary>What a phase has to draw.</summary>
public sealed record PoolState(string Phase, int Pool, int Drawn, int Need);

/// <summary>An evaluation in the list; without a task where a demonstration (II) waits for its evaluator to be named.</summary>
public sealed record EvaluationRow(string Reference, Trilingual Company, ProjectEvaluation? Task);

/// <summary>An evaluation as one person may see it.</summary>
/// <param name="File">The project.</param>
/// <param name="Task">The evaluation; null before it was chosen.</param>
/// <param name="Officer">True for an officer.</param>
/// <param name="Evaluator">True for its evaluator.</param>
/// <param name="Names">Who is concerned, by id.</param>
public sealed record SeenEvaluation(ProjectFile File, ProjectEvaluation? Task, bool Officer, bool Evaluator, IReadOnlyDictionary<string, Trilingual> Names);

/// <summary>Independent evaluations as people may see them: officers all, evaluators those given to them, applicants their own.</summary>
public sealed class EvaluationBook(IDbContextFactory<PortalDb> databases, ProjectBook projects, ReferenceData reference)
{
    private static readonly ApplicationState[] Reported = [ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending, ApplicationState.ReadyToPay, ApplicationState.PaymentHold, ApplicationState.Paid];

    /// <summary>True for those who have a list of evaluations.</summary>
    public static bool Has(ClaimsPrincipal person) => Navigation.IsOfficer(person) || person.IsInRole(nameof(Role.Evaluator));

    /// <summary>What is to be evaluated, what waits first.</summary>
    public async Task<IReadOnlyList<EvaluationRow>> List(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (officer, me) = (Navigation.IsOfficer(person), person.PersonId());
        var tasks = await db.Set<ProjectEvaluation>().AsNoTracking().Where(e => officer || e.Evaluator == me).ToListAsync(cancellation);
        var known = tasks.Select(t => t.Case).ToHashSet(StringComparer.Ordinal);
        var waiting = officer ? await db.Set<Application>().AsNoTracking().Where(a => a.Type == ProjectType.Demonstration2 && Reported.Contains(a.State) && a.State != ApplicationState.PaymentHold).Select(a => a.Reference).ToListAsync(cancellation) : [];
        var all = tasks.Select(t => t.Case).Concat(waiting.Where(w => !known.Contains(w))).ToList();
        var companies = await db.Set<Application>().AsNoTracking().Where(a => all.Contains(a.Reference)).Join(db.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { a.Reference, c.Name }).ToDictionaryAsync(c => c.Reference, c => c.Name, cancellation);
        return [.. all.Select(r => new EvaluationRow(r, companies[r], tasks.Find(t => t.Case == r))).OrderBy(r => r.Task?.ReportedAt is not null).ThenBy(r => r.Task?.Evaluator is not null).ThenBy(r => r.Reference, StringComparer.Ordinal)];
    }

    /// <summary>The draws, the latest first, and what each phase has still to draw.</summary>
    public async Task<(IReadOnlyList<SeenDrawing> Drawings, IReadOnlyList<PoolState> Pools)> Draws(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        List<PoolState> pools = [];
        foreach (var phase in reference.Phases.All.Where(p => p.Funding is not null))
        {
            var pool = await EvaluationPools.Reported(db, ProjectType.Demonstration1, phase.Code).ToListAsync(cancellation);
            var drawn = await db.Set<ProjectEvaluation>().CountAsync(e => pool.Contains(e.Case), cancellation);
            pools.Add(new(phase.Code, pool.Count, drawn, EvaluationDraw.Need(phase.Funding!.EvaluatedDemonstrations1.Value, pool.Count, drawn)));
        }
        var rows = await db.Set<EvaluationDrawing>().AsNoTracking().OrderByDescending(d => d.Id).ToListAsync(cancellation);
        return ([.. rows.Select(r => new SeenDrawing(r, r.Again(reference.Phases[r.Phase].Funding!.EvaluatedDemonstrations1.Value).Picked.SequenceEqual(EvaluationDrawing.Read(r.Picked))))], pools);
    }

    /// <summary>The evaluation of a case; null where there is none that this person may see.</summary>
    public async Task<SeenEvaluation?> Find(ClaimsPrincipal person, string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var task = await db.Set<ProjectEvaluation>().AsNoTracking().SingleOrDefaultAsync(e => e.Case == @case, cancellation);
        var officer = Navigation.IsOfficer(person);
        var evaluator = task?.Evaluator is { } named && named == person.PersonId();
        if (!evaluator && !await db.SeenBy(person, projects.Today).AnyAsync(a => a.Reference == @case, cancellation)) return null;
        if (await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == @case, cancellation) is not { } found || !ProjectFile.States.Contains(found.State) || !Evaluates(found.Type)) return null;
        var file = await ProjectBook.Read(db, found, cancellation);
        return new(file, task, officer, evaluator, await projects.Names(task?.Evaluator is { } who ? [who] : [], cancellation));
    }

    /// <summary>Who may be asked to evaluate: those with the role, by name.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Evaluators(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var people = await db.UserRoles.Join(db.Roles.Where(r => r.Name == nameof(Role.Evaluator)), u => u.RoleId, r => r.Id, (u, _) => u.UserId).ToListAsync(cancellation);
        return await projects.Names(people, cancellation);
    }

    private static bool Evaluates(ProjectType type) => type is ProjectType.Demonstration or ProjectType.Demonstration1 or ProjectType.Demonstration2;
}
