using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Meetings.Prepare;

/// <summary>A recommended case put on an agenda by its page, and taken off again.</summary>
public sealed class TablingPageTests(HubTests.Started started) : IClassFixture<HubTests.Started>
{
    [Fact]
    public async Task A_recommended_case_is_on_the_agenda_when_its_item_is_tabled_and_recommended_again_when_it_is_withdrawn()
    {
        var host = started.Host;
        var one = (await host.Services.GetRequiredService<IReadyCases>().List(TestContext.Current.CancellationToken))
            .First(r => r is { Tabled: false, Kind: AgendaKind.NewTechnology or AgendaKind.Demonstration1 or AgendaKind.Demonstration2 });
        var sitting = host.Sitting("8201");
        await sitting.Do(new CallMeeting(Sample.Called("8201")), Sample.Secretary);
        var secretary = await host.Browser("p-secretary", "en");
        var tabled = await PortalHost.Send(secretary, "/meetings/8201/prepare", "ready", [("Form.Cases[0]", one.Case)]);
        Assert.Equal(HttpStatusCode.Found, tabled.StatusCode);
        await Becomes(one.Case, ApplicationState.OnAgenda);
        await PortalHost.Send(secretary, "/meetings/8201/prepare", "withdraw", [("Withdrawal.Item", "1"), ("Withdrawal.Reason", "Not ready")]);
        await Becomes(one.Case, ApplicationState.Recommended);
    }

    private async Task Becomes(string @case, ApplicationState state)
    {
        await using var db = started.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        using var patience = new CancellationTokenSource(Sitting.Patience);
        while (await db.Set<Application>().AsNoTracking().Where(a => a.Reference == @case).Select(a => a.State).SingleAsync(patience.Token) != state) await Task.Yield();
    }
}
