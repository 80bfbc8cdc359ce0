using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Apply;

public sealed class SavingTests(ApplyDays days) : IClassFixture<ApplyDays>
{
    private const string Rubbish = "~ <b>12,3,4</b> ~";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    public static TheoryData<FormGroup> Pages => [.. FormGroups.Of(ProjectType.NewTechnology, again: false).SelectMany(s => s).Except([FormGroup.Company, FormGroup.Factory, FormGroup.Check, FormGroup.Declare])];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Rubbish_on_any_page_is_saved_and_shown_again_with_what_to_mend(FormGroup group)
    {
        var reference = await days.P5.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        var browser = await days.P5.Browser("p-applicant");
        // Choices come from lists, so rubbish in them is no answer; everything typed is kept.
        var typed = FormText.Of(WholeForm.Of(ProjectType.NewTechnology), group).Keys.Where(k => !Chosen(k)).ToList();
        var sent = await PortalHost.Send(browser, ApplyLinks.Page(reference, group), "page", [.. FormText.Of(WholeForm.Of(ProjectType.NewTechnology), group).Keys.Select(k => (k, Rubbish)), ("go", "continue")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var now = FormText.Of(await days.P5.Form(reference), group);
        Assert.All(typed, k => Assert.Equal(Rubbish, now[k]));
        var (status, text) = await ApplyHost.Look(browser, ApplyLinks.Page(reference, group) + "?checked=true");
        Assert.Equal(HttpStatusCode.OK, status);
        if (typed.Count > 0) Assert.Contains(Rubbish, text, StringComparison.Ordinal);
        // A form with every page in ruins shows its list and can be read over.
        Assert.Equal(HttpStatusCode.OK, (await ApplyHost.Look(browser, $"/applications/{reference}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ApplyHost.Look(browser, ApplyLinks.Check(reference))).Status);
    }

    [Fact]
    public async Task A_page_of_errors_says_so_first_and_save_and_return_goes_to_the_list_whatever_is_wrong()
    {
        var reference = await days.P5.Draft(ProjectType.NewTechnology);
        var browser = await days.P5.Browser("p-applicant");
        var back = await PortalHost.Send(browser, ApplyLinks.Page(reference, FormGroup.Innovation), "page", [("known-cases", "a few"), ("go", "list")]);
        Assert.EndsWith($"/applications/{reference}", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        var (_, text) = await ApplyHost.Look(browser, ApplyLinks.Page(reference, FormGroup.Innovation));
        Assert.Contains("<title>Error: What is new", text, StringComparison.Ordinal);
        Assert.Contains("value=\"a few\"", text, StringComparison.Ordinal);
        Assert.Contains("What you filled in is saved", text, StringComparison.Ordinal);
        Assert.Contains("To correct", (await ApplyHost.Look(browser, $"/applications/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_on_one_page_lose_nothing_and_choose_where_both_changed_the_same()
    {
        var host = days.P5;
        await host.Colleague("p-judge-hk", of: "p-applicant");
        var reference = await host.Draft(ProjectType.NewTechnology);
        var (one, other) = (await host.Browser("p-applicant"), await host.Browser("p-judge-hk"));
        var page = ApplyLinks.Page(reference, FormGroup.Project);
        await PortalHost.Send(one, page, "page", [("title", "one"), ("summary", "by one"), ("go", "list")]);

        // Read before the other saved: only one's own field is taken, the other's stands.
        await PortalHost.Send(other, page, "page", [("process", "by the other"), ("read", "1"), ("go", "list")]);
        var form = await host.Form(reference);
        Assert.Equal(("one", "by one", "by the other"), (form.Title, form.Summary, form.Process));

        // Both wrote the title.
        var both = await PortalHost.Send(other, page, "page", [("title", "the other"), ("aim", "Air"), ("read", "1"), ("go", "continue")]);
        Assert.Equal(HttpStatusCode.OK, both.StatusCode);
        var text = await PortalHost.Text(both);
        Assert.Contains("<ins>the other</ins>", text, StringComparison.Ordinal);
        Assert.Contains("<del>one</del>", text, StringComparison.Ordinal);
        form = await host.Form(reference);
        Assert.Equal(("one", CleanerProduction.Guidelines.Funding.ProjectAim.Air), (form.Title, form.Aim));

        // The choice is made on the page that was shown.
        await PortalHost.Send(other, page, "page", [("title", "the other"), ("choose/title", "theirs"), ("go", "continue")]);
        Assert.Equal("one", (await host.Form(reference)).Title);
        await PortalHost.Send(other, page, "page", [("title", "the other"), ("choose/title", "mine"), ("go", "continue")]);
        Assert.Equal("the other", (await host.Form(reference)).Title);
    }

    [Fact]
    public async Task Twelve_saves_in_the_same_moment_are_all_kept_one_after_the_other()
    {
        var host = days.P5;
        var reference = await host.Draft(ProjectType.NewTechnology);
        var saved = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => Task.Run(() => host.Get<FormSaving>().Save(
            "p-applicant", reference, new(FormGroup.Plan, 1, new Dictionary<string, string> { ["milestone/1"] = $"step {i}", ["milestone-month/1"] = FormText.Line(i) }), Test), Test)));
        Assert.All(saved, s => Assert.True(s.Ok && s.Value.Contested.IsEmpty));
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"step {i}").Order(StringComparer.Ordinal), (await host.Form(reference)).Plan.Select(m => m.What).Order(StringComparer.Ordinal));
        await using var db = await host.Open();
        Assert.Equal(Enumerable.Range(1, 13), await db.Set<FormRevision>().Where(r => r.Case == reference).OrderBy(r => r.Revision).Select(r => r.Revision).ToListAsync(Test));
    }

    [Fact]
    public async Task Lines_are_added_and_taken_out_without_a_script()
    {
        var host = days.P5;
        var reference = await host.Draft(ProjectType.NewTechnology);
        var browser = await host.Browser("p-applicant");
        var page = ApplyLinks.Page(reference, FormGroup.Budget);
        await PortalHost.Send(browser, page, "page", [("budget-what/B1", "Fee"), ("budget-kind/B1", "ProviderFee"), ("budget-amount/B1", "60,000"), ("go", "add:budget")]);
        await PortalHost.Send(browser, page, "page", [("budget-what/B2", "Overtime"), ("budget-kind/B2", "OwnStaff"), ("budget-amount/B2", "9,000"), ("go", "continue")]);
        var (_, text) = await ApplyHost.Look(browser, page);
        Assert.Contains("HK$30,000.00", text, StringComparison.Ordinal);
        Assert.Contains("Cannot be funded", text, StringComparison.Ordinal);
        await PortalHost.Send(browser, page, "page", [("go", "remove:budget:B1")]);
        Assert.Equal("B2", Assert.Single((await host.Form(reference)).Budget).Id);
    }

    private static bool Chosen(string place) => FormLists.NameOf(place) is "aim" or "origin" or "provider-category" or "provider-work" or "budget-kind" or "proprietary" or "quotation-written" or "quotation-conforming"
        or "shortage" or "open-tender" or "other-funding" or "representative-person"
        // Only equipment is bought by quotation.
        || FormLists.GroupOf(place) == FormGroup.Quotations && (FormLists.LineOf(place) is "B1" or "B3");
}
