using CleanerProduction.Portal.Accounts.Retain;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>What is past its time goes, at the edge of its day in Hong Kong, once a night; what is not stays.</summary>
public sealed class RetentionTests : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // A quarter to three at night in Hong Kong: before the night's run.
    private readonly StandingClock clock = new(new(2026, 11, 20, 18, 45, 0, TimeSpan.Zero));
    private readonly PortalHost host;

    public RetentionTests() => host = new() { Clock = clock };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task What_is_past_its_time_goes_at_the_turn_of_its_day_in_Hong_Kong_and_nothing_earlier()
    {
        var retaining = host.Services.GetRequiredService<Retaining>();
        Assert.Equal(0, await retaining.DoDue(Test));
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
        var held = await db.Set<ProgrammeEvent>().Select(e => e.Reference).FirstAsync(Test);
        foreach (var (name, back) in new[] { ("stays", TimeSpan.Zero), ("goes", -Second) })
        {
            DateTimeOffset At(string rule) => HongKongTime.StartOf(new DateOnly(2026, 11, 21).AddMonths(-RetentionTable.Rules.Single(r => r.Id == rule).Months!.Value)) + back;
            db.Add(new SignInEntry { At = At("door"), Act = SignInAct.SignedIn, PersonId = name, Address = "192.0.2.7", Device = "Lynx" });
            db.Add(new SignInSession { Id = name, PersonId = "p-chair", Way = SignInWay.Password, StartedAt = At("sessions"), Address = "192.0.2.7", Device = "Lynx" });
            db.Add(new Notice { Key = name, PersonId = "p-chair", Title = Trilingual.Same(name), Text = Trilingual.Same("x"), Link = "/", At = At("notices") });
            db.Add(new Notice { Key = $"{name}-due", PersonId = "p-chair", Title = Trilingual.Same("due"), Text = Trilingual.Same("x"), Link = "/", At = At("notices"), Due = new(2026, 11, 21) });
            db.Add(new EventMessage { Key = name, To = $"{name}@example.org", Name = name, Subject = "x", Text = "x", Link = "/", At = At("event-mail"), SentAt = At("event-mail") });
            db.Add(new Invitation { CompanyId = 1, Email = $"{name}@example.org", NormalizedEmail = name, Name = name, InvitedBy = "p-applicant", At = At("invitations"), Expires = At("invitations") });
            db.Add(new ComplaintDraft { Reference = name, CompanyId = 1, By = "p-applicant", At = At("complaint-drafts") });
            db.Add(new ComplaintDraft { Reference = $"{name}-lodged", CompanyId = 1, By = "p-applicant", At = At("complaint-drafts"), LodgedAt = At("complaint-drafts") });
        }
        db.Add(new EventSignUp(held, 9001, "code", new("Somebody", "Firm", "somebody@example.org", true, true), true, "p-chair", Language.En, clock.GetUtcNow()));
        await db.SaveChangesAsync(Test);
        await db.Set<ProgrammeEvent>().Where(e => e.Reference == held).ExecuteUpdateAsync(e => e.SetProperty(x => x.Ends, HongKongTime.StartOf(new(2025, 11, 21))), Test);

        clock.Advance(TimeSpan.FromMinutes(15));
        await Done(retaining, new(2026, 11, 21));
        Assert.Equal(["192.0.2.7"], await db.Set<SignInEntry>().Where(e => e.PersonId == "stays").Select(e => e.Address).ToListAsync(Test));
        Assert.Equal([""], await db.Set<SignInEntry>().Where(e => e.PersonId == "goes").Select(e => e.Address).ToListAsync(Test));
        Assert.Equal(["stays"], await db.Set<SignInSession>().Where(s => s.Id == "stays" || s.Id == "goes").Select(s => s.Id).ToListAsync(Test));
        Assert.Equal(["goes-due", "stays", "stays-due"], await db.Set<Notice>().Where(n => n.Key.StartsWith("stays") || n.Key.StartsWith("goes")).Select(n => n.Key).Order().ToListAsync(Test));
        Assert.Equal(["stays"], await db.Set<EventMessage>().Where(m => m.Key == "stays" || m.Key == "goes").Select(m => m.Key).ToListAsync(Test));
        Assert.Equal(["stays"], await db.Set<Invitation>().Where(i => i.Name == "stays" || i.Name == "goes").Select(i => i.Name).ToListAsync(Test));
        Assert.Equal(["goes-lodged", "stays", "stays-lodged"], await db.Set<ComplaintDraft>().Where(d => d.Reference.StartsWith("stays") || d.Reference.StartsWith("goes")).Select(d => d.Reference).Order().ToListAsync(Test));
        Assert.Equal("Somebody", (await db.Set<EventSignUp>().AsNoTracking().SingleAsync(s => s.Code == "code", Test)).Name);

        // Once a night; the next night what was at the edge is over it.
        Assert.Equal(0, await retaining.DoDue(Test));
        clock.Advance(TimeSpan.FromDays(1));
        await Done(retaining, new(2026, 11, 22));
        Assert.False(await db.Set<SignInSession>().AnyAsync(s => s.Id == "stays", Test));
        var left = await db.Set<EventSignUp>().AsNoTracking().SingleAsync(s => s.Code == "code", Test);
        Assert.Equal(("–", "", null), (left.Name, left.Email, left.Person));
        using var officer = await host.Browser("p-secretary", "en");
        using var page = await PortalHost.Get(officer, "/retention");
        Assert.Contains("22 November 2026, 03:00 Hong Kong time", await PortalHost.Text(page), StringComparison.Ordinal);
        using var anybody = host.Browser("zh-CN");
        using var told = await PortalHost.Get(anybody, "/privacy");
        Assert.Contains("登录来源：网络地址、浏览器及系统", await PortalHost.Text(told), StringComparison.Ordinal);
    }

    // The portal's own job may be at it as well: each rule runs once, by whichever is first.
    private static async Task Done(Retaining retaining, DateOnly night)
    {
        await retaining.DoDue(Test);
        var rules = RetentionTable.Rules.Where(r => r.By == RetentionKeeper.Portal).Select(r => r.Id).ToList();
        while ((await retaining.Last(Test)) is var last && !rules.TrueForAll(r => last.TryGetValue(r, out var run) && run.Night == night && run.Removed is not null)) await Task.Delay(20, Test);
    }
}
