using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>
/// A demonstration (II) from the first page of a company nobody knows. Two people of the company (简体, English), two officers (繁體), the Programme Director (简体) and a committee of five, each at
/// a screen of their own and in their own language.
/// </summary>
[Collection(SharesFundingPortal.Name)]
public sealed class DemonstrationWalkTests(Browsers browsers, FundingPortal funding)
{
    private static readonly DateOnly Applying = new(2024, 6, 3);
    private static readonly DateOnly Installing = new(2024, 10, 7);
    private static readonly DateOnly Reporting = new(2025, 4, 7);

    private PortalProcess Portal => funding.Portal;

    [Fact]
    public async Task A_new_companys_demonstration_is_applied_for_voted_on_live_agreed_on_carried_out_reported_and_paid()
    {
        await funding.On(Applying);
        var (leung, sit) = (new Newcomer(browsers, Portal, "leung@chuenyik.example.test", "zh-Hans"), new Newcomer(browsers, Portal, "sit@chuenyik.example.test", "en"));
        string reference;
        await using (var first = await leung.Register("梁咏琪"))
        {
            await leung.SignIn(first);
            var factory = await Company(first);
            await using var second = await Invite(first, sit);
            reference = await Apply(first, second, factory);
            await Decide(reference);
            await first.ReadLetter(reference);
            await first.Sees("HK$650,000");
            await Agree(reference, leung, first, second);
        }
        await funding.On(Installing);
        await CarryOut(reference, leung);
        await funding.On(Reporting);
        await Report(reference, leung);
        await Pay(reference, leung);
        await using var db = await funding.Open();
        var ended = await db.Set<Application>().AsNoTracking().SingleAsync(a => a.Reference == reference, TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationState.Paid, Hkd.Of(650_000), Hkd.Of(650_000)), (ended.State, ended.ApprovedGrant, ended.PaidGrant));
    }

    private static async Task<int> Company(Applicant first)
    {
        await first.Open(Links.NewCompany);
        await first.Look("company-new");
        await first.Fill(("number", "99887766"), ("name.hant", "泉翊漂染有限公司"), ("name.hans", "泉翊漂染有限公司"), ("name.en", "Chuen Yik Bleaching Limited"));
        await first.Send("form button[type=submit]");
        await first.Fill(("registration-expires", "2025-12-31"), ("employees", "42"), ("address.hant", "九龍觀塘道388號"), ("address.hans", "九龙观塘道388号"), ("address.en", "388 Kwun Tong Road, Kowloon"),
            ("telephone", "23456789"), ("email", "office@chuenyik.example.test"), ("directors", "梁咏琪\n薛振豪 / Sit Chun-ho"));
        await first.Look("company-edit");
        await first.Send("button[value=next]");
        await first.Look("company");
        await first.Page.Locator("main a[href$='/factories/new']").First.ClickAsync();
        await Expect(first.Page.Locator("main [name='unified-social-credit']")).ToBeVisibleAsync();
        await first.Fill(("place", "guangdong"), ("city", "4419"), ("kind", "factory"), ("name.hant", "東莞泉翊漂染廠"), ("name.hans", "东莞泉翊漂染厂"), ("name.en", "Chuen Yik Bleaching (Dongguan)"),
            ("address.hant", "東莞市中堂鎮興業路12號"), ("address.hans", "东莞市中堂镇兴业路12号"), ("address.en", "12 Xingye Road, Zhongtang, Dongguan"), ("unified-social-credit", "91441900MA4W7Q2K3R"));
        await first.Look("factory-where");
        await first.Send("form button[type=submit]");
        await first.Is("/tie");
        await first.Fill("relation", "wholly-foreign-owned");
        await first.Fill("applicant-share", "100");
        await first.Look("factory-tie");
        await first.Send("button[value=next]");
        await first.Is("/size");
        await first.Fill(("sector", "textile"), ("production-area", "5200"));
        await first.Send("button[value=next]");
        await first.Is("done=saved");
        await first.Look("factory");
        return int.Parse(new Uri(first.Page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<Applicant> Invite(Applicant first, Newcomer sit)
    {
        await first.Open(Links.Companies);
        await first.Look("companies");
        await first.Page.Locator("main h2 a").First.ClickAsync();
        await Expect(first.Page.Locator("main [name='invite.email']")).ToBeVisibleAsync();
        await first.Fill(("invite.name", "Sit Chun-ho"), ("invite.email", "sit@chuenyik.example.test"));
        await first.Send("form:has([name='invite.email']) button[type=submit]");
        await first.Is("done=invited");
        var second = await sit.Invited();
        await sit.SignIn(second);
        await second.Is("/invitations/");
        await second.Look("invitation");
        await second.Send("button[value=accept]");
        await second.Is("done=joined");
        await second.Sees("Chuen Yik Bleaching Limited");
        return second;
    }

    // One fills in the technical pages, the other the money; each sees what the other saved.
    private static async Task<string> Apply(Applicant first, Applicant second, int factory)
    {
        const ProjectType type = ProjectType.Demonstration2;
        var reference = await first.Begin(factory, type);
        foreach (var group in (FormGroup[])[FormGroup.Project, FormGroup.Innovation, FormGroup.Benefits, FormGroup.Plan]) await first.FillIn(reference, group, Forms.Demonstration);
        foreach (var group in (FormGroup[])[FormGroup.Providers, FormGroup.Contract, FormGroup.Budget, FormGroup.Quotations, FormGroup.Representatives, FormGroup.OtherFunding]) await second.FillIn(reference, group, Forms.Demonstration);
        await second.Open(Links.Application(reference));
        await second.Look("apply-list");
        await first.HandIn(reference);
        return reference;
    }

    private async Task Decide(string reference)
    {
        await using var secretary = new Officer(await Somebody.SignIn(browsers, Portal, "p-secretary", "zh-Hant"));
        await secretary.Find(reference);
        await secretary.Judge(reference, "見申請表第二部分");
        await secretary.FindComplete(reference);
        await using var director = new Officer(await Somebody.SignIn(browsers, Portal, "p-director", "zh-Hans"));
        await director.Approve(reference, "技术新颖，预算合理");
        var meeting = await Sitting.Call(secretary, Applying.AddDays(14), reference);
        await Sitting.Hold(meeting, browsers, Portal, ["p-tid"]);
        await secretary.Issue(reference);
        await secretary.Offer(reference);
    }

    // Without a second factor nobody signs; with it the one, then the Director, who is somebody else.
    private async Task Agree(string reference, Newcomer leung, Applicant first, Applicant second)
    {
        await second.Open(Links.Agreement(reference));
        await second.Sees("authenticator app");
        await Expect(second.Page.Locator("main [name='Form.Name']")).ToHaveCountAsync(0);
        await second.Look("agreement-no-factor");
        await leung.TakeApp(first);
        await first.Sign(reference, "梁咏琪", await leung.Code());
        await using var director = new Officer(await Somebody.SignIn(browsers, Portal, "p-director", "zh-Hans"));
        await director.Sign(reference, "简慕仪");
        await first.Record(reference, "Start", ("Form.Text", "已订购设备"));
    }

    private async Task CarryOut(string reference, Newcomer leung)
    {
        await using var first = await leung.SignIn();
        await first.Open(Links.Project(reference));
        await first.Look("project-DP2");
        // What the office judged and noted for itself is not told.
        await Expect(first.Page.Locator("main .history")).Not.ToContainTextAsync("记录判断");
        await first.Record(reference, "SubmitInterimReport", ("Form.Text", "设备已到厂，按计划安装"));
        await first.Record(reference, "AnnounceInstallation", ("Form.On", "2024-10-28"), ("Form.Text", "一号漂白车间"));
        await first.Open(Links.Procurement(reference));
        await first.Look("procurement");
        await first.Open(Links.Purchase(reference, 1));
        await first.Attach("procurement-record");
        await first.Fill(("Form.Ordered", "2024-06-10"), ("Form.Invoiced", "2024-09-20"), ("Form.InvoicedAmount", "1100000"), ("Form.Delivered", "2024-09-27"), ("Form.Evidence", "送货单及照片"));
        await first.Look("purchase");
        await first.Send("form:has([name='Form.Chosen']) button[type=submit].btn");
        await first.Is("done=recorded");
        await using var officer = new Officer(await Somebody.SignIn(browsers, Portal, "p-technical", "en"));
        await officer.Record(reference, "VisitSite", ("Form.Text", "The bleaching range stands in workshop 1."), ("Form.Detail", "Serial numbers photographed."));
        await officer.Open(Links.Project(reference));
        await officer.Look("project-DP2-officer");
    }

    private async Task Report(string reference, Newcomer leung)
    {
        await using var first = await leung.SignIn();
        (string, string)[] parts = [("Form.Author", "恒境节能工程有限公司"), ("Form.ByProvider", "true"), ("Form.Part1", "true"), ("Form.Part2", "true"), ("Form.Part3", "true"),
            ("Form.ShowsFactory", "true"), ("Form.ShowsProject", "true"), ("Form.ShowsBenefits", "true"), ("Form.Summary", "全年节电13万度")];
        // Without its video it is not taken, and nothing typed is lost (FG-3.4.3).
        await first.Open(Links.FinalReport(reference));
        await first.Attach("final-report");
        await first.Fill(parts);
        await first.Send("form:has([name='Form.Author']) button[type=submit]");
        await Expect(first.Page.Locator("main .errsum")).ToContainTextAsync("FG-3.4.3");
        await Expect(first.Page.Locator("main [name='Form.Summary']")).ToHaveValueAsync("全年节电13万度");
        await first.Look("report-DP2-no-video");
        await first.HandInReport(reference, () => first.Attach("video", "technology.mp4", "video/mp4", Samples.Video(75)), parts);
        await using var officer = new Officer(await Somebody.SignIn(browsers, Portal, "p-secretary", "zh-Hant"));
        await officer.DecideReport(reference, "accept", "內容齊備，與協議目標相符");
        await first.Record(reference, "AnswerQuestionnaire", ("Form.Text", "服务准时"));
        await first.Open(Links.Project(reference));
        await first.Look("project-DP2-reported");
    }

    // Three officers, and nobody twice: who verified neither orders nor checks, who ordered does not check (FG-4.1.4).
    private async Task Pay(string reference, Newcomer leung)
    {
        await using (var first = await leung.SignIn())
            await first.Claim(
                reference, "泉翊漂染有限公司", "012-345-678901-001",
                [("Line", "B2"), ("What", "臭氧漂白机"), ("Amount", "1100000"), ("OrderedOn", "2024-06-10"), ("InvoicedOn", "2024-09-20"), ("PaidOn", "2024-10-15"), ("Proof", "purchase-payment-proof.pdf"), ("Papers", "procurement-record.pdf")],
                [("Line", "B1"), ("What", "安装工程"), ("Amount", "300000"), ("InvoicedOn", "2024-11-20"), ("PaidOn", "2024-12-10"), ("Proof", "provider-payment-proof.pdf")]);
        await using var verifier = new Officer(await Somebody.SignIn(browsers, Portal, "p-secretary", "zh-Hant"));
        await verifier.Verify(reference, "問卷於項目完成當日收到");
        await using var maker = new Officer(await Somebody.SignIn(browsers, Portal, "p-secretary-2", "zh-Hant"));
        await maker.Order(reference);
        await verifier.Open(Links.Payment(reference));
        await Expect(verifier.Page.Locator("main form:has([name='Check.Credential'])")).ToHaveCountAsync(0);
        await using var checker = new Officer(await Somebody.SignIn(browsers, Portal, "p-director", "zh-Hans"));
        await checker.Check(reference);
        await maker.Paid(reference, Reporting);
        await using var told = await leung.SignIn();
        await told.Open(Links.Project(reference));
        await told.Look("project-DP2-paid");
        await told.Open(Links.InboxMessages);
        await told.Sees(reference);
        await told.Look("messages");
    }
}
