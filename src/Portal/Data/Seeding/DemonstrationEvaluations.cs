using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Projects.Evaluations;

namespace CleanerProduction.Portal.Data;

/// <summary>Evaluations of the invented projects: one draw, one under way, those that are over reported, and one demonstration (II) whose evaluator is still to be named.</summary>
internal sealed class DemonstrationEvaluations(PortalDb db, ReferenceData reference, IReadOnlyList<CaseEntry> history, DemonstrationCalendar calendar)
{
    private const string Phase = "P4", Evaluator = "p-evaluator";

    private readonly ILookup<string, CaseEntry> entries = history.ToLookup(e => e.Case, StringComparer.Ordinal);

    /// <summary>Makes them for all that were chosen.</summary>
    public void Make(IReadOnlyCollection<Application> all)
    {
        var chosen = all.Where(a => a.Phase == Phase && entries[a.Reference].Any(e => e.Step == nameof(ApplicationStep.BeginEvaluation))).ToList();
        var pool = all.Where(a => a is { Type: ProjectType.Demonstration1, Phase: Phase, State: not (ApplicationState.Terminated or ApplicationState.InProgress) } && entries[a.Reference].Any(e => e.Step == nameof(ApplicationStep.SubmitReport)))
            .Select(a => a.Reference).Order(StringComparer.Ordinal).ToList();
        if (chosen.Find(a => a.Type == ProjectType.Demonstration1) is { } drawn) Draw(pool, drawn);
        foreach (var application in chosen) Make(application);
    }

    // The seed is one that drew the project whose history says that it was evaluated.
    private void Draw(List<string> pool, Application drawn)
    {
        var share = reference.Phases[Phase].Funding!.EvaluatedDemonstrations1.Value;
        var draw = Enumerable.Range(1, 10_000).Select(n => EvaluationDraw.Of(string.Create(CultureInfo.InvariantCulture, $"demonstration-{n}"), share, pool, ImmutableHashSet<string>.Empty)).First(d => d.Picked.Contains(drawn.Reference));
        var at = entries[drawn.Reference].First(e => e.Step == nameof(ApplicationStep.BeginEvaluation)).At.AddHours(-20);
        db.Add(new EvaluationDrawing { Id = 1, Phase = Phase, Seed = draw.Seed, Pool = EvaluationDrawing.Keep(pool), Before = "", Picked = EvaluationDrawing.Keep(draw.Picked), By = "p-secretary", At = at });
        foreach (var other in draw.Picked.Where(r => r != drawn.Reference)) db.Add(new ProjectEvaluation { Case = other, Drawing = 1, ChosenAt = at });
    }

    private void Make(Application application)
    {
        var begun = entries[application.Reference].First(e => e.Step == nameof(ApplicationStep.BeginEvaluation)).At;
        var task = new ProjectEvaluation { Case = application.Reference, Drawing = application.Type == ProjectType.Demonstration1 ? 1 : null, ChosenAt = begun.AddHours(-20), Evaluator = Evaluator, AssignedAt = begun, Saved = 1 };
        db.Add(task);
        if (application.State == ApplicationState.EvaluationPending) return;
        var form = ApplicationForm.FromJson(db.Set<FormRevision>().Local.Where(r => r.Case == application.Reference).MaxBy(r => r.Revision)!.Content);
        task.Results = [.. form.Benefits.Select(b => b with { After = b.Before - (b.Saved ?? 0) * 0.94m })];
        (task.VisitedOn, task.Findings, task.Saved, task.ReportedAt) = (calendar.WorkingDay(HongKongTime.DateOf(begun.AddDays(9))), "現場量度四星期，節省約為預期的94%；設備運作正常，維修紀錄齊備。", 2, begun.AddDays(11));
    }
}
