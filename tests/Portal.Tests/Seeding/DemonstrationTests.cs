using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Seeding;

/// <summary>The demonstration programme of the first start.</summary>
public sealed class DemonstrationTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private static PortalDb Of(ServiceProvider node) => node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    private ReferenceData Reference => stores.Node.GetRequiredService<ReferenceData>();

    [Fact]
    public async Task Every_state_of_every_workflow_occurs()
    {
        await using var db = Of(stores.Node);
        var applications = await db.Set<Application>().ToListAsync(Test);
        foreach (var types in new ProjectType[][] { [ProjectType.OnSiteAssessment], [ProjectType.Demonstration1, ProjectType.Demonstration2], [ProjectType.NewTechnology] })
            Assert.Equal(ApplicationWorkflow.Of(types[0]).States, applications.Where(a => types.Contains(a.Type)).Select(a => a.State).Distinct().Order());
        Assert.Equal(RegistrationWorkflow.Table.States, (await db.Set<Registration>().Select(r => r.State).Distinct().ToListAsync(Test)).Order());
        Assert.Equal(8, await db.Set<Complaint>().CountAsync(c => c.State != ComplaintState.Executed && c.State != ComplaintState.NotSubstantiated && c.State != ComplaintState.Closed, Test));
        Assert.Equal(2, await db.Set<Complaint>().CountAsync(c => c.State == ComplaintState.BeforeCommittee, Test));
    }

    [Fact]
    public async Task There_is_as_much_of_everything_as_promised()
    {
        await using var db = Of(stores.Node);
        Assert.True(await db.Set<Company>().CountAsync(Test) >= 40);
        Assert.True(await db.Set<Provider>().CountAsync(Test) >= 14);
        Assert.True(await db.Set<Application>().CountAsync(Test) >= 62);
        Assert.True(await db.Set<Application>().CountAsync(a => a.State == ApplicationState.OnAgenda, Test) >= 4);
        Assert.True(await db.Set<Application>().CountAsync(a => a.State == ApplicationState.Recommended, Test) >= 4);
        Assert.True(await db.Set<Application>().AnyAsync(a => a.Recommendation == Recommendation.Reject && a.State == ApplicationState.Recommended, Test));
        var seats = await db.Set<SeatHolding>().Where(s => !s.AsAlternate && !s.SeatCode.StartsWith("PANEL-")).Select(s => s.SeatCode).ToListAsync(Test);
        Assert.Equal(Reference.Phases["P5"].Seats.Select(s => s.Code).Order(StringComparer.Ordinal), seats.Order(StringComparer.Ordinal));
        var cities = await db.Set<Factory>().Where(f => f.City != null).Select(f => f.City!).Distinct().ToListAsync(Test);
        Assert.Superset(Reference.Cities.Where(c => c.PearlRiverDelta).Select(c => c.Code).ToHashSet(StringComparer.Ordinal), cities.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-21")]
    [InlineData("2026-03-05")]
    [InlineData("2027-02-10")]
    [InlineData("2028-01-03")]
    [InlineData("2024-06-01")]
    public async Task Every_history_verifies_and_goes_forward_whatever_the_day_of_the_first_start(string day)
    {
        var node = await stores.Begun(Dates.Parse(day).Value);
        await using var db = Of(node);
        var entries = (await db.Set<CaseEntry>().ToListAsync(Test)).OrderBy(e => e.Sequence).ToLookup(e => e.Case, StringComparer.Ordinal);
        var heads = (await db.Set<Application>().ToListAsync(Test)).Select(c => (c.Reference, c.Head))
            .Concat((await db.Set<Registration>().ToListAsync(Test)).Select(c => (c.Reference, c.Head)))
            .Concat((await db.Set<Complaint>().ToListAsync(Test)).Select(c => (c.Reference, c.Head)))
            .Concat((await db.Set<LabelApplication>().ToListAsync(Test)).Select(c => (c.Reference, c.Head)))
            .Concat((await db.Set<RoundCase>().ToListAsync(Test)).Select(c => (c.Reference, c.Head)))
            .Concat((await db.Set<CleanerProduction.Programme.Reports.ProgrammeReport>().ToListAsync(Test)).Select(r => (Reference: r.HistoryCase, r.Head)))
            .Concat((await db.Set<CleanerProduction.Programme.Events.ProgrammeEvent>().ToListAsync(Test)).Select(c => (c.Reference, c.Head))).ToList();
        Assert.Equal(entries.Select(e => e.Key).Order(StringComparer.Ordinal), heads.Where(h => h.Head.Entries > 0).Select(h => h.Reference).Order(StringComparer.Ordinal));
        var now = HongKongTime.EndOf(new DemonstrationCalendar(Dates.Parse(day).Value, Reference.Calendar).Today);
        Assert.All(heads, head =>
        {
            Assert.True(CaseHistory.Verify(head.Reference, entries[head.Reference], head.Head).Ok, head.Reference);
            var times = entries[head.Reference].Select(e => e.At).ToList();
            Assert.Equal(times.Distinct().Order(), times);
            Assert.All(times, at => Assert.True(at < now, head.Reference));
        });
    }

    [Fact]
    public async Task A_round_of_labels_lies_before_the_panel_and_the_next_takes_applications()
    {
        await using var db = Of(stores.Node);
        var rounds = await db.KnownRounds(Test);
        var judged = rounds.Single(r => r.Case.State == RoundState.Judging);
        var open = rounds.Single(r => r.IsOpenOn(DemonstrationStores.Day));
        var before = (await db.Set<LabelApplication>().Where(a => a.Round == judged.Year && a.State == LabelState.BeforePanel).ToListAsync(Test)).ToLookup(a => a.Label);
        Assert.Equal([10, 7, 3, 4], Enum.GetValues<LabelKind>().Select(l => before[l].Count()));
        Assert.All(await db.Set<LabelApplication>().Where(a => a.ReceivedOn != null && a.ProviderNumber == null).ToListAsync(Test), a => Assert.True((a.Round == open.Year ? open : judged).Round.Window.Contains(a.ReceivedOn!.Value), a.Reference));
        var forms = await db.LabelForms(db.Set<LabelApplication>(), Test);
        Assert.Equal(await db.Set<LabelApplication>().Where(a => a.ProviderNumber == null).CountAsync(Test), forms.Count);
        Assert.All(forms.Values, f => Assert.Equal(f.Row.Hash, f.Form.Hash));
    }

    [Fact]
    public async Task Applications_fall_in_their_phase_and_grants_stay_within_it()
    {
        await using var db = Of(stores.Node);
        foreach (var application in await db.Set<Application>().ToListAsync(Test))
        {
            if (application.SubmittedOn is not { } on) continue;
            var phase = Reference.Phases[application.Phase];
            Assert.True(phase.Period.Range.Contains(on), application.Reference);
            var limit = phase.GrantFor(application.Type, application.ProjectCost, on, application.HongKongTechnology).Value.Amount;
            Assert.True((application.RecommendedGrant ?? Hkd.Zero) <= limit && (application.ApprovedGrant ?? Hkd.Zero) <= limit, application.Reference);
            Assert.Equal(CaseReference.Parse(application.Reference).Value.Year, on.Year);
        }
    }

    [Fact]
    public async Task Identifiers_are_valid_and_texts_complete_in_three_languages()
    {
        await using var db = Of(stores.Node);
        foreach (var company in await db.Set<Company>().ToListAsync(Test))
        {
            Assert.True(Identifiers.BusinessRegistration(company.BusinessRegistration).Ok && Identifiers.CompaniesRegistry(company.CompaniesRegistry).Ok && Identifiers.Telephone(company.Telephone).Ok, company.Name.En);
            Assert.All([company.Name, company.Address, .. company.Directors.Select(d => d.Name)], Complete);
            Assert.NotEmpty(company.Directors);
        }
        foreach (var factory in await db.Set<Factory>().ToListAsync(Test))
        {
            if (factory.Place == FactoryPlace.Guangdong) Assert.Equal(factory.City, Identifiers.DivisionOf(Identifiers.UnifiedSocialCredit(factory.UnifiedSocialCredit).Value));
            Assert.Contains(Reference.Sectors, s => s.Slug == factory.Sector);
            Assert.All([factory.Name, factory.Address], Complete);
        }
        foreach (var provider in await db.Set<Provider>().ToListAsync(Test))
        {
            Assert.All([provider.Name, provider.Address, .. provider.Directors.Select(d => d.Name)], Complete);
            Assert.True(Identifiers.BusinessRegistration(provider.Identifier).Ok || Identifiers.UnifiedSocialCredit(provider.Identifier).Ok, provider.Number);
        }
        Assert.All((await db.Set<Application>().ToListAsync(Test)).SelectMany(a => new[] { a.Title, a.Conditions, a.Technology, a.ExpectedBenefits }), text => Assert.False(text is { IsIncomplete: true }));
        Assert.All((await db.Set<Complaint>().ToListAsync(Test)).SelectMany(c => new[] { c.Subject, c.PenaltyReason }), text => Assert.False(text is { IsIncomplete: true }));
        Assert.All(await db.Set<AnnualInterest>().Select(i => i.Nature).ToListAsync(Test), Complete);
    }

    [Fact]
    public async Task States_with_a_time_limit_have_it_running()
    {
        await using var db = Of(stores.Node);
        var running = (await db.Set<CaseDeadline>().Where(d => d.MetOn == null && d.EndedOn == null).ToListAsync(Test)).Select(d => (d.Case, d.Rule)).ToHashSet();
        foreach (var application in await db.Set<Application>().ToListAsync(Test))
        {
            var assessment = application.Type == ProjectType.OnSiteAssessment;
            var rule = application.State switch
            {
                ApplicationState.Complete when assessment => "FG-2.5.1-assessment",
                ApplicationState.Approved => assessment ? "FG-2.5.1-assessment" : "FG-2.5.1-demonstration",
                ApplicationState.AgreementPending => "FG-3.1.2",
                ApplicationState.InProgress => assessment ? "FG-3.2.1(a)" : "FG-3.2.1(b)",
                ApplicationState.ReadyToPay => "FG-4.1.4",
                _ => null,
            };
            if (rule is not null) Assert.Contains((application.Reference, rule), running);
        }
        var overdue = await db.Set<CaseDeadline>().Where(d => d.MetOn == null && d.EndedOn == null && d.Due < DemonstrationStores.Day).Select(d => new { d.Case, d.Rule }).ToListAsync(Test);
        Assert.Equal(2, overdue.Count(d => d.Rule == "FG-3.1.2"));
        Assert.Equal(2, overdue.Where(d => d.Rule.StartsWith("FG-3.2", StringComparison.Ordinal)).Select(d => d.Case).Distinct().Count());
    }

    [Fact]
    public async Task The_same_day_twice_gives_the_same_and_a_second_start_adds_nothing()
    {
        var again = await stores.Begun(DemonstrationStores.Day);
        Assert.False(await DemonstrationCases.Seed(again, Test));
        await using var one = Of(stores.Node);
        await using var other = Of(again);
        Assert.Equal(await Fingerprint(one), await Fingerprint(other));

        static async Task<List<string>> Fingerprint(PortalDb db) =>
        [
            .. await db.Set<CaseEntry>().OrderBy(e => e.Case).ThenBy(e => e.Sequence).Select(e => e.Hash).ToListAsync(Test),
            .. await db.Set<CaseDeadline>().OrderBy(d => d.Id).Select(d => d.Case + d.Rule + d.Due).ToListAsync(Test),
            .. await db.Set<Company>().OrderBy(c => c.Id).Select(c => c.BusinessRegistration).ToListAsync(Test),
            .. await db.Set<FormRevision>().OrderBy(r => r.Case).ThenBy(r => r.Revision).Select(r => r.Hash).ToListAsync(Test),
        ];
    }

    [Fact]
    public async Task Production_has_none_of_it()
    {
        await using var db = Of(await stores.Begun(DemonstrationStores.Day, "Production"));
        Assert.False(await db.Set<Company>().AnyAsync(Test));
        Assert.False(await db.Set<SeatHolding>().AnyAsync(Test));
    }

    private static void Complete(Trilingual text) => Assert.False(text.IsIncomplete, text.En);
}
