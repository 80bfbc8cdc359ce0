using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>Looking the penalty records up once more before the awards (LG-4.1(3), LG-4.2(3), LG-fn7).</summary>
public sealed class Rechecking(RoundDesk rounds, LabelDesk desk)
{
    /// <summary>Records for several proposed awards that nothing was found in the records to a day.</summary>
    public Task<Refusal?> Clean(ClaimsPrincipal officer, int year, IReadOnlyCollection<string> cases, DateOnly until, string? records, CancellationToken cancellation) => rounds.Act(officer, Role.Secretariat, year, null, async round =>
    {
        if (Unfit(until, records, round.Today) is { } unfit) return unfit;
        var chosen = (await round.Applications(cancellation)).Where(a => a.State == LabelState.Proposed && PenaltyRecheck.IsAsked(a.Label) && cases.Contains(a.Reference, StringComparer.Ordinal)).ToList();
        if (chosen.Count == 0) return new("nothing-chosen", "LG-fn7");
        foreach (var application in chosen)
        {
            round.Db.Add(new PenaltyRecheck { Application = application.Reference, RecordsUntil = until, Clean = true, Found = records!.Trim(), At = round.At, By = round.Person });
            round.Db.Add(application.Record("RecheckRecords", round.By, round.Person, round.At, "LG-fn7", until.Iso()));
        }
        round.Record("RecheckRecords", "LG-fn7", RoundDesk.Number(chosen.Count));
        return null;
    }, cancellation);

    /// <summary>Records that something was found: the award goes back to the panel.</summary>
    public Task<Refusal?> Found(ClaimsPrincipal officer, string @case, DateOnly until, string? found, CancellationToken cancellation) => desk.Act(officer, Role.Secretariat, @case, null, act =>
    {
        if (Unfit(until, found, act.Today) is { } unfit) return Task.FromResult<Refusal?>(unfit);
        act.Db.Add(new PenaltyRecheck { Application = act.Case.Reference, RecordsUntil = until, Clean = false, Found = found!.Trim(), At = act.At, By = act.Person });
        act.Record("RecheckRecords", "LG-fn7", until.Iso());
        return Task.FromResult(act.Step(LabelStep.Return, found));
    }, cancellation);

    private static Refusal? Unfit(DateOnly until, string? text, DateOnly today) =>
        until > today ? new("records-of-the-future", "LG-fn7") : string.IsNullOrWhiteSpace(text) ? new("records-missing", "LG-fn7") : null;
}
