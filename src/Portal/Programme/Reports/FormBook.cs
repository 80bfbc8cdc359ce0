using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Projects;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>A live project in the form of a final report.</summary>
/// <param name="Project">The project.</param>
/// <param name="Form">Promotion and beneficiaries.</param>
/// <param name="Targets">What was agreed to be saved.</param>
/// <param name="Evaluated">What the independent evaluator measured; empty where none did yet.</param>
/// <param name="EvaluatedOn">The day of that report.</param>
/// <param name="Corrections">All corrections, the latest first, each with its maker.</param>
public sealed record FilledForm(Application Project, ProjectForm Form, ImmutableArray<ExpectedBenefit> Targets, ImmutableArray<ExpectedBenefit> Evaluated, DateOnly? EvaluatedOn, IReadOnlyList<(FormCorrection Of, Trilingual By)> Corrections);

/// <summary>Final reports in the form, filled from what the portal knows of a project: its events, whether its result is public, its evaluation. Officers read them, the Secretariat corrects figures.</summary>
public sealed class FormBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why nothing was done: no such project, or it is not this person's to do.</summary>
    public const string Unknown = "form-unknown";

    /// <summary>Why nothing was done: somebody else corrected it since it was read.</summary>
    public const string Moved = "form-moved";

    /// <summary>The form of a demonstration project that was approved; null where there is none.</summary>
    public async Task<FilledForm?> Of(string? project, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, project, cancellation);
    }

    /// <summary>Corrects a figure, begun from <paramref name="seen"/> corrections. Null where it was done.</summary>
    public async Task<Refusal?> Correct(ClaimsPrincipal officer, string? project, int seen, string? line, int? figure, string? why, CancellationToken cancellation)
    {
        if (!officer.IsInRole(nameof(Role.Secretariat)) || officer.PersonId() is not { } person) return new(Unknown);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await Of(db, project, cancellation) is not { } found) return new(Unknown);
        if (found.Form.Corrects(line, figure, why) is { } refusal) return refusal;
        if (found.Corrections.Count != seen) return new(Moved);
        db.Add(new FormCorrection { Case = found.Project.Reference, Number = seen + 1, Line = line!, Figure = figure!.Value, Why = why!.Trim(), By = person, At = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return new(Moved);
        }
    }

    private async Task<FilledForm?> Of(PortalDb db, string? project, CancellationToken cancellation)
    {
        if (await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == project && a.ApprovedGrant != null, cancellation) is not { } found || !Results.ResultBook.Kinds.Contains(found.Type)) return null;
        var shared = db.Set<EventShare>().Where(s => s.Case == project);
        var events = await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => shared.Any(s => s.Event == e.Reference)).ToListAsync(cancellation);
        var guests = (await db.Set<EventSignUp>().AsNoTracking().Where(g => shared.Any(s => s.Event == g.Event)).ToListAsync(cancellation)).ToLookup(g => g.Event, StringComparer.Ordinal);
        var corrections = await db.Set<FormCorrection>().AsNoTracking().Where(c => c.Case == project).OrderByDescending(c => c.Number).ToListAsync(cancellation);
        var makers = corrections.Select(c => c.By).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => makers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation);
        var agreement = await db.Set<ProjectAgreement>().AsNoTracking().Where(a => a.Case == project).Select(a => a.Content).FirstOrDefaultAsync(cancellation);
        var evaluation = await db.Set<ProjectEvaluation>().AsNoTracking().SingleOrDefaultAsync(e => e.Case == project && e.ReportedAt != null, cancellation);
        var form = ProjectForm.Of(
            reference.Phases[found.Phase].Targets.FirstOrDefault(t => t.Kind == TargetKind.EventsAFundedBody)?.From, [.. events.Select(e => new FormEvent(e.Reference, e.Title, e.State, EventCounts.Of(guests[e.Reference])))],
            await db.Set<PublishedResult>().AnyAsync(r => r.Case == project && r.WithdrawnAt == null, cancellation), corrections.DistinctBy(c => c.Line).ToDictionary(c => c.Line, c => c.Figure, StringComparer.Ordinal));
        return new(
            found, form, agreement is null ? [] : Agreement.FromJson(agreement).Targets, evaluation?.Results ?? [], evaluation?.ReportedAt is { } at ? HongKongTime.DateOf(at) : null,
            [.. corrections.Select(c => (c, people.GetValueOrDefault(c.By) ?? Trilingual.Same(c.By)))]);
    }
}
