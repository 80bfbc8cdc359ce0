using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Seeding;

/// <summary>The forms of the demonstration say what its cases say.</summary>
public sealed class DemonstrationFormsTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_application_has_a_form_whose_budget_comes_to_its_cost_and_whose_answers_are_complete()
    {
        await using var db = await Open();
        var book = stores.Node.GetRequiredService<FactsBook>();
        var (short_, shared) = (0, 0);
        foreach (var application in await db.Set<Application>().AsNoTracking().ToListAsync(Test))
        {
            var known = await book.Read(db, application, null, Test);
            Assert.True(known.Revision > 0, application.Reference);
            if (application.State == ApplicationState.Draft) continue;
            var form = known.Facts.Form;
            Assert.Equal(application.ProjectCost, form.EligibleCost(application.Type));
            Assert.Equal(application.HongKongTechnology, form.HongKongTechnology);
            Assert.Equal(application.ProviderNumber, form.Providers.FirstOrDefault()?.Number);
            Assert.True(form.Representatives.Length >= 2);
            if (application.Type == ProjectType.Demonstration1) Assert.NotNull(stores.Node.GetRequiredService<ReferenceData>().Technologies[form.Technology!]);
            // What is missing is the themes and the files, which the demonstration does not invent.
            Assert.All(FormCheck.Faults(known.Facts), fault => Assert.Contains(fault.Code, new[] { "file-missing", "theme-missing", "provider-category", "provider-not-registered", "changes-missing", "equipment-measure-missing" }));
            foreach (var (_, purchase) in known.Facts.Purchases)
            {
                var answer = ProcurementCheck.Of(purchase);
                if (answer.Findings.Any(f => f.Clause.Id.StartsWith("FG-3.3.3(", StringComparison.Ordinal) && f.Outcome == CleanerProduction.Guidelines.FindingOutcome.NotMet)) short_++;
            }
            if (form.Budget.Any(l => l.Quotations.Where(q => q.Address.Length > 0).GroupBy(q => q.Address).Any(g => g.Count() > 1))) shared++;
        }
        Assert.InRange(short_, 5, 90);
        Assert.InRange(shared, 2, 30);
    }

    [Fact]
    public async Task Every_query_of_a_history_stands_with_its_answer_and_the_open_one_without()
    {
        await using var db = await Open();
        var entries = await db.Set<CleanerProduction.Cases.CaseEntry>().AsNoTracking().ToListAsync(Test);
        var queries = await db.Set<CaseQuery>().AsNoTracking().Where(q => db.Set<Application>().Any(a => a.Reference == q.Case)).ToListAsync(Test);
        Assert.Equal(entries.Count(e => e.Step == nameof(ApplicationStep.RequestInformation) && e.Case.Contains('-', StringComparison.Ordinal) && !e.Case.Contains('/', StringComparison.Ordinal)), queries.Count);
        foreach (var application in await db.Set<Application>().AsNoTracking().ToListAsync(Test))
            Assert.Equal(application.State == ApplicationState.InfoRequested ? 1 : 0, queries.Count(q => q.Case == application.Reference && q.AnsweredAt is null));
    }

    [Fact]
    public async Task Every_recommendation_rests_on_judgements_that_the_history_holds()
    {
        await using var db = await Open();
        var judgements = await db.Set<CaseJudgement>().AsNoTracking().Where(j => db.Set<Application>().Any(a => a.Reference == j.Case)).ToListAsync(Test);
        var entries = await db.Set<CleanerProduction.Cases.CaseEntry>().AsNoTracking().Where(e => e.Step == "Judge").ToListAsync(Test);
        Assert.Equal(judgements.Select(j => (j.Case, j.Clause, j.Reason)).Order(), entries.Select(e => (e.Case, e.Clause!, e.Note!)).Order());
        foreach (var application in await db.Set<Application>().AsNoTracking().Where(a => a.Recommendation != null).ToListAsync(Test))
            Assert.Equal(Criteria.Judged(application.Type).Order(StringComparer.Ordinal), judgements.Where(j => j.Case == application.Reference).Select(j => j.Clause).Order(StringComparer.Ordinal));
    }

    private Task<PortalDb> Open() => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
}
