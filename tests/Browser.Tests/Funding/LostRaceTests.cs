using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Applications.Apply;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>Who comes second sees both versions and decides; nothing typed is lost and nothing of the other's is overwritten unseen.</summary>
[Collection(SharesFundingPortal.Name)]
public sealed class LostRaceTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Day = new(2026, 11, 18);

    [Fact]
    public async Task Two_officers_on_one_case_the_second_is_told_who_was_first_and_keeps_what_was_typed()
    {
        await funding.On(Day);
        var ready = new Ready(funding);
        var reference = await ready.Submitted(await ready.Factory("99000004", "p-applicant-2"), "p-applicant-2", ProjectType.NewTechnology, Forms.NewTechnology);
        await using var first = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "zh-Hant"));
        await using var second = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-technical", "en"));
        await second.Open(Links.Case(reference));
        await first.Ask(reference, "Budget", "請列明運費。");
        await second.Fill(("Form.Why", "Document"), ("Form.Asked", "Please send the patent."));
        await second.Send("form:has([name='Form.Asked']) button[type=submit]");
        await Expect(second.Page.Locator("main .errsum")).ToContainTextAsync("Yip Sze-man");
        await second.Sees("請列明運費。");
        await second.Look("race-officers");
        await second.Judge(reference, "Seen in the file");
    }

    [Fact]
    public async Task Two_tabs_of_one_draft_the_second_chooses_between_both_texts()
    {
        await funding.On(Day);
        var factory = await new Ready(funding).Factory("99000005", "p-applicant-2");
        await using var tab = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-2", "en"));
        var reference = await tab.Begin(factory, ProjectType.NewTechnology);
        var page = ApplyLinks.Page(reference, FormGroup.Project);
        await using var other = new Applicant(await Somebody.SignIn(browsers, funding.Portal, "p-applicant-2", "zh-Hans"));
        await other.Open(page);
        await tab.Open(page);
        await tab.Fill(("title", "Photocatalytic wall"), ("summary", "A wall of coated tiles."));
        await tab.Send("button[value=list]");
        await other.Fill(("title", "光催化墙"), ("process", "金属件喷涂"));
        await other.Send("button[name=go][value=continue]:not(.vh)");
        var both = other.Page.Locator("main fieldset.both");
        await Expect(both).ToHaveCountAsync(1);
        await Expect(both).ToContainTextAsync("Photocatalytic wall");
        await Expect(both).ToContainTextAsync("光催化墙");
        await Expect(other.Page.Locator("main [name=summary]")).ToHaveValueAsync("A wall of coated tiles.");
        await other.Look("race-tabs");
        await other.Fill("choose/title", "theirs");
        await other.Send("button[value=list]");
        await tab.Open(page);
        await Expect(tab.Page.Locator("main [name=title]")).ToHaveValueAsync("Photocatalytic wall");
        await Expect(tab.Page.Locator("main [name=process]")).ToHaveValueAsync("金属件喷涂");
    }
}
