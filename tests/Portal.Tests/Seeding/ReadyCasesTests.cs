using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Seeding;

/// <summary>What is ready for the committee, as agenda items.</summary>
public sealed class ReadyCasesTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    // What the panel decides comes from its lists, of which the demonstration has none before its scoring is closed.
    private static readonly AgendaKind[] Dividing = [.. AgendaRule.Table.Where(r => r.Divides && !r.Panel).Select(r => r.Kind)];

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IReadyCases Ready => stores.Node.GetRequiredService<IReadyCases>();

    private async Task<List<AgendaItem>> Items()
    {
        List<AgendaItem> items = [];
        foreach (var ready in await Ready.List(Test)) items.Add((await Ready.ItemFor(ready, Test))!);
        return items;
    }

    [Fact]
    public async Task Every_kind_that_divides_is_ready_and_complete_in_three_languages()
    {
        var items = await Items();
        Assert.Equal(Dividing.Order(), items.Select(i => i.Kind).Distinct().Order());
        Assert.All(items, item =>
        {
            Assert.All([item.Title, item.Motion!, .. item.Conditions], Complete);
            Assert.All(item.Facts, fact => Assert.All(new[] { fact.Label, fact.Value, fact.Note }.OfType<Trilingual>(), Complete));
            Assert.All(item.Parties, party => Complete(party.Name));
            Assert.NotEmpty(item.Parties);
            Assert.DoesNotContain("{", item.Motion!.Hant + item.Motion.Hans + item.Motion.En, StringComparison.Ordinal);
            Assert.StartsWith("That ", item.Motion.En, StringComparison.Ordinal);
        });
        Assert.Equal(2, items.Count(i => i.Kind == AgendaKind.ApprovalWithdrawal));
        Assert.Equal(2, items.Count(i => i.Kind == AgendaKind.Termination));
        Assert.Equal(2, items.Count(i => i.Kind == AgendaKind.Penalty));
        Assert.Single(items, i => i is { Supports: false, Kind: AgendaKind.Demonstration1 });
    }

    [Fact]
    public async Task A_chamber_among_the_parties_is_called_by_its_name_and_not_by_its_code()
    {
        var chambers = (await Items()).SelectMany(i => i.Parties.Select(p => (i.Kind, Party: p))).Where(p => p.Party is { Kind: PartyKind.Sector, Key: "HKGCC" or "FHKI" or "CMA" or "CGCC" }).ToList();
        Assert.Contains(chambers, c => c.Kind == AgendaKind.Penalty);
        Assert.DoesNotContain(chambers, c => c.Party.Name.Hant == c.Party.Key || c.Party.Name.En == c.Party.Key);
    }

    [Fact]
    public async Task The_figures_of_a_motion_are_the_same_in_every_language_and_the_readers_language_does_not_matter()
    {
        var here = CultureInfo.CurrentUICulture;
        var items = await Items();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            Assert.Equal(items.Select(i => i.Motion), (await Items()).Select(i => i.Motion));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = here;
        }
        var larchfield = items.Single(i => i.Case == "DP2-2025-0007");
        Assert.Equal("同意秘書處的建議，向朗翠染整有限公司批出不多於HK$642,000.00的資助，以進行示範項目(II)「臭氧低溫漂白連廢水餘熱回收」，附帶條件一項。", larchfield.Motion!.Hant);
        Assert.Equal("同意秘书处的建议，向朗翠染整有限公司批出不多于HK$642,000.00的资助，以进行示范项目(II)“臭氧低温漂白连废水余热回收”，附带条件一项。", larchfield.Motion.Hans);
        Assert.Equal("That the Committee agree with the Secretariat’s recommendation to grant not more than HK$642,000.00 to Larchfield Dyeing and Finishing Limited for demonstration project (II) “Low-temperature ozone bleaching with wastewater heat recovery”, subject to one condition.", larchfield.Motion.En);
        Assert.Contains(larchfield.Facts, f => f.Note?.Hant == "費用的50%；上限HK$650,000.00（FG-T1.2）");
    }

    [Fact]
    public async Task Declared_interests_meet_parties_of_the_agenda()
    {
        await using var db = stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        var interests = (await db.Set<AnnualInterest>().Where(i => i.Year == DemonstrationStores.Day.Year).ToListAsync(Test)).Select(i => new Interest(i.PersonId, i.PartyKey, i.Nature)).ToList();
        var matches = (await Items()).SelectMany(i => InterestCheck.Matches(i.Parties, interests)).ToList();
        Assert.Contains(matches, m => m.Party.Kind == PartyKind.Applicant);
        Assert.Contains(matches, m => m.Party.Kind == PartyKind.Provider);
        Assert.Contains(matches, m => m.Party.Kind == PartyKind.Sector && InterestCheck.Default(m.Party.Kind) == InterestEffect.DiscloseOnly);
        Assert.Contains(matches, m => m.Interest.Person == "p-chair");
    }

    [Fact]
    public async Task A_case_that_is_not_ready_makes_no_item() =>
        Assert.Null(await Ready.ItemFor(new(AgendaKind.Penalty, "CP-2020-0001", Trilingual.Same("x"), Trilingual.Same("x"), null, Tabled: false, null), Test));

    private static void Complete(Trilingual text) => Assert.False(text.IsIncomplete, text.En + text.Hant);
}
