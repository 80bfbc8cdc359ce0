using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Data.Cases;

public sealed class CaseDeskTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private CaseDesk Desk => stores.Node.GetRequiredService<CaseDesk>();

    [Fact]
    public async Task An_act_stores_state_history_deadline_and_notice_together()
    {
        var @case = await Of(ApplicationState.Submitted, 0);
        Assert.Null(await Desk.Act(@case.Reference, @case.HistoryEntries, act =>
        {
            var refusal = act.Step(ApplicationStep.FindComplete, Role.Secretariat, "p-secretary");
            act.Start("FG-2.5.1-assessment", act.Today);
            act.Db.Tell(["p-applicant", "p-applicant"], new(act.Key, Trilingual.Same("complete"), Trilingual.Same("all in"), $"/applications/{act.Case.Reference}"), act.At);
            return Task.FromResult(refusal);
        }, Test));

        await using var db = await Open();
        var now = await db.Set<Application>().SingleAsync(a => a.Reference == @case.Reference, Test);
        Assert.Equal(ApplicationState.Complete, now.State);
        Assert.True(CaseHistory.Verify(now.Reference, await db.Set<CaseEntry>().Where(e => e.Case == now.Reference).OrderBy(e => e.Sequence).ToListAsync(Test), now.Head).Ok);
        Assert.Single(await db.Set<CaseDeadline>().Where(d => d.StartedBy == $"{now.Reference}/{now.HistoryEntries}").ToListAsync(Test));
        Assert.Single(await db.Set<Notice>().Where(n => n.Key == $"{now.Reference}/{now.HistoryEntries}/p-applicant").ToListAsync(Test));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var @case = await Of(ApplicationState.Submitted, 1);
        var refusal = await Desk.Act(@case.Reference, null, act =>
        {
            act.Record("Note", Role.Secretariat, "p-secretary");
            return Task.FromResult(act.Step(ApplicationStep.Approve, Role.Secretariat, "p-secretary"));
        }, Test);
        Assert.Equal("step-not-allowed", refusal?.Code);
        await using var db = await Open();
        Assert.Equal(@case.HistoryEntries, await db.Set<Application>().Where(a => a.Reference == @case.Reference).Select(a => a.HistoryEntries).SingleAsync(Test));
    }

    [Fact]
    public async Task Of_two_officers_who_read_the_same_page_one_acts_and_the_other_is_told()
    {
        var @case = await Of(ApplicationState.Submitted, 2);
        Task<Refusal?> Judge(string officer) => Desk.Act(@case.Reference, @case.HistoryEntries, act =>
        {
            act.Record("Judge", Role.Secretariat, officer);
            return Task.FromResult<Refusal?>(null);
        }, Test);
        Assert.Null(await Judge("p-secretary"));
        Assert.Equal(CaseDesk.MovedOn, (await Judge("p-secretary-2"))?.Code);

        // Both in the very same moment: the second finds the case moved when it stores.
        var inside = new TaskCompletionSource();
        var first = Desk.Act(@case.Reference, null, async act =>
        {
            act.Record("Slow", Role.Secretariat, "p-secretary");
            await inside.Task;
            return null;
        }, Test);
        Assert.Null(await Desk.Act(@case.Reference, null, act =>
        {
            act.Record("Quick", Role.Secretariat, "p-secretary-2");
            return Task.FromResult<Refusal?>(null);
        }, Test));
        inside.SetResult();
        Assert.Equal(CaseDesk.MovedOn, (await first)?.Code);
    }

    [Fact]
    public async Task A_case_that_is_not_there_is_a_refusal() =>
        Assert.Equal(CaseDesk.Unknown, (await Desk.Act("DP1-2099-0001", null, _ => Task.FromResult<Refusal?>(null), Test))?.Code);

    private async Task<Application> Of(ApplicationState state, int number)
    {
        await using var db = await Open();
        return await db.Set<Application>().AsNoTracking().Where(a => a.State == state).OrderBy(a => a.Reference).Skip(number).FirstAsync(Test);
    }

    private async Task<PortalDb> Open() => await stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
}
