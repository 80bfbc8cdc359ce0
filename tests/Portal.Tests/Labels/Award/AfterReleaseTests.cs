using System.Collections.Concurrent;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Notices.Reminders;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.PortalTests.Letters;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Award;

/// <summary>Printing, use, revocation and reminders.</summary>
public sealed class AfterReleaseTests(DemonstrationStores stores) : AwardOffice(stores), IClassFixture<DemonstrationStores>
{
    private static readonly Trilingual Reason = new("就申請提供利益", "就申请提供利益", "An advantage was offered");

    [Fact]
    public async Task A_batch_of_certificates_that_is_interrupted_goes_on_where_it_was_and_prints_each_once()
    {
        var year = await Ready(5);
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        var folder = Directory.CreateTempSubdirectory("papers-");
        try
        {
            var printer = new Counting(2);
            var printing = new CertificatePrinting(Databases, new(Press.Renderer, printer, Reference, Demonstration), new FileStore(folder.FullName), Clock, NullLogger<CertificatePrinting>.Instance);
            // Rounds of other tests may wait to be printed as well.
            var before = await Kept(null);
            await Assert.ThrowsAnyAsync<Exception>(() => printing.Do(Test));
            Assert.Equal(before + 2, await Kept(null));
            printer.Most = int.MaxValue;
            Assert.InRange(await printing.Do(Test), 3, int.MaxValue);
            Assert.Equal(5, await Kept(year));
            Assert.Equal(0, await printing.Do(Test));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task LG_1_5_2_a_certificate_is_its_holders_alone_and_an_officers()
    {
        var year = await Ready(2);
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        var number = $"M-{year}-001";
        Assert.Contains(await Held.Own(Applicant, Test), c => c.Number == number);
        Assert.NotNull(await Held.Of(Applicant, number, Test));
        Assert.Null(await Held.Of(Applicant, $"M-{year}-002", Test));
        Assert.Null(await Held.Own(Secretary, number, Test));
        Assert.NotNull(await Held.Of(Secretary, number, Test));
        Assert.Null(await Held.Of(Person("p-provider", Role.Provider), number, Test));
    }

    [Fact]
    public async Task LG_11_2_the_director_alone_records_a_revocation_and_the_holder_is_told_once()
    {
        var year = await Ready(2);
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        var number = $"M-{year}-001";
        Today = Today.AddDays(20);
        Assert.Equal("certificate-unknown", (await Revoking.Revoke(Secretary, number, Today, Reason, Test))!.Code);
        Assert.Equal("reason-missing", (await Revoking.Revoke(Director, number, Today, Reason with { En = "" }, Test))!.Code);
        Assert.Equal("revocation-day-unfit", (await Revoking.Revoke(Director, number, Today.AddDays(1), Reason, Test))!.Code);
        Assert.Null(await Revoking.Revoke(Director, number, Today, Reason, Test));
        Assert.Equal("certificate-revoked-already", (await Revoking.Revoke(Director, number, Today, Reason, Test))!.Code);
        var index = await Holders.Now(Test);
        Assert.Equal([$"M-{year}-002"], index.Find(new() { Year = year }, Today).Rows.Select(c => c.Number));
        Assert.Equal(CertificateStanding.Revoked, index.Of(number)!.Certificate.On(Today));
        await using var db = await Open();
        Assert.Equal(1, await db.Set<LetterDraft>().CountAsync(l => l.Case == Ref(year, 1) && l.Kind == "label-revoked", Test));
        Assert.Equal(1, await db.Set<Notice>().CountAsync(n => n.PersonId == "p-applicant" && n.Clause == "LG-11.2" && n.Case == Ref(year, 1), Test));
        // One of before the portal has no case; its letter stands under its own number.
        var old = await db.Set<Certificate>().FirstAsync(c => c.Application == null && c.RevokedOn == null && c.Until > Today, Test);
        Assert.Null(await Revoking.Revoke(Director, old.Number, Today, Reason, Test));
        Assert.Equal(1, await db.Set<LetterDraft>().CountAsync(l => l.Case == old.Number && l.Kind == "label-revoked", Test));
    }

    [Fact]
    public async Task LG_7_1_the_holder_is_told_once_when_renewal_opens_when_a_month_is_left_and_at_the_end()
    {
        var year = await Ready(1);
        Assert.Null(await Releasing.Release(Secretary, year, null, Test));
        var certificate = (await Certificates(year)).Single();
        var reminding = new LabelReminding(Databases, Clock);
        async Task<int> Told()
        {
            await reminding.Do(Test);
            await using var db = await Open();
            return await db.Set<Notice>().CountAsync(n => n.PersonId == "p-applicant" && n.Case == Ref(year, 1) && n.Key.StartsWith(certificate.Number + "/"), Test);
        }
        Assert.Equal(0, await Told());
        Today = certificate.Until.AddMonths(-6).AddDays(-1);
        Assert.Equal(0, await Told());
        Today = certificate.Until.AddMonths(-6);
        Assert.Equal(1, await Told());
        Assert.Equal(1, await Told());
        Today = certificate.Until.AddMonths(-1);
        Assert.Equal(2, await Told());
        Today = certificate.Until.AddDays(1);
        Assert.Equal(3, await Told());
        Assert.Equal(3, await Told());
    }

    [Fact]
    public async Task A_69_a_provider_follows_its_nomination_and_is_shown_no_decision_before_the_release()
    {
        var year = await Decided(1);
        var provider = Person("p-provider", Role.Provider);
        await using var db = await Open();
        var number = await db.Set<Representative>().Where(r => r.PersonId == "p-provider" && r.ProviderNumber != null).Select(r => r.ProviderNumber!).FirstAsync(Test);
        var nomination = new LabelApplication(CaseReference.Of(LabelKind.TechnologyService, year, 1), year, false, null, null, number);
        foreach (var (step, by) in new[] { (LabelStep.Nominate, Role.Secretariat), (LabelStep.Check, Role.Secretariat), (LabelStep.Table, Role.Secretariat), (LabelStep.Propose, Role.Panel) })
            db.Add(nomination.Step(step, by, "test", HongKongTime.StartOf(Today)).Value);
        db.Add(nomination);
        await db.SaveChangesAsync(Test);
        Assert.Contains((nomination.Reference, LabelState.BeforePanel), (await Held.Nominations(provider, Test)).Select(n => (n.Case.Reference, n.Shown)));
        Assert.Empty(await Held.Nominations(Applicant, Test));
    }

    private async Task<int> Kept(int? year)
    {
        await using var db = await Open();
        return await db.Set<CertificatePaper>().CountAsync(p => year == null || p.Number.StartsWith($"M-{year}-"), Test);
    }

    // Prints as many as it is told, then breaks down.
    private sealed class Counting(int most) : IPrinter
    {
        private readonly ConcurrentBag<string> printed = [];

        public int Most { get; set; } = most;

        public async Task<byte[]> Pdf(string html, CancellationToken stop = default)
        {
            lock (printed)
            {
                if (printed.Count >= Most) throw new IOException("no paper");
                printed.Add(html);
            }
            await Task.Yield();
            return System.Text.Encoding.UTF8.GetBytes("%PDF " + html);
        }
    }
}
