using System.Text.RegularExpressions;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.BrowserTests.Portal;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CleanerProduction.BrowserTests.Labels;

/// <summary>A factory verified on site on a phone whose line drops: everything is kept on the device, sent when the line is back, and once only (LG-fn2).</summary>
public sealed class SiteVisitTests(Browsers browsers) : IAsyncDisposable
{
    // Of its own: what rounds a portal has depends on the day it first began.
    private readonly FundingPortal funding = new();

    private static readonly DateOnly Day = new(2026, 11, 30);

    // One white pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_written_without_a_line_arrives_when_it_is_back_and_once_however_often_it_is_sent()
    {
        await funding.On(Day);
        var @case = await Checked();
        await using var technical = new Walker(await Somebody.SignIn(browsers, funding.Portal, "p-technical", "en"));
        await technical.Page.SetViewportSizeAsync(360, 740);
        await technical.Open(Links.LabelVisit(@case));
        await Expect(technical.Page.Locator("[data-photos]")).ToBeVisibleAsync();
        Assert.True(await technical.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        await technical.Page.Context.SetOfflineAsync(true);
        await technical.Page.Locator("main [name='Form.Present']").FillAsync("Ms Chan, works manager");
        var lines = await technical.Page.Locator("main .visit-line").CountAsync();
        Assert.Equal(6, lines);
        for (var i = 0; i < lines; i++) await Walker.Choose(technical.Page.Locator($"main [name='Form.Lines[{i}].Found'][value='AsStated']"));
        await Walker.Choose(technical.Page.Locator("main [name='Form.Met'][value='yes']"));
        await technical.Page.Locator("main [name='Form.Reason']").FillAsync("Three pumps run as the application states.");
        await technical.Page.Locator("#visit-photos").SetInputFilesAsync(new FilePayload { Name = "IMG_1.png", MimeType = "image/png", Buffer = Picture });
        await Expect(technical.Page.Locator("[data-photo-list] li")).ToHaveCountAsync(1);
        var key = await technical.Page.Locator("main [name='Form.Key']").InputValueAsync();
        await technical.Page.Locator("main form.visit-form button[type=submit]").ClickAsync();
        await Expect(technical.Page.Locator("[data-says]")).ToContainTextAsync("kept on this device");
        Assert.Equal((LabelState.Checked, 0, 0), await Stored(@case));
        await technical.Page.Context.SetOfflineAsync(false);
        await Expect(technical.Page).ToHaveURLAsync(new Regex("done=visit", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 40_000 });
        await technical.Sees("The verification on site has arrived");
        Assert.Equal((LabelState.SiteVerified, 1, 1), await Stored(@case));
        // The line dropped after it had arrived, and the device sends it again.
        await technical.Open(Links.LabelVisit(@case));
        var led = await technical.Page.EvaluateAsync<string>(Again, new[] { Links.LabelVisit(@case), key });
        Assert.Contains("done=visit", led, StringComparison.Ordinal);
        Assert.Equal((LabelState.SiteVerified, 1, 1), await Stored(@case));
    }

    private const string Again = """
        async ([address, key]) => {
            const body = new FormData(document.querySelector('main form.visit-form'));
            for (const [name, value] of [['Form.Key', key], ['Form.VisitedOn', '2026-11-30'], ['Form.Present', 'Ms Chan'], ['Form.Met', 'yes'], ['Form.Reason', 'As stated.'], ['_handler', 'visit']]) body.set(name, value);
            return (await fetch(address, { method: 'POST', body })).url;
        }
        """;

    private async Task<(LabelState State, int Visits, int Photos)> Stored(string @case)
    {
        await using var db = await funding.Open();
        return ((await db.Set<LabelApplication>().AsNoTracking().SingleAsync(a => a.Reference == @case, Test)).State, await db.Set<LabelSiteVisit>().CountAsync(v => v.Case == @case, Test),
            await db.Set<CaseFile>().CountAsync(f => f.Holder == @case && f.Slot == FilesOfLabels.Site, Test));
    }

    // A factory of three paid measures whose application was found checked.
    private async Task<string> Checked()
    {
        await using var db = await funding.Open();
        var company = new Company(Trilingual.Same("Verification Works Limited"), "99000091") { RegistrationExpires = new(2030, 1, 1) };
        db.Add(company);
        await db.SaveChangesAsync(Test);
        var factory = new Factory(company.Id, Trilingual.Same("Verification Works"), FactoryPlace.HongKong, "metal") { Address = Trilingual.Same("18 Tung Chau Street, Kowloon"), Relation = FactoryRelation.OwnedInHongKong };
        db.Add(factory);
        await db.SaveChangesAsync(Test);
        var round = await db.Set<RoundCase>().OrderByDescending(r => r.Year).Select(r => r.Year).FirstAsync(Test);
        var application = new LabelApplication(CaseReference.Of(LabelKind.Manufacturing, 2026, 901), round, false, company.Id, factory.Id, null) { Channel = LabelChannel.Electronic };
        var form = new LabelEntryForm { Label = LabelKind.Manufacturing, Ways = [LabelWay.Measures], Measures = [.. Enumerable.Range(1, 3).Select(i => FormMeasure.Begin($"A{i}") with { Name = $"Pump {i}", Paid = true, DoneOn = new(2026, 3, i) })] };
        db.Add(application);
        db.Add(new FormRevision { Case = application.Reference, Revision = 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = HongKongTime.StartOf(Day), By = "p" });
        foreach (var (step, by) in new[] { (LabelStep.Submit, Role.Applicant), (LabelStep.ReceiveOriginal, Role.Secretariat), (LabelStep.Check, Role.Secretariat) })
            db.Add(application.Step(step, by, "p", HongKongTime.StartOf(Day)).Value);
        await db.SaveChangesAsync(Test);
        return application.Reference;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => funding.DisposeAsync();
}
