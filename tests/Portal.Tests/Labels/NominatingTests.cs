using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Seeding;
using Xunit;

namespace CleanerProduction.PortalTests.Labels;

/// <summary>Nominations from the portal's own records (LG-4.4, LG-7.5).</summary>
public sealed class NominatingTests(DemonstrationStores stores) : CheckOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task LG_4_4_a_provider_with_five_funded_projects_and_no_complaint_is_nominated_once()
    {
        var provider = await Provider(5);
        var round = await Numbers();
        Assert.Null((await Nominating.List(Secretary, round, Test)).Single(r => r.Provider.Number == provider).Why);
        var made = await Nominating.Nominate(Secretary, round, provider, Test);
        var stored = await Stored(made.Value);
        Assert.Equal((LabelState.Submitted, false, provider, Today), (stored.State, stored.Renewal, stored.ProviderNumber, stored.ReceivedOn));
        Assert.Equal("label-asked-twice", (await Nominating.Nominate(Other, round, provider, Test)).Refusal!.Code);
        // Nothing is left to answer: it goes to the panel.
        Assert.Null(await Checking.Check(Secretary, made.Value, null, Test));
        Assert.Null(await Checking.Table(Secretary, made.Value, null, Test));
    }

    [Fact]
    public async Task LG_4_4_1_four_projects_are_too_few()
    {
        var refused = (await Nominating.Nominate(Secretary, await Numbers(), await Provider(4), Test)).Refusal!;
        Assert.Equal(("nomination-criterion", "LG-4.4(1)"), (refused.Code, refused.Clause));
    }

    [Fact]
    public async Task LG_4_4_2_a_substantiated_complaint_refuses_the_nomination_and_says_which()
    {
        var provider = await Provider(6, new DateOnly(2026, 3, 2));
        var round = await Numbers();
        var row = (await Nominating.List(Secretary, round, Test)).Single(r => r.Provider.Number == provider);
        var refused = (await Nominating.Nominate(Secretary, round, provider, Test)).Refusal!;
        Assert.Equal(("nomination-complaint", "LG-4.4(2)", row.Stands.Cases.Single().Reference, "2026-03-02"), (refused.Code, refused.Clause, refused.Figures["case"], refused.Figures["found"]));
        Assert.Equal(refused.Code, row.Why!.Code);
    }

    [Fact]
    public async Task Who_has_an_interest_in_the_provider_neither_sees_it_nor_nominates_it()
    {
        var provider = await Provider(5);
        var round = await Numbers();
        await using (var db = await Open())
        {
            db.Add(new AnnualInterest { PersonId = "p-secretary-2", Year = Today.Year, PartyKey = provider, Nature = Trilingual.Same("shares") });
            await db.SaveChangesAsync(Test);
        }
        Assert.DoesNotContain(await Nominating.List(Other, round, Test), r => r.Provider.Number == provider);
        Assert.Equal("case-unknown", (await Nominating.Nominate(Other, round, provider, Test)).Refusal!.Code);
        Assert.Equal("case-unknown", (await Nominating.Nominate(Technical, round, provider, Test)).Refusal!.Code);
    }
}
