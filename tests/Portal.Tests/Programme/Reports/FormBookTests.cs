using System.Security.Claims;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Pass;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Programme.Reports;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Reports;

/// <summary>The final report of a live project in the form (PR-2.3, PR-3.1), over the demonstration's database.</summary>
public sealed class FormBookTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static readonly ClaimsPrincipal Secretary = Person(Role.Secretariat), Technician = Person(Role.TechnicalSupport);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    private FormBook Book => new(Databases, stores.Node.GetRequiredService<ReferenceData>(), TimeProvider.System);

    [Fact]
    public async Task PR_3_1_who_came_to_its_events_counts_those_from_Hong_Kong_alone_and_is_corrected_with_a_reason_that_stays()
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var held = await db.Set<ProgrammeEvent>().SingleAsync(e => e.State == EventState.Closed, Test);
        var project = await db.Set<EventShare>().Where(s => s.Event == held.Reference).Select(s => s.Case).SingleAsync(Test);
        var came = await db.Set<EventSignUp>().Where(s => s.Event == held.Reference && s.CameAt != null).ToListAsync(Test);
        var found = (await Book.Of(project, Test))!;
        var line = Assert.Single(found.Form.Beneficiaries);
        Assert.Equal((came.Count, came.Count(s => s.Local)), (line.Present.Value, line.Eligible.Value));
        Assert.Equal(Math.Round(came.Where(s => s.Rating is not null).Average(s => (decimal)s.Rating!.Value), 1, MidpointRounding.AwayFromZero), found.Form.Together.Average);
        Assert.Equal((1, 0), (found.Form.EventsHeld.Value, found.Form.EventsAhead.Value));
        Assert.Equal(await db.Set<PublishedResult>().CountAsync(r => r.Case == project && r.WithdrawnAt == null, Test), found.Form.ResultPublished.Value);
        Assert.Equal(FindingOutcome.Met, Section3Evaluation.Local.Of(found.Form.Facts).Outcome);

        Assert.Equal("form-line", (await Book.Correct(Secretary, project, 0, "EV-2099-0001/present", 3, "x", Test))?.Code);
        Assert.Equal("form-figure", (await Book.Correct(Secretary, project, 0, line.Eligible.Line, -1, "x", Test))?.Code);
        Assert.Equal("form-reason", (await Book.Correct(Secretary, project, 0, line.Eligible.Line, 3, " ", Test))?.Code);
        Assert.Equal(FormBook.Unknown, (await Book.Correct(Technician, project, 0, line.Eligible.Line, 3, "x", Test))?.Code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Book.Correct(Secretary, project, 0, line.Eligible.Line, came.Count + 1, "Two were counted twice", Test)));
        Assert.Single(answers, a => a is null);
        Assert.All(answers.OfType<Refusal>(), a => Assert.Equal(FormBook.Moved, a.Code));
        var again = (await Book.Of(project, Test))!;
        var corrected = again.Form.Beneficiaries[0].Eligible;
        Assert.Equal((came.Count + 1, came.Count(s => s.Local)), (corrected.Value, corrected.Counted));
        Assert.Equal("Two were counted twice", Assert.Single(again.Corrections).Of.Why);
        // More who count than came, and not those from Hong Kong: the form's rules say so.
        Assert.All(new[] { Section3Evaluation.Participants, Section3Evaluation.Local }, rule => Assert.Equal(FindingOutcome.NotMet, rule.Of(again.Form.Facts).Outcome));
        Assert.Null(await Book.Correct(Secretary, project, 1, line.Eligible.Line, came.Count(s => s.Local), "Counted anew", Test));
        Assert.Equal(FindingOutcome.Met, Section3Evaluation.Local.Of((await Book.Of(project, Test))!.Form.Facts).Outcome);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("DP2-2099-0001")]
    [InlineData("OSA-2022-0031")]
    public async Task What_is_no_approved_demonstration_has_no_form(string? project) => Assert.Null(await Book.Of(project, Test));

    private static ClaimsPrincipal Person(Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "p-secretary"), new(ClaimTypes.Role, role.ToString())], "test"));
}
