using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>A round goes on when it may: announced to those it concerns, judged once everything is checked, decided once nothing waits (LG-1.6, LG-5, LG-6).</summary>
public sealed class RoundRoadTests(DemonstrationStores stores) : LabelOffice(stores)
{
    private const int Year = 2031;

    [Fact]
    public async Task An_announced_round_is_told_to_holders_it_renews_and_is_judged_and_decided_when_nothing_waits()
    {
        var today = HongKongTime.DateOf(Clock.At);
        var factory = await NewFactory();
        await Planned(factory, today);
        Assert.Null(await Keeping.Announce(Secretary, Year, 0, Test));
        await using (var db = await Databases.CreateDbContextAsync(Test))
        {
            var told = await db.Set<Notice>().AsNoTracking().Where(n => n.Case == RoundCase.ReferenceOf(Year) && n.PersonId == Second).ToListAsync(Test);
            Assert.Contains("M-2029-901", Assert.Single(told).Text.En, StringComparison.Ordinal);
        }
        Assert.Equal("round-still-open", (await Keeping.OpenJudging(Secretary, Year, null, Test))!.Code);
        Clock.At = HongKongTime.StartOf(today.AddDays(31));
        var application = await Checked(factory);
        Assert.Equal("round-being-checked", (await Keeping.OpenJudging(Secretary, Year, null, Test))!.Code);
        await Step(application, (LabelStep.VerifySite, Role.Secretariat), (LabelStep.Table, Role.Secretariat));
        Assert.Equal(RoundDesk.Unknown, (await Keeping.OpenJudging(Acting, Year, null, Test))!.Code);
        Assert.Null(await Keeping.OpenJudging(Secretary, Year, null, Test));
        Assert.Equal("step-not-allowed", (await Keeping.OpenJudging(Secretary, Year, null, Test))!.Code);
        Assert.Equal("round-not-decided", (await Keeping.Decide(Secretary, Year, null, Test))!.Code);
        await Step(application, (LabelStep.Propose, Role.Panel));
        Assert.Null(await Keeping.Decide(Secretary, Year, null, Test));
        Assert.Equal(RoundState.Decided, (await new RoundBook(Databases).Of(Year, Test))!.Case.State);
    }

    // Open today and for thirty days; the factory holds a label that ends in two months.
    private async Task Planned(Factory factory, DateOnly today)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var (seed, round) = (Reference.LabelRounds[0], Reference.LabelRounds[0] with { Year = Year });
        round = round with
        {
            Opens = seed.Opens with { Value = today }, Closes = seed.Closes with { Value = today.AddDays(30) }, CheckedUntil = seed.CheckedUntil with { Value = today.AddDays(60) },
            JudgedUntil = seed.JudgedUntil with { Value = today.AddDays(70) }, ResultsFrom = seed.ResultsFrom with { Value = today.AddDays(80) }, CeremonyBy = seed.CeremonyBy with { Value = today.AddDays(90) },
        };
        db.Add(new RoundCase(Year));
        db.Add(new LabelRoundVersion { Year = Year, Version = 1, Content = round.ToJson(), Reason = "test", At = Clock.At, By = "test" });
        db.Add(new Certificate("M-2029-901", null, LabelKind.Manufacturing, 2029, Trilingual.Same("Alpha"), Trilingual.Same("Works"), new(today.AddYears(-2), today.AddMonths(2))) { CompanyId = factory.CompanyId, FactoryId = factory.Id });
        await db.SaveChangesAsync(Test);
        // Applications are taken in one round at a time.
        var open = (await db.KnownRound(2027, Test))!;
        Assert.Null(await Keeping.Change(Secretary, 2027, open.Case.HistoryEntries, new Dictionary<string, string> { ["closes"] = today.AddDays(-1).Iso() }, "Closed early", Test));
    }

    private async Task<string> Checked(Factory factory)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var application = new LabelApplication(CaseReference.Of(LabelKind.Manufacturing, Year, 1), Year, true, factory.CompanyId, factory.Id, null) { Channel = LabelChannel.Electronic };
        db.Add(application);
        await db.SaveChangesAsync(Test);
        await Step(application.Reference, (LabelStep.Submit, Role.Applicant), (LabelStep.ReceiveOriginal, Role.Secretariat), (LabelStep.Check, Role.Secretariat));
        return application.Reference;
    }

    private async Task Step(string reference, params (LabelStep Step, Role By)[] way)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var application = await db.Set<LabelApplication>().SingleAsync(a => a.Reference == reference, Test);
        foreach (var (step, by) in way) db.Add(application.Step(step, by, "test", Clock.At).Value);
        await db.SaveChangesAsync(Test);
    }
}
