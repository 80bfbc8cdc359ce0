using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>The judging of the demonstration's round: assigned, some judges far on, one not begun, none finished.</summary>
internal static class DemonstrationJudging
{
    private const string Seed = "2026-11";
    private const int PerSide = 2;

    // How many of a hundred sheets each has handed in; one judge scores harder than the others.
    private static readonly Dictionary<string, int> Progress = new(StringComparer.Ordinal)
    {
        ["PANEL-EPD"] = 60, ["PANEL-TID"] = 80, ["PANEL-GDETO"] = 50, ["PANEL-GDIIT"] = 70, ["PANEL-GDEE"] = 40, ["PANEL-GDST"] = 0,
    };

    private const string Harsh = "PANEL-GDEE";

    /// <summary>Puts it where a round is in judging and nothing is assigned.</summary>
    public static async Task Put(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock, CancellationToken cancellation)
    {
        var committee = new CommitteeBook(databases);
        var book = new JudgingBook(databases, committee, reference, clock);
        if (await book.Current(cancellation) is not { } year) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await book.Of(db, year, cancellation) is not { Scoring: null, Round.Case.State: RoundState.Judging } judging) return;
        var now = clock.GetUtcNow();
        var assigned = now.AddDays(-9);
        db.Add(new PanelScoring { Round = year, Seed = Seed, PerSide = PerSide, AssignedAt = assigned });
        // People get their accounts after this.
        var held = await db.Set<SeatHolding>().Where(h => h.SeatCode.StartsWith(PanelBodies.Prefix) && !h.AsAlternate).ToDictionaryAsync(h => h.SeatCode, h => h.PersonId, cancellation);
        var seats = PanelBodies.All.Where(p => held.ContainsKey(p.Code)).Select(p => p.With(new(held[p.Code], Trilingual.Same(held[p.Code])), [])).ToList();
        var interests = await committee.Interests(HongKongTime.DateOf(now).Year, cancellation);
        var judges = seats.ConvertAll(s => new PanelJudge(s.Code, s.Side!.Value));
        var barred = judging.Matters.SelectMany(m => PanelConflicts.Of(m.Case.Reference, m.Parties, seats, interests)).Select(c => new Assigned(c.Application, c.Seat)).ToHashSet();
        foreach (var (application, seat) in Assignment.Of(Seed, PerSide, judging.Matters.Select(m => m.Case.Reference), judges, barred, new HashSet<Assigned>()).Given)
        {
            var rubric = reference.RubricOf(judging.Matters.First(m => m.Case.Reference == application).Case.Label);
            var sheet = new ScoreSheet(application, year, seat, held[seat], rubric.Version, assigned);
            db.Add(sheet);
            if (Number($"{application}{seat}", 100) >= Progress[seat]) continue;
            var content = ScoreContent.Of(rubric.Criteria.Select(c => KeyValuePair.Create(c.Key, Math.Clamp(2 + Number($"{application}{c.Key}", 3) - (seat == Harsh ? 1 : 0) + Number($"{seat}{application}{c.Key}", 2), 0, Rubric.Best))), []);
            db.Add(sheet.HandIn(rubric, content, null, open: false, assigned.AddDays(1 + Number(application, 7))).Value);
        }
        await db.SaveChangesAsync(cancellation);
    }

    // The same on every machine and in every run.
    private static int Number(string of, int below) => of.Aggregate(17, (sum, c) => (sum * 31 + c) & 0xFFFFFF) / 7 % below;
}
