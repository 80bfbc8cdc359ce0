using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Judge;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Judge;

/// <summary>The panel's judging from the assignment to what its decisions do, on the demonstration's round.</summary>
public sealed class JudgingTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    private ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    private TimeProvider Clock => stores.Node.GetRequiredService<TimeProvider>();

    private JudgingBook Book => new(Databases, new CommitteeBook(Databases), Reference, Clock);

    private RoundDesk Rounds => new(Databases, Reference, Clock);

    /// <summary>Everything in one walk: each act finds what the one before left.</summary>
    [Fact]
    public async Task From_the_assignment_over_a_step_aside_and_the_close_to_lists_a_decision_and_its_replacement()
    {
        await Employed();
        var judging = await Read();
        Assert.Equal(24, judging.Matters.Length);
        foreach (var matter in judging.Matters)
            foreach (var side in Enum.GetValues<Side>())
                Assert.Equal(2, judging.Of(matter.Case.Reference).Count(s => PanelBodies.Of(s.Seat)!.Side == side));
        // Found from the declarations of the year: never assigned.
        Assert.Equal(3, judging.Conflicts.Length);
        Assert.DoesNotContain(judging.Sheets, s => judging.Conflicts.Any(c => c.Application == s.Application && c.Seat == s.Seat));

        var aside = judging.Sheets.First(s => s is { State: SheetState.Draft, Seat: "PANEL-GDEE" } && !judging.Conflicts.Any(c => c.Application == s.Application));
        var scoring = new Scoring(Databases, Book, Reference, Clock);
        Assert.Equal("reason-missing", (await scoring.StepAside(Person(aside.Judge, Role.Judge), aside.Application, " ", Test))!.Code);
        Assert.Null(await scoring.StepAside(Person(aside.Judge, Role.Judge), aside.Application, "My cousin is a director", Test));
        Assert.Equal("case-unknown", (await scoring.StepAside(Person("p-judge-hk-2", Role.Judge), aside.Application, "x", Test))!.Code);
        var assigning = new Assigning(Rounds, Book);
        Assert.Null(await assigning.Assign(Secretary, 2026, null, null, 0, Test));
        Assert.Single((await Read()).Of(aside.Application), s => s is { State: SheetState.Draft } && s.AssignedAt > aside.AssignedAt);
        Assert.Equal("nothing-to-assign", (await assigning.Assign(Secretary, 2026, null, null, 0, Test))!.Code);
        Assert.Equal("round-unknown", (await assigning.Close(Person("p-director", Role.Director), 2026, null, Test))!.Code);

        var criteria = new Stub { NotMet = { "LM-2026-0006" } };
        var listing = new Listing(Rounds, Book, criteria);
        var all = (await Read()).Matters.Select(m => m.Case.Reference).ToHashSet();
        Assert.Equal("scoring-open", (await listing.Make(Secretary, 2026, null, all, Test))!.Code);
        Assert.Null(await assigning.Close(Secretary, 2026, null, Test));
        judging = await Read();
        Assert.All(judging.Matters, m => Assert.True(judging.IsOpen(m.Case.Reference)));
        var late = judging.Sheets.First(s => s.State == SheetState.Draft);
        Assert.Equal("scores-open", (await scoring.Keep(Person(late.Judge, Role.Judge), late.Application, late.Revisions, ScoreContent.Blank, Test))!.Code);

        // whatever its scores, what misses a criterion stands on no list to award.
        var blocked = (await listing.Make(Secretary, 2026, null, all, Test))!;
        Assert.Equal(("award-criteria-not-met", "LM-2026-0006"), (blocked.Code, blocked.Figures["case"]));
        all.Remove("LM-2026-0006");
        Assert.Null(await listing.Make(Secretary, 2026, null, all, Test));
        await using var db = await Databases.CreateDbContextAsync(Test);
        var lists = await Listing.Standing(db, 2026, Test);
        Assert.Equal(24, lists.Sum(l => l.Applications.Length));
        Assert.Equal(["LM-2026-0006"], Assert.Single(lists, l => !l.List.Award).Applications);
        Assert.All(lists, l => Assert.All(l.Applications, a => Assert.Equal(l.List.ConflictedSeats, string.Join(' ', judging.Aside(a)))));

        var ready = new ReadyCases(Databases, Reference, Clock);
        var items = (await ready.List(Test)).Where(r => r.Kind == AgendaKind.LabelAward).ToList();
        Assert.Equal(lists.Select(l => l.List.Number), items.Select(i => i.Case).Order(StringComparer.Ordinal));
        var chosen = lists.First(l => l.List.Award && l.Applications.Length > 1 && l.List.ConflictedSeats.Length == 0);
        var item = (await ready.ItemFor(items.First(i => i.Case == chosen.List.Number), Test))!;
        Assert.Equal(chosen.Applications, item.Facts.Select(f => f.Label.En));
        await Decide(item, chosen.Applications, criteria);
    }

    private async Task Decide(AgendaItem item, ImmutableArray<string> applications, Stub criteria)
    {
        var carries = new CarriesOutAwards(criteria);
        var taken = new DecisionTaken("j1", 1, "j1-1-1", item, Outcome.Carried, Clock.GetUtcNow(), "", []);
        var before = (await States(applications)).Distinct().Single();
        Assert.Equal(LabelState.BeforePanel, before);
        criteria.NotMet.Add(applications[0]);
        await using (var db = await Databases.CreateDbContextAsync(Test)) Assert.Equal("award-criteria-not-met", (await carries.CarryOut(db, taken, null!, Test)).Refusal!.Code);
        criteria.NotMet.Remove(applications[0]);
        await using (var db = await Databases.CreateDbContextAsync(Test))
        {
            var done = (await carries.CarryOut(db, taken, null!, Test)).Value;
            Assert.Null(done.Letter);
            db.AddRange(done.Entries);
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal([LabelState.Proposed], (await States(applications)).Distinct());
        // nobody outside is told.
        await using (var db = await Databases.CreateDbContextAsync(Test)) Assert.False(await db.Set<Notice>().AnyAsync(n => applications.Contains(n.Case!), Test));
        await using (var db = await Databases.CreateDbContextAsync(Test))
        {
            var old = new CarriedDecision { Division = "j1-1-1", Meeting = "j1", Item = 1, Kind = AgendaKind.LabelAward, Case = item.Case, Outcome = Outcome.Carried, StateBefore = nameof(LabelState.BeforePanel) };
            db.Add((await carries.Reopen(db, old, "j1-1-2", Clock.GetUtcNow(), Test)).Value);
            var again = (await carries.CarryOut(db, taken with { Division = "j1-1-2", Outcome = Outcome.NotCarried, Reasons = ["one side was tied"] }, null!, Test)).Value;
            db.AddRange(again.Entries);
            await db.SaveChangesAsync(Test);
        }
        Assert.Equal([LabelState.NotAwarded], (await States(applications)).Distinct());
    }

    [Fact]
    public void Every_reason_to_refuse_has_its_sentence_in_three_languages()
    {
        foreach (var language in Languages.All)
            foreach (var code in JudgeWords.Refusals)
                Assert.False(string.IsNullOrWhiteSpace(JudgeText.ResourceManager.GetString($"Refusal_{code.Replace('-', '_')}", language.Culture())), $"{code} {language}");
    }

    // The demonstration's people get their accounts with the portal's start.
    private async Task Employed()
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        foreach (var person in await db.Set<SeatHolding>().Where(h => h.SeatCode.StartsWith(PanelBodies.Prefix)).Select(h => h.PersonId).ToListAsync(Test))
            db.Add(new CleanerProduction.Portal.Accounts.Person { Id = person, UserName = person, NormalizedUserName = person.ToUpperInvariant(), NameHant = person, NameHans = person, NameEn = person });
        await db.SaveChangesAsync(Test);
    }

    private async Task<RoundJudging> Read() => (await Book.Of(2026, Test))!;

    private async Task<List<LabelState>> States(ImmutableArray<string> applications)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        return await db.Set<LabelApplication>().Where(a => applications.Contains(a.Reference)).Select(a => a.State).ToListAsync(Test);
    }

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    /// <summary>Criteria as the test has them.</summary>
    private sealed class Stub : IPanelCriteria
    {
        public HashSet<string> NotMet { get; } = new(StringComparer.Ordinal);

        public Task<IReadOnlyDictionary<string, ImmutableArray<Finding>>> Findings(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<string, ImmutableArray<Finding>>>(applications.ToDictionary(a => a.Reference, a => NotMet.Contains(a.Reference)
                ? ImmutableArray.Create(new Finding(new("LG-4.1"), FindingOutcome.NotMet, "x", [])) : [new Finding(new("LG-4.1"), FindingOutcome.Met, "x", [])], StringComparer.Ordinal));
    }
}
