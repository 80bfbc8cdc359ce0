using System.Security.Claims;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Programme.Events;
using CleanerProduction.PortalTests.Labels;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>Events from the plan to the counts, over the demonstration's database (FG-1.1.4, FG-5.2.1).</summary>
public sealed class EventDeskTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat), Applicant = Person("p-applicant", Role.Applicant), Nobody = new(new ClaimsIdentity());
    private static readonly DateTimeOffset Starts = HongKongTime.StartOf(new(2026, 12, 8)).AddHours(9).ToUniversalTime();
    private readonly SetMoment clock = new(HongKongTime.StartOf(new(2026, 11, 22)).AddHours(10));

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    private EventDesk Desk => new(Databases, clock);

    private SigningUp Doors => new(Databases, clock);

    private OfficeBook Office => new(Databases);

    [Fact]
    public async Task Of_twenty_who_want_two_seats_at_once_two_get_them_and_the_others_wait_in_order()
    {
        var reference = await Open(seats: 2);
        var codes = await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(async () => (await Doors.SignUp(Nobody, reference, Entry(n), Language.En, Test)).Value, Test)));
        var found = (await Office.Of(reference, Test))!;
        Assert.Equal((2, 18, 2), (found.Counts.SignedUp, found.Counts.Waiting, found.Of.Taken));
        Assert.Equal(Enumerable.Range(1, 20), found.SignUps.Select(s => s.Number));
        Assert.Equal(20, codes.Distinct().Count());
        Assert.Equal([1, 2], found.SignUps.Where(s => s.Seated).Select(s => s.Number));

        // Whoever leaves makes room for who waited longest, and each is told once.
        Assert.Null(await Doors.Withdraw(found.SignUps[0].Code, Test));
        Assert.Equal("sign-up-over", (await Doors.Withdraw(found.SignUps[0].Code, Test))?.Code);
        Assert.Equal([2, 3], (await Office.Of(reference, Test))!.SignUps.Where(s => s is { Stands: true, Seated: true }).Select(s => s.Number));
        await using var db = await Databases.CreateDbContextAsync(Test);
        var third = found.SignUps[2];
        Assert.Equal(2, await db.Set<EventMessage>().CountAsync(m => m.Link.EndsWith(third.Code), Test));
    }

    [Fact]
    public async Task One_address_signs_up_once_and_again_after_it_left()
    {
        var reference = await Open(seats: 5);
        var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Doors.SignUp(Nobody, reference, Entry(1), Language.En, Test), Test)));
        var code = Assert.Single(codes, c => c.Ok).Value;
        Assert.All(codes.Where(c => !c.Ok), c => Assert.Equal("sign-up-again", c.Refusal!.Code));
        Assert.Null(await Doors.Withdraw(code, Test));
        Assert.True((await Doors.SignUp(Nobody, reference, Entry(1), Language.En, Test)).Ok);
    }

    [Fact]
    public async Task At_the_door_each_is_taken_once_whoever_holds_the_phone_and_only_on_the_day()
    {
        var reference = await Open(seats: 5);
        var code = (await Doors.SignUp(Applicant, reference, Entry(1), Language.ZhHans, Test)).Value;
        Assert.Equal("check-in-early", (await Doors.CheckIn(Secretary, code, Test))?.Code);
        clock.At = Starts.AddMinutes(-20);
        Assert.Equal(SigningUp.Unknown, (await Doors.CheckIn(Applicant, code, Test))?.Code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Doors.CheckIn(Secretary, code, Test), Test)));
        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Equal("check-in-again", a.Code));
        Assert.Null(await Doors.Rate(code, 3, "good", Test));
        clock.At = Starts.AddHours(1);
        Assert.Null(await Step(reference, EventStep.Hold));
        Assert.Null(await Step(reference, EventStep.Close));
        Assert.Equal((1, 1, 0, 3m), ((await Office.Of(reference, Test))!.Counts is var c ? (c.Came, c.CameLocal, c.CameOther, c.Average!.Value) : default));
        Assert.Equal("event-over", (await Doors.CheckIn(Secretary, code, Test))?.Code);
    }

    [Fact]
    public async Task Who_signed_up_is_told_of_another_time_and_of_the_end_each_once_and_nobody_else_is()
    {
        var reference = await Open(seats: 5);
        var (one, other) = ((await Doors.SignUp(Applicant, reference, Entry(1), Language.ZhHant, Test)).Value, (await Doors.SignUp(Nobody, reference, Entry(2), Language.En, Test)).Value);
        var left = (await Doors.SignUp(Nobody, reference, Entry(3), Language.En, Test)).Value;
        Assert.Null(await Doors.Withdraw(left, Test));
        var found = (await Office.Of(reference, Test))!.Of;
        Assert.Equal(EventDesk.MovedOn, (await Desk.Change(Secretary, reference, found.HistoryEntries - 1, found.Plan, Test))?.Code);
        Assert.Equal(EventDesk.Unknown, (await Desk.Change(Applicant, reference, found.HistoryEntries, found.Plan, Test))?.Code);
        Assert.Null(await Desk.Change(Secretary, reference, found.HistoryEntries, found.Plan with { Starts = Starts.AddDays(1), Ends = Starts.AddDays(1).AddHours(2) }, Test));
        Assert.Equal("reason-missing", (await Step(reference, EventStep.Cancel))?.Code);
        Assert.Null(await Step(reference, EventStep.Cancel, "Typhoon"));
        await using var db = await Databases.CreateDbContextAsync(Test);
        var notices = await db.Set<Notice>().Where(n => n.Link.EndsWith(one)).OrderBy(n => n.Id).Select(n => n.Text.En).ToListAsync(Test);
        var messages = await db.Set<EventMessage>().Where(m => m.Link.EndsWith(other)).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync(Test);
        foreach (var told in new[] { notices, messages })
        {
            Assert.Equal(3, told.Count);
            Assert.Contains("9 December 2026", told[1], StringComparison.Ordinal);
            Assert.Contains("Typhoon", told[2], StringComparison.Ordinal);
        }
        Assert.Equal(1, await db.Set<EventMessage>().CountAsync(m => m.Link.EndsWith(left), Test));
    }

    [Fact]
    public async Task FG_5_2_1_events_held_at_which_a_project_shares_are_counted()
    {
        var reference = await Open(seats: 5);
        var before = await Office.SharedBy("DP2-2022-0029", Test);
        Assert.Equal("event-project-unknown", (await Share(reference, "DP2-2099-0001"))?.Code);
        Assert.Equal("event-project-unknown", (await Share(reference, "OSA-2022-0031"))?.Code);
        Assert.Null(await Share(reference, "dp2-2022-0029"));
        Assert.Equal(before, await Office.SharedBy("DP2-2022-0029", Test));
        await using var db = await Databases.CreateDbContextAsync(Test);
        var company = (await db.Set<CleanerProduction.Applications.Application>().SingleAsync(a => a.Reference == "DP2-2022-0029", Test)).CompanyId;
        Assert.Equal(await db.Set<Representative>().Where(r => r.CompanyId == company).Select(r => r.PersonId).Distinct().CountAsync(Test), await db.Set<Notice>().CountAsync(n => n.Case == "DP2-2022-0029" && n.Key.StartsWith(reference), Test));
        clock.At = Starts.AddHours(1);
        Assert.Null(await Step(reference, EventStep.Hold));
        Assert.Equal(before + 1, await Office.SharedBy("DP2-2022-0029", Test));
    }

    [Fact]
    public async Task FG_5_2_1_a_project_is_untied_with_a_reason_that_stays_and_is_told_and_not_once_the_event_was_held()
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var company = (await db.Set<CleanerProduction.Applications.Application>().SingleAsync(a => a.Reference == "DP2-2022-0029", Test)).CompanyId;
        db.Add(new Representative { PersonId = "p-invited", CompanyId = company, From = new(2020, 1, 1) });
        await db.SaveChangesAsync(Test);
        var reference = await Open(seats: 5);
        Assert.Null(await Share(reference, "DP2-2022-0029"));
        Assert.Equal("reason-missing", (await Untie(reference, "DP2-2022-0029", " "))?.Code);
        Assert.Equal("event-project-unknown", (await Untie(reference, "DP2-2022-0017", "ill"))?.Code);
        Assert.Equal(EventDesk.Unknown, (await Desk.Untie(Applicant, reference, (await Office.Of(reference, Test))!.Of.HistoryEntries, "DP2-2022-0029", "ill", Test))?.Code);
        Assert.Null(await Untie(reference, "DP2-2022-0029", "The speaker is ill"));
        var found = (await Office.Of(reference, Test))!;
        Assert.Empty(found.Projects);
        Assert.Equal(("UnshareProject", "DP2-2022-0029: The speaker is ill"), (found.History[0].Entry.Step, found.History[0].Entry.Note));
        var told = await db.Set<Notice>().Where(n => n.Key.StartsWith(reference) && n.Key.Contains("/untied/")).ToListAsync(Test);
        Assert.Single(told, n => n.PersonId == "p-invited");
        Assert.All(told, n => Assert.Contains("The speaker is ill", n.Text.En, StringComparison.Ordinal));
        Assert.Null(await Share(reference, "DP2-2022-0029"));
        clock.At = Starts.AddHours(1);
        Assert.Null(await Step(reference, EventStep.Hold));
        Assert.Equal("event-held", (await Untie(reference, "DP2-2022-0029", "late"))?.Code);
        Assert.Single((await Office.Of(reference, Test))!.Projects);
    }

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    private static SignUpEntry Entry(int number) => new($"Guest {number}", "Company", $"guest{number}@example.test", true, true);

    private async Task<Refusal?> Step(string reference, EventStep step, string? note = null) => await Desk.Step(Secretary, reference, (await Office.Of(reference, Test))!.Of.HistoryEntries, step, note, Test);

    private async Task<Refusal?> Share(string reference, string project) => await Desk.Share(Secretary, reference, (await Office.Of(reference, Test))!.Of.HistoryEntries, project, Test);

    private async Task<Refusal?> Untie(string reference, string project, string reason) => await Desk.Untie(Secretary, reference, (await Office.Of(reference, Test))!.Of.HistoryEntries, project, reason, Test);

    private async Task<string> Open(int seats)
    {
        Trilingual word = new("甲", "甲", "Alpha");
        var reference = (await Desk.Plan(Secretary, new(EventKind.Workshop, word, word, word, true, Starts, Starts.AddHours(2), seats), Test)).Value;
        Assert.Null(await Step(reference, EventStep.Announce));
        Assert.Null(await Step(reference, EventStep.OpenSignUp));
        return reference;
    }
}
