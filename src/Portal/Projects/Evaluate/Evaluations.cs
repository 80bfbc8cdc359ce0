using System.Collections.Immutable;
using System.Security.Claims;
using System.Security.Cryptography;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects.Evaluations;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>Independent evaluations (FG-3.2.4): a tenth of the demonstrations (I) drawn by a seed anybody can repeat, every demonstration (II), by staff who take no part in running the programme.</summary>
public sealed class Evaluations(ClaimDesk desk, CaseDesk cases, IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    private const int SeedBytes = 16;
    private static readonly Role[] Office = [Role.Secretariat];

    /// <summary>Draws what is still to be drawn of a phase; refused where enough are drawn, and where somebody drew in the same moment.</summary>
    public async Task<Result<EvaluationDraw>> Draw(ClaimsPrincipal person, string phase, CancellationToken cancellation)
    {
        if (person.PersonId() is not { } id || !person.IsInRole(nameof(Role.Secretariat))) return new Refusal("draw-by-secretariat", "FG-3.2.4");
        if (!reference.Phases.All.Any(p => p.Code == phase) || reference.Phases[phase].Funding is not { } rules) return new Refusal("draw-without-rule", "FG-3.2.4");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pool = await EvaluationPools.Reported(db, ProjectType.Demonstration1, phase).OrderBy(r => r).ToListAsync(cancellation);
        var before = await db.Set<ProjectEvaluation>().Where(e => pool.Contains(e.Case)).Select(e => e.Case).ToListAsync(cancellation);
        var drawn = EvaluationDraw.Of(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes)), rules.EvaluatedDemonstrations1.Value, pool, before.ToHashSet(StringComparer.Ordinal));
        if (drawn.Picked.IsEmpty) return new Refusal("draw-not-needed", "FG-3.2.4");
        // One draw follows another: its number is the next, so of two in one moment one is refused.
        var number = await db.Set<EvaluationDrawing>().MaxAsync(d => (int?)d.Id, cancellation) ?? 0;
        var at = clock.GetUtcNow();
        db.Add(new EvaluationDrawing
        {
            Id = number + 1, Phase = phase, Seed = drawn.Seed, Pool = EvaluationDrawing.Keep(pool), Before = EvaluationDrawing.Keep(before.Order(StringComparer.Ordinal)), Picked = EvaluationDrawing.Keep(drawn.Picked), By = id, At = at,
        });
        foreach (var @case in drawn.Picked) db.Add(new ProjectEvaluation { Case = @case, Drawing = number + 1, ChosenAt = at });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new Refusal("draw-made-meanwhile", "FG-3.2.4");
        }
        return drawn;
    }

    /// <summary>Names the evaluator of a project that was drawn, or of a demonstration (II); nobody who runs the programme or acted in the case. Null where it was done.</summary>
    public Task<Refusal?> Assign(ClaimsPrincipal person, string @case, long? seen, string evaluator, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            var db = doing.Act.Db;
            if (!await EvaluationPools.Reported(db, doing.Act.Case.Type, doing.Act.Case.Phase).AnyAsync(r => r == @case, cancellation)) return new("evaluation-not-now", "FG-3.2.4");
            var task = await db.Set<ProjectEvaluation>().SingleOrDefaultAsync(e => e.Case == @case, cancellation);
            if (task is null && doing.Act.Case.Type != ProjectType.Demonstration2) return new("evaluation-not-drawn", "FG-3.2.4");
            if (task?.ReportedAt is not null) return new("evaluation-reported", "FG-3.2.4");
            var held = await db.UserRoles.Where(u => u.UserId == evaluator).Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).ToListAsync(cancellation);
            if (Evaluators.Against([.. held.Select(Enum.Parse<Role>)]) is { } against) return against;
            if (await Acted(doing, evaluator, cancellation)) return new("evaluator-acted-in-case", "FG-3.2.4");
            if (task is null) db.Add(task = new ProjectEvaluation { Case = @case, ChosenAt = doing.Act.At });
            (task.Evaluator, task.AssignedAt, task.Saved) = (evaluator, doing.Act.At, task.Saved + 1);
            if (doing.Act.Case.State == ApplicationState.ReportSatisfactory && doing.Act.Case.Allowed(Role.Secretariat).Any(r => r.Step == ApplicationStep.BeginEvaluation))
            {
                if (doing.Act.Step(ApplicationStep.BeginEvaluation, Role.Secretariat, doing.Person, evaluator) is { } refusal) return refusal;
            }
            else doing.Act.Record("AssignEvaluator", Role.Secretariat, doing.Person, "FG-3.2.4", evaluator);
            db.Tell([evaluator], new(doing.Act.Key + "/Evaluator", ClaimWords.All("Told_ToEvaluate", @case), doing.Act.Case.Title, Links.Evaluation(@case), @case, "FG-3.2.4"), doing.Act.At);
            await doing.News("Evaluated", Links.Evaluation(@case), "FG-3.2.4", cancellation);
            return null;
        }, cancellation);

    /// <summary>Keeps what the evaluator writes; with <paramref name="hand"/> it is the report, and stays as it is. Refused where another page saved since. Null where it was done.</summary>
    public Task<Refusal?> Write(ClaimsPrincipal person, string @case, int saved, DateOnly? visited, ImmutableArray<ExpectedBenefit> measured, string findings, bool hand, CancellationToken cancellation) =>
        cases.Act(@case, null, async act =>
        {
            if (person.PersonId() is not { } id || await act.Db.Set<ProjectEvaluation>().SingleOrDefaultAsync(e => e.Case == @case && e.Evaluator == id, cancellation) is not { } task) return new Refusal(CaseDesk.Unknown);
            if (await act.Db.OwnedBy(id, act.Today).AnyAsync(a => a.Reference == @case, cancellation)) return new("evaluator-acted-in-case", "FG-3.2.4");
            if (task.ReportedAt is not null) return new("evaluation-reported", "FG-3.2.4");
            if (task.Saved != saved) return new("evaluation-saved-since");
            if (visited > act.Today) return new("evaluation-visit-ahead", "FG-3.2.4");
            if (hand && (visited is null || string.IsNullOrWhiteSpace(findings))) return new("evaluation-incomplete", "FG-3.2.4");
            (task.VisitedOn, task.Results, task.Findings, task.Saved) = (visited, measured, findings.Trim(), saved + 1);
            if (!hand) return null;
            task.ReportedAt = act.At;
            act.Record("ReportEvaluation", Role.Evaluator, id, "FG-3.2.4", findings.Trim());
            var people = await act.Db.ActingFor(act.Case.CompanyId, act.Today, cancellation);
            act.Db.Tell([.. people, .. await act.Db.Handling(act.Case, cancellation)],
                new(act.Key + "/Evaluation", ClaimWords.All("Told_EvaluationIn", @case), act.Case.Title, Links.Evaluation(@case), @case, "FG-3.2.4"), act.At);
            return null;
        }, cancellation);

    // Whoever did anything in the case, or stands on the side of applicant or provider, does not evaluate it.
    private static async Task<bool> Acted(ClaimDoing doing, string person, CancellationToken cancellation)
    {
        var (db, found) = (doing.Act.Db, doing.Act.Case);
        return await db.Set<CaseEntry>().AnyAsync(e => e.Case == found.Reference && e.Actor == person, cancellation)
            || await db.Set<CaseJudgement>().AnyAsync(j => j.Case == found.Reference && j.By == person, cancellation)
            || await db.Set<Representative>().AnyAsync(r => r.PersonId == person && (r.CompanyId == found.CompanyId || r.ProviderNumber != null && r.ProviderNumber == found.ProviderNumber), cancellation);
    }
}
