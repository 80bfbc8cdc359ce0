using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Judge;

/// <summary>Where the scheme's secretariat assigns applications to judges and closes the scoring. It sees who has handed in, and no score before all of an application are in.</summary>
public sealed class Assigning(RoundDesk desk, JudgingBook book)
{
    /// <summary>The fewest and the most judges of a side an application can go to.</summary>
    public const int Least = 1, Most = 3;

    /// <summary>
    /// Assigns what is missing: all at first, later what judges stepped aside from or what came before the panel since. The seed and the number are those of the first time.
    /// </summary>
    public Task<Refusal?> Assign(ClaimsPrincipal person, int year, long? seen, string? seed, int perSide, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
    {
        if (act.Case.State != RoundState.Judging) return new Refusal("round-not-judging", "LG-5");
        var judging = (await book.Of(act.Db, year, cancellation))!;
        var scoring = judging.Scoring;
        if (scoring is { IsClosed: true }) return new Refusal("scoring-closed");
        if (scoring is null && (string.IsNullOrWhiteSpace(seed) || seed.Trim().Length > 60)) return new Refusal("seed-missing");
        if (scoring is null && perSide is < Least or > Most) return new Refusal("per-side-wrong").With("least", Text(Least)).With("most", Text(Most));
        if (scoring is null) act.Db.Add(scoring = new() { Round = year, Seed = seed!.Trim(), PerSide = perSide, AssignedAt = act.At });
        var made = Make(judging, scoring);
        if (made.Given.IsEmpty) return new Refusal("nothing-to-assign");
        foreach (var (application, seat) in made.Given)
        {
            var matter = judging.Matters.First(m => m.Case.Reference == application);
            act.Db.Add(new ScoreSheet(application, year, seat, judging.Seats.First(s => s.Code == seat).Holder!.Person, act.Reference.RubricOf(matter.Case.Label).Version, act.At));
        }
        act.Record("AssignJudges", "LG-10", $"{scoring.Seed} / {Text(scoring.PerSide)} / {Text(made.Given.Length)}");
        foreach (var seat in made.Given.GroupBy(g => g.Seat))
            act.Db.Tell([judging.Seats.First(s => s.Code == seat.Key).Holder!.Person], new($"{act.Key}/assigned", JudgeWords.All("ToldAssigned", seat.Count()), JudgeWords.All("ToldAssignedText"), Links.Judge, act.Case.Reference, "LG-10", act.Round.JudgedUntil.Value), act.At);
        return null;
    }, cancellation);

    /// <summary>What would be assigned now.</summary>
    public static Assignment Make(RoundJudging judging, PanelScoring scoring)
    {
        var barred = judging.Conflicts.Select(c => new Assigned(c.Application, c.Seat)).Concat(judging.Sheets.Where(s => s.State == SheetState.Aside).Select(s => new Assigned(s.Application, s.Seat))).ToHashSet();
        // A sheet of a judge whose interest was found later stands for nothing.
        var before = judging.Sheets.Select(s => new Assigned(s.Application, s.Seat)).Except(barred).ToHashSet();
        var judges = judging.Seats.Where(s => s.Filled).Select(s => new PanelJudge(s.Code, s.Side!.Value)).ToList();
        return Assignment.Of(scoring.Seed, scoring.PerSide, judging.Matters.Where(m => m.Case.State == LabelState.BeforePanel).Select(m => m.Case.Reference), judges, barred, before);
    }

    /// <summary>Closes the scoring: all scores open, and nothing in them changes any more.</summary>
    public Task<Refusal?> Close(ClaimsPrincipal person, int year, long? seen, CancellationToken cancellation) => desk.Act(person, Role.Secretariat, year, seen, async act =>
    {
        if (act.Case.State != RoundState.Judging) return new Refusal("round-not-judging", "LG-5");
        if (await act.Db.Set<PanelScoring>().SingleOrDefaultAsync(s => s.Round == year, cancellation) is not { } scoring) return new Refusal("nothing-assigned");
        if (scoring.IsClosed) return new Refusal("scoring-closed");
        scoring.ClosedAt = act.At;
        var drafts = await act.Db.Set<ScoreSheet>().CountAsync(s => s.Round == year && s.State == SheetState.Draft, cancellation);
        act.Record("CloseScoring", "LG-10", Text(drafts));
        var judges = await act.Db.Set<ScoreSheet>().Where(s => s.Round == year).Select(s => s.Judge).Distinct().ToListAsync(cancellation);
        act.Db.Tell(judges, new($"{act.Key}/closed", JudgeWords.All("ToldClosed"), JudgeWords.All("ToldClosedText"), Links.JudgeScores, act.Case.Reference, "LG-10"), act.At);
        return null;
    }, cancellation);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
