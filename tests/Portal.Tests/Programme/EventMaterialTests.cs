using System.Net;
using System.Net.Http.Headers;
using CleanerProduction.Files;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Accounts;
using CleanerProduction.PortalTests.Files;
using CleanerProduction.Programme.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme;

/// <summary>Slides, handouts and photographs of an event, from the officer's form to whoever takes them along.</summary>
public sealed class EventMaterialTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDb> Databases => portal.Host.Services.GetRequiredService<IDbContextFactory<PortalDb>>();

    [Fact]
    public async Task Nobody_gets_a_material_before_it_is_published_everybody_after_and_nobody_once_it_is_gone()
    {
        var (reference, officer) = (await Event(EventState.Open), await Officer());
        var first = await Send(officer, reference, "event-slides", "slides.pdf", Samples.OnePage());
        var second = await Send(officer, reference, "event-photographs", "hall.png", Samples.Png());
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(reference, first))).StatusCode);
        Assert.DoesNotContain("slides.pdf", await Page(reference), StringComparison.Ordinal);

        await Put(officer, reference, "publish-materials");
        using (var file = await Get(Links.EventMaterial(reference, first)))
        {
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal(("attachment", "slides.pdf", "application/pdf"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName, file.Content.Headers.ContentType!.MediaType));
            Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal(Samples.OnePage(), await file.Content.ReadAsByteArrayAsync(Test));
        }
        Assert.Contains(Links.EventMaterial(reference, first), await Page(reference), StringComparison.Ordinal);

        // The number of a file alone opens nothing: neither another event's, nor the officers' door.
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(await Event(EventState.Closed), first))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await Get(FileLinks.File(first))).StatusCode);

        // What comes later waits until it is published as well; the version that was published stays until then.
        var later = await Send(officer, reference, "event-handouts", "later.pdf", Samples.OnePage());
        var replaced = await Send(officer, reference, "event-slides", "slides.pdf", Samples.Pdf());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), ((await Get(Links.EventMaterial(reference, later))).StatusCode, (await Get(Links.EventMaterial(reference, replaced))).StatusCode, (await Get(Links.EventMaterial(reference, first))).StatusCode));
        await Put(officer, reference, "publish-materials");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound), ((await Get(Links.EventMaterial(reference, later))).StatusCode, (await Get(Links.EventMaterial(reference, replaced))).StatusCode, (await Get(Links.EventMaterial(reference, first))).StatusCode));

        // In quarantine, removed, taken back.
        await Set(later, FileScan.Waiting);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(reference, later))).StatusCode);
        await Set(later, FileScan.Infected);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(reference, later))).StatusCode);
        Assert.True((await portal.Host.Services.GetRequiredService<CaseFiles>().Remove(second, "p-secretary", Test)).Ok);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(reference, second))).StatusCode);
        await Put(officer, reference, "withdraw-materials");
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.EventMaterial(reference, replaced))).StatusCode);
        Assert.DoesNotContain("slides.pdf", await Page(reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_signed_up_see_them_after_the_event_published_or_not_and_whoever_left_does_not()
    {
        var (held, open, officer) = (await Event(EventState.Closed), await Event(EventState.SignUpClosed), await Officer());
        var (after, before) = (await Send(officer, held, "event-slides", "slides.pdf", Samples.OnePage()), await Send(officer, open, "event-slides", "slides.pdf", Samples.OnePage()));
        var (guest, other) = (await Code(held), await Code(open));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await Get(Links.GuestMaterial(guest, after))).StatusCode, (await Get(Links.EventMaterial(held, after))).StatusCode));
        using (var file = await Get(Links.GuestMaterial(guest, after))) Assert.Equal(("attachment", "nosniff"), (file.Content.Headers.ContentDisposition!.DispositionType, Assert.Single(file.Headers.GetValues("X-Content-Type-Options"))));
        Assert.Contains(Links.GuestMaterial(guest, after), await Text(Links.SignedUp(guest)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.GuestMaterial(other, before))).StatusCode);
        Assert.DoesNotContain("slides.pdf", await Text(Links.SignedUp(other)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.GuestMaterial("nothing", after))).StatusCode);
        await using var db = await Databases.CreateDbContextAsync(Test);
        await db.Set<EventSignUp>().Where(s => s.Code == guest).ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnAt, DateTimeOffset.UnixEpoch), Test);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(Links.GuestMaterial(guest, after))).StatusCode);
    }

    [Fact]
    public async Task What_is_not_of_the_slots_kind_or_of_no_slot_is_not_taken()
    {
        var (reference, officer) = (await Event(EventState.Open), await Officer());
        Assert.Equal(0, await Send(officer, reference, "event-slides", "a-picture.pdf", Samples.Png()));
        Assert.Equal(0, await Send(officer, reference, "event-photographs", "a-page.pdf", Samples.OnePage()));
        Assert.Equal(0, await Send(officer, reference, "no-such-slot", "a-page.pdf", Samples.OnePage()));
    }

    private async Task<HttpClient> Officer()
    {
        var officer = portal.Host.Browser();
        officer.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        await AccountHost.Send(officer, "/account/sign-in", "demonstration", ("Invented", "p-secretary"));
        return officer;
    }

    // The number under which the file is kept now; 0 where it was not taken.
    private async Task<int> Send(HttpClient officer, string reference, string slot, string name, byte[] content)
    {
        var page = await officer.GetStringAsync(Links.OfficeMaterials(reference), Test);
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(Links.OfficeMaterials(reference)), "return" }, { file, "file", name } };
        using var answer = await officer.PostAsync(FileLinks.Send(reference, slot), form, Test);
        await using var db = await Databases.CreateDbContextAsync(Test);
        return await db.Set<CaseFile>().Where(f => f.Holder == reference && f.Slot == slot && f.Name == name).OrderByDescending(f => f.Version).Select(f => f.Id).FirstOrDefaultAsync(Test);
    }

    private async Task Put(HttpClient officer, string reference, string form)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        var seen = (await db.Set<ProgrammeEvent>().SingleAsync(e => e.Reference == reference, Test)).HistoryEntries;
        using var answer = await AccountHost.Send(officer, Links.OfficeMaterials(reference), form, ("Seen", seen.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Get(string address) => await portal.Host.Browser().GetAsync(address, Test);

    private async Task<string> Text(string address) => await AccountHost.Text(await Get(address));

    private Task<string> Page(string reference) => Text($"{Links.Event(reference)}?lang=en");

    private async Task Set(int file, FileScan scan)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        await db.Set<CaseFile>().Where(f => f.Id == file).ExecuteUpdateAsync(f => f.SetProperty(x => x.Scan, scan), Test);
    }

    private async Task<string> Event(EventState state)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        return await db.Set<ProgrammeEvent>().Where(e => e.State == state).OrderBy(e => e.Reference).Select(e => e.Reference).FirstAsync(Test);
    }

    private async Task<string> Code(string reference)
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        return await db.Set<EventSignUp>().Where(s => s.Event == reference && s.WithdrawnAt == null).OrderBy(s => s.Number).Select(s => s.Code).FirstAsync(Test);
    }
}
