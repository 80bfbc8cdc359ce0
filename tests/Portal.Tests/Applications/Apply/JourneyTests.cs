using System.Net;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Apply;

public sealed class JourneyTests(ApplyDays days) : IClassFixture<ApplyDays>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ProjectType.OnSiteAssessment, "p-judge-hk")]
    [InlineData(ProjectType.Demonstration1, "p-applicant")]
    [InlineData(ProjectType.Demonstration2, "p-applicant")]
    [InlineData(ProjectType.NewTechnology, "p-applicant")]
    public async Task A_form_is_filled_in_page_by_page_and_handed_in_and_the_receipt_names_its_hash(ProjectType type, string person)
    {
        var host = days.Of(type);
        if (type == ProjectType.Demonstration1) host.List("T1");
        if (type == ProjectType.OnSiteAssessment) await host.NeverAssessed(person);
        var browser = await host.Browser(person);
        var begun = await PortalHost.Send(browser, "/applications/new", "new", [("Form.Factory", await Factory(host, person)), ("Form.Kind", type.ToString())]);
        var reference = begun.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
        await host.Fill(reference);
        Assert.StartsWith($"{CaseReference.LettersOf(type)}-{host.Clock.Day.Year}-", reference, StringComparison.Ordinal);

        var whole = WholeForm.Of(type);
        foreach (var group in FormGroups.Of(type, again: false).SelectMany(s => s).Where(g => g is not (FormGroup.Company or FormGroup.Factory or FormGroup.Check or FormGroup.Declare)))
        {
            if (group == FormGroup.Providers)
                await PortalHost.Send(browser, ApplyLinks.Page(reference, group), "page", [("go", $"choose:{whole.Providers[0].Number}:{whole.Providers[0].Category}")]);
            var sent = await PortalHost.Send(browser, ApplyLinks.Page(reference, group), "page", [.. FormText.Of(whole, group).Select(t => (t.Key, t.Value)), ("go", "continue")]);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.DoesNotContain("checked", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
        Assert.Equal(whole.ToJson(), (await host.Form(reference) with { Representatives = whole.Representatives }).ToJson());
        Assert.Contains("Nothing is missing", (await ApplyHost.Look(browser, ApplyLinks.Check(reference))).Text, StringComparison.Ordinal);

        // All five or nothing.
        var four = await PortalHost.Send(browser, ApplyLinks.Declare(reference), "declare", Declared("funding", "evaluation", "bribery", "willing"));
        Assert.Contains("Declare all five", await PortalHost.Text(four), StringComparison.Ordinal);
        var done = await PortalHost.Send(browser, ApplyLinks.Declare(reference), "declare", Declared("funding", "evaluation", "bribery", "willing", "accurate"));
        Assert.EndsWith("/receipt", done.Headers.Location?.ToString(), StringComparison.Ordinal);

        await using var db = await host.Open();
        var kept = await db.Set<FormRevision>().SingleAsync(r => r.Case == reference && r.Moment == FormMoment.Submitted, Test);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.Content))), kept.Hash);
        Assert.Contains(kept.Hash, (await ApplyHost.Look(browser, ApplyLinks.Receipt(reference))).Text, StringComparison.Ordinal);
        var found = await db.Set<Application>().SingleAsync(a => a.Reference == reference, Test);
        Assert.Equal((ApplicationState.Submitted, host.Clock.Day, whole.EligibleCost(type), "2011-015"), (found.State, found.SubmittedOn, found.ProjectCost, found.ProviderNumber));
        Assert.Equal(whole.Aim, found.Aim);
        Assert.True(CaseHistory.Verify(reference, await db.Set<CaseEntry>().Where(e => e.Case == reference).OrderBy(e => e.Sequence).ToListAsync(Test), found.Head).Ok);
        var told = await db.Set<Notice>().Where(n => n.Case == reference).Select(n => n.PersonId).ToListAsync(Test);
        Assert.Superset(new HashSet<string> { person, "p-secretary", "p-secretary-2" }, told.ToHashSet());

        // The form is closed, and says so; the same address now tells where it stands.
        var late = await host.Get<FormSaving>().Save(person, reference, new(FormGroup.Project, kept.Revision, new Dictionary<string, string> { ["title"] = "late" }), Test);
        Assert.Equal(CaseDesk.FormClosed, late.Refusal?.Code);
        Assert.Contains("The Secretariat looks whether everything is there", (await ApplyHost.Look(browser, $"/applications/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_offered_today_cannot_be_begun()
    {
        var factory = (await days.P5.Get<MyCases>().Companies("p-applicant", Test))[0].Factories[0].Id;
        var refused = await days.P5.Get<Beginning>().Begin("p-applicant", factory, ProjectType.Demonstration1, Language.En, Test);
        Assert.Equal(("project-not-offered", "RG-1.1.2"), (refused.Refusal?.Code, refused.Refusal?.Clause));
        Assert.Contains("On-site assessment: closed with the Fourth phase (2020–2025) on 31 March 2025", (await ApplyHost.Look(await days.P5.Browser("p-applicant"), "/apply")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_who_begin_at_once_have_ten_references()
    {
        var begun = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => days.P5.Draft(ProjectType.NewTechnology), Test)));
        Assert.Equal(10, begun.Distinct().Count());
    }

    private static async Task<string> Factory(ApplyHost host, string person) =>
        (await host.Get<MyCases>().Companies(person, Test))[0].Factories[0].Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Declared(params string[] words) => words.Select((w, i) => ($"Form.Declared[{i}]", w));
}
