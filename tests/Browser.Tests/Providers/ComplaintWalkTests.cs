using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Meetings;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Complaints;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Providers;

/// <summary>
/// Complaints about providers (RG-6): one from the form to the warning, a second one about another provider to its removal with a chamber recused in the live vote, one the committee vetoes,
/// and one that is not established.
/// </summary>
[Collection(SharesFundingPortal.Name)]
public sealed class ComplaintWalkTests(Browsers browsers, FundingPortal funding)
{
    private const string Complainant = "p-applicant-3", Answering = "p-provider";
    private static readonly DateOnly Begun = new(2026, 11, 30);
    private static readonly (string Person, string Language)[] Members = [("p-chair", "en"), ("p-cma", "zh-Hant"), ("p-cgcc", "zh-Hans"), ("p-tid", "en"), ("p-epd", "zh-Hant"), ("p-fhki", "en")];

    [Fact]
    public async Task Complaints_end_with_a_warning_a_removal_a_veto_and_without_a_penalty()
    {
        await funding.Before(Begun);
        var ready = new Ready(funding);
        var of = new ReadyComplaint(funding, Complainant, Answering);
        var factory = await ready.Factory("99000011", Complainant);
        await ready.Submitted(factory, Complainant, ProjectType.NewTechnology, CleanerProduction.BrowserTests.Funding.Forms.NewTechnology);
        var company = await Company(factory);
        var (first, second, third) = (await of.Provider("2024-901", new("晉越機電有限公司", "晋越机电有限公司", "Chun Yuet E&M Limited"), Begun), await of.Provider("2024-902", new("浩嵐工程有限公司", "浩岚工程有限公司", "Ho Laam Engineering Limited"), Begun, "p-fhki"), await of.Provider("2024-903", new("駿程節能有限公司", "骏程节能有限公司", "Chun Ching Energy Limited"), Begun));
        await of.Warned(company, second, "Delivery three months late");
        var removal = await of.Proposed(company, second, "Another boiler than contracted", Penalty.Removal);
        var vetoed = await of.Proposed(company, third, "Staff changed without notice", Penalty.Warning);
        var not = await of.Reported(company, third, "Savings lower than expected", "The savings are lower than the report said.");
        await funding.On(Begun);
        var warned = await ToTheCommittee(first);
        await using var secretary = new Officer(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "en"));
        await NotEstablished(secretary, not);
        var meeting = await Sitting.Call(secretary, Begun.AddDays(14), warned, removal, vetoed);
        await Hold(meeting, removal);
        await Execute(secretary, warned, "Enter the warning");
        await Execute(secretary, removal, "Remove it from the directory");
        await secretary.Open(Links.Complaint(vetoed));
        await secretary.Fill("CloseReason", "The committee vetoed it.");
        await secretary.Send("form:has([name=CloseReason]) button[type=submit]");
        await secretary.Is("done=recorded");
        await using var db = await funding.Open();
        var states = await db.Set<Complaint>().AsNoTracking().Where(c => c.Reference == warned || c.Reference == removal || c.Reference == vetoed || c.Reference == not).ToDictionaryAsync(c => c.Reference, c => c.State, TestContext.Current.CancellationToken);
        Assert.Equal([ComplaintState.Executed, ComplaintState.Executed, ComplaintState.Closed, ComplaintState.NotSubstantiated], new[] { warned, removal, vetoed, not }.Select(c => states[c]));
        var registrations = await db.Set<Registration>().AsNoTracking().Where(r => r.ProviderNumber.StartsWith("2024-90")).OrderBy(r => r.ProviderNumber).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(RegistrationState.Confirmed, true), (RegistrationState.Delisted, true), (RegistrationState.Confirmed, false)], registrations.Select(r => (r.State, r.WarnedOn is not null)));
        await ProviderReads(removal);
    }

    // Lodged in one language, answered in another, handled in a third.
    private async Task<string> ToTheCommittee(string provider)
    {
        await using var complainant = new Walker(await Somebody.SignIn(browsers, funding.Portal, Complainant, "zh-Hans"));
        await complainant.Open(Links.NewComplaint);
        await complainant.Look("complaint-new");
        await complainant.Fill(("Form.Kind", "complaint"), ("Form.Provider", provider), ("Form.Subject", "锅炉没有安装"), ("Form.What", "合同订明九月安装，至今没有动工。"));
        // Where somebody acts for several companies it is said for which.
        if (await complainant.Page.Locator("main [name='Form.Company']").CountAsync() > 0) await complainant.Page.Locator("main [name='Form.Company']").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "溢朗精工有限公司" });
        await complainant.Send();
        await complainant.Is("/complaints/CP-");
        var @case = new Uri(complainant.Page.Url).Segments[^1];
        await complainant.Look("complaint-draft");
        await complainant.Send("button[name=Do][value=lodge]", "投诉已提交");
        await using var secretary = new Walker(await Somebody.SignIn(browsers, funding.Portal, "p-secretary", "en"));
        await secretary.Open(Links.Complaints);
        await secretary.Sees(@case);
        await secretary.Open(Links.Complaint(@case));
        await secretary.Look("complaint-received");
        await secretary.Send("#next form button[type=submit]", "Provider told");
        await using var provided = new Walker(await Somebody.SignIn(browsers, funding.Portal, Answering, "zh-Hant"));
        await provided.Open(Links.Complaint(@case));
        await provided.Sees("合同订明九月安装");
        await provided.Fill("Text", "設備延誤，下星期動工。");
        await provided.Send("form:has([name=Text]) button[type=submit]", "已記錄");
        await provided.Look("complaint-provider");
        await using var technical = new Walker(await Somebody.SignIn(browsers, funding.Portal, "p-technical", "en"));
        await technical.Open(Links.Complaint(@case));
        await technical.Sees("設備延誤");
        await technical.Send("#next form button[type=submit]");
        await technical.Fill(("Form.Text", "No work has begun on site."), ("Form.Verdicts[0].Met", "no"), ("Form.Verdicts[0].Reason", "Nothing is installed."));
        await technical.Look("complaint-report");
        await technical.Send("form:has([name='Form.Text']) button[type=submit]");
        await technical.Is("done=recorded");
        await secretary.Open(Links.Complaint(@case));
        await secretary.Look("complaint-investigated");
        await secretary.Fill(("Reason", "No work has begun."), ("Report", "Install the boiler as contracted."));
        await secretary.Send("form:has([name=Report]) button[type=submit]", "Substantiated");
        await provided.Open(Links.Complaint(@case));
        await provided.Sees("Install the boiler as contracted.");
        await provided.Fill("What", "安裝鍋爐");
        await provided.Send("form:has([name=What]) button[type=submit]");
        await provided.Fill(("Number", "1"), ("DoneOn", Begun.Iso()));
        await provided.Look("complaint-correcting");
        await provided.Send("form:has([name=DoneOn]) button[type=submit]");
        await provided.Is("done=recorded");
        await secretary.Open(Links.Complaint(@case));
        await secretary.Send("#next form:has(button.step):not(:has(textarea)) button[type=submit]");
        await secretary.Fill(("EffectMet", "yes"), ("EffectReason", "It runs."));
        await secretary.Send("form:has([name=EffectReason]) button[type=submit]");
        await secretary.Fill(("Findings", "The boiler was not installed."), ("Measures", "Installed, and it runs."), ("Proposed", "Warning"), ("Reason", "The first complaint established."));
        await secretary.Look("complaint-proposal");
        await secretary.Send("form:has([name=Findings]) button[type=submit]", "Before the committee");
        return @case;
    }

    private async Task NotEstablished(Officer secretary, string @case)
    {
        await secretary.Open(Links.Complaint(@case));
        await secretary.Fill("NotReason", "The contract states the conditions the savings rest on.");
        await secretary.Send("form:has([name=NotReason]) button[type=submit]", "Not substantiated");
        await secretary.Look("complaint-not");
        foreach (var (person, language, said) in new[] { (Complainant, "zh-Hans", "不成立"), (Answering, "zh-Hant", "不成立") })
        {
            await using var told = new Walker(await Somebody.SignIn(browsers, funding.Portal, person, language));
            await told.Open(Links.Complaint(@case));
            await told.Sees(said);
        }
    }

    // The agenda is in the order the cases came to be ready. The Federation’s member is out of the room for the case of the provider he does business with, and sees nothing of it.
    private async Task Hold(string meeting, string removal)
    {
        await using var room = await Room.Of(meeting, funding.Portal, browsers, Members);
        await Task.WhenAll(Members.Select(m => room.Arrive(m.Person)));
        await room.Press("Open the meeting");
        foreach (var (item, recused, choice) in new[] { (1, true, "for"), (2, false, "against"), (3, false, "for") })
        {
            await room.Divide(item);
            if (recused)
            {
                await Expect(room["p-fhki"].Locator(".away-say")).ToBeVisibleAsync();
                Assert.DoesNotContain(removal, await room.Source("p-fhki"), StringComparison.Ordinal);
            }
            await Task.WhenAll(Members.Where(m => !recused || m.Person != "p-fhki").Select(m => room.Vote(m.Person, choice)));
            await room.Press("Give last call");
            await room.Press("Cut now");
            await room.Press("Declare result");
            var votes = (recused ? 5 : 6).ToString(CultureInfo.InvariantCulture);
            await room.Figures("p-tid", choice == "for" ? [votes, "0", "0", "0"] : ["0", votes, "0", "0"]);
        }
    }

    private static async Task Execute(Officer secretary, string @case, string button)
    {
        // What follows from a declared result follows a moment later.
        var step = secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button });
        do await secretary.Open(Links.Complaint(@case)); while (await step.CountAsync() == 0);
        await secretary.Look("complaint-execute");
        await step.ClickAsync();
        await secretary.Is("done=recorded");
        await secretary.Sees("Carried out");
        await secretary.Open($"{Links.Letters}?state=draft&find={@case}");
        await secretary.Sees("Penalty carried out");
    }

    private async Task ProviderReads(string @case)
    {
        await using var provided = new Walker(await Somebody.SignIn(browsers, funding.Portal, Answering, "zh-Hant"));
        await provided.Open(Links.Complaint(@case));
        await provided.Sees("從名錄除名");
        await provided.Look("complaint-removed");
        Assert.DoesNotContain("2024-902", await (await provided.Page.Context.APIRequest.GetAsync(funding.Portal.Origin + "/api/v1/providers")).TextAsync(), StringComparison.Ordinal);
    }

    private async Task<int> Company(int factory)
    {
        await using var db = await funding.Open();
        return await db.Set<CleanerProduction.Companies.Factory>().Where(f => f.Id == factory).Select(f => f.CompanyId).SingleAsync(TestContext.Current.CancellationToken);
    }
}
