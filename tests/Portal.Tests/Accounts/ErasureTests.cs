using System.Net;
using System.Security.Claims;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Erase;
using CleanerProduction.Portal.Audit.Bundle;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Operations.Backup;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.PortalTests.Meetings.Room;
using CleanerProduction.PortalTests.Operations;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Who is erased is named nowhere but where the list says and why; every chain, bundle and backup holds as before, and an older backup brings nobody back.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly StandingClock clock = new(new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));
    private readonly AccountHost host;
    private readonly string folder = Directory.CreateTempSubdirectory("erasure-").FullName;

    public ErasureTests() => host = new("Demonstration") { Clock = clock };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private Erasures Asked => host.Services.GetRequiredService<Erasures>();

    private Erasing Erasing => host.Services.GetRequiredService<Erasing>();

    public void Dispose()
    {
        host.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Everybody_of_the_demonstration_is_erased_in_turn_and_all_that_is_proved_holds()
    {
        var people = Demonstration.People.Where(p => p.Id != "p-administrator").ToList();
        foreach (var person in people) await Plant(person);
        var older = Path.Combine(folder, "older.backup");
        Assert.Equal(0, (await BackupTests.Run(BackupCommand.Backup, older, $"--Portal:Data={host.Folder}")).Code);
        var found = await Places(host.Folder, people);
        Assert.Contains(found, f => f.Word.EndsWith("@example.test", StringComparison.Ordinal));

        var held = new HashSet<string>(StringComparer.Ordinal);
        // Somebody must be left to take over.
        foreach (var person in people.Where(p => p.Id != "p-applicant"))
        {
            var duties = await Asked.DutiesOf(person.Id, Test);
            Assert.Equal(duties.Count > 0 ? Erasures.Held : null, (await Asked.Ask(person.Id, person.Id, null, Test))?.Code);
            held.UnionWith(duties.Select(d => d.Code));
        }
        Assert.Superset(new HashSet<string> { "seat", "officer", "company" }, held);
        Assert.Contains(await Asked.DutiesOf("p-administrator", Test), d => d.Code == "administrator");
        await HandOver();
        foreach (var person in people.Where(p => p.Id != "p-applicant")) if (await Asked.Waiting(person.Id, Test) is null) Assert.Null(await Asked.Ask(person.Id, "p-administrator", "letter of today", Test));
        clock.Advance(TimeSpan.FromDays(15));
        await Erasing.DoDue(Test);
        var gone = people.Where(p => p.Id != "p-applicant").ToList();
        await using (var db = await Open())
        {
            Assert.Equal(gone.Count, await db.Set<Erasure>().CountAsync(e => e.DoneAt != null, Test));
            Assert.Equal(gone.Count, await db.Users.CountAsync(p => p.Email == null && p.PasswordHash == null && p.NameEn.StartsWith("Former user, number "), Test));
        }

        await Hold(gone);
        // The older backup: with the list beside it nobody is back.
        var to = Path.Combine(folder, "restored");
        Directory.CreateDirectory(to);
        File.Copy(Path.Combine(host.Folder, ErasedList.Name), Path.Combine(to, ErasedList.Name));
        var (put, told) = await BackupTests.Run(BackupCommand.Restore, older, $"--Portal:Data={to}");
        Assert.True(put == 0 && told.Contains($"{gone.Count} erased again", StringComparison.Ordinal) && told.Contains("All of it is whole.", StringComparison.Ordinal), told);
        await NamedWhereTheListSays(to, gone);
        // A newer backup brings the list itself.
        var newer = Path.Combine(folder, "newer.backup");
        Assert.Equal(0, (await BackupTests.Run(BackupCommand.Backup, newer, $"--Portal:Data={host.Folder}")).Code);
        var second = Path.Combine(folder, "second");
        (put, told) = await BackupTests.Run(BackupCommand.Restore, newer, $"--Portal:Data={second}");
        Assert.True(put == 0 && told.Contains("All of it is whole.", StringComparison.Ordinal), told);
        Assert.Equal(gone.Count, new ErasedList(new(second)).Read().Count);
    }

    [Fact]
    public async Task A_message_on_its_way_goes_out_before_its_address_is_forgotten()
    {
        Assert.Null(await Asked.Ask("p-observer", "p-observer", null, Test));
        clock.Advance(TimeSpan.FromDays(15));
        await using var db = await Open();
        Task<int> erasing;
        await using (await db.WaitTurn(LoneWork.Mail, Test))
        {
            erasing = Task.Run(() => Erasing.DoDue(Test), Test);
            await Task.WhenAny(erasing, Task.Delay(TimeSpan.FromSeconds(2), Test));
            Assert.False(erasing.IsCompleted);
            Assert.True(await db.Users.AnyAsync(p => p.Id == "p-observer" && p.Email != null, Test));
        }
        await erasing;
        Assert.True(await db.Users.AnyAsync(p => p.Id == "p-observer" && p.Email == null, Test));
    }

    [Fact]
    public async Task It_is_withdrawn_until_the_fourteenth_day_ends_in_Hong_Kong_and_then_the_account_opens_no_more()
    {
        using var browser = host.Browser();
        await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-observer"));
        using (var unread = await AccountHost.Send(browser, "/account/data", "erase")) Assert.Contains("請先剔選", await AccountHost.Text(unread), StringComparison.Ordinal);
        using (var asked = await AccountHost.Send(browser, "/account/data", "erase", ("Understood", "yes"))) Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        using (var back = await AccountHost.Send(browser, "/account/data", "withdraw")) Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Null(await Asked.Waiting("p-observer", Test));
        Assert.Null(await Asked.Ask("p-observer", "p-observer", null, Test));
        // Asked on the 21st at ten: the 5th of December is the last day, to its last second.
        clock.Advance(new DateTimeOffset(2026, 12, 5, 15, 59, 59, TimeSpan.Zero) - clock.GetUtcNow());
        Assert.Equal(0, await Erasing.DoDue(Test));
        clock.Advance(TimeSpan.FromSeconds(1));
        // The portal's own job may be first.
        await Erasing.DoDue(Test);
        while (await Asked.Waiting("p-observer", Test) is not null) await Task.Yield();
        Assert.False(await Asked.Withdraw("p-observer", "p-observer", Test));
        using var other = host.Browser();
        using (var shut = await AccountHost.Send(other, "/account/sign-in", "demonstration", ("Invented", "p-observer"))) Assert.NotEqual(HttpStatusCode.Redirect, shut.StatusCode);
        using (var shut = await AccountHost.Send(other, "/account/sign-in", "sign-in", ("Form.Email", "observer@example.test"), ("Form.Password", Demonstration.Password))) Assert.NotEqual(HttpStatusCode.Redirect, shut.StatusCode);
        using (var old = await browser.GetAsync(new Uri("/account/data", UriKind.Relative), Test)) Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
    }

    [Fact]
    public async Task A_duty_that_came_meanwhile_holds_it_up_and_an_administrator_gives_a_reason()
    {
        using var admin = host.Browser();
        await AccountHost.Send(admin, "/account/sign-in", "demonstration", ("Invented", "p-administrator"));
        using (var silent = await AccountHost.Send(admin, "/people/p-observer/data", "erase", ("Grounds", " "))) Assert.Contains("請填寫要求的依據", await AccountHost.Text(silent), StringComparison.Ordinal);
        using (var asked = await AccountHost.Send(admin, "/people/p-observer/data", "erase", ("Grounds", "letter of 20 November"))) Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(("p-administrator", "letter of 20 November"), ((await Asked.Waiting("p-observer", Test))!.AskedBy, (await Asked.Waiting("p-observer", Test))!.Why));
        await using (var db = await Open())
        {
            Assert.Contains(await db.Set<Notice>().Where(n => n.PersonId == "p-observer").Select(n => n.Title.En).ToListAsync(Test), t => t.StartsWith("Your account is to be erased after 5 December 2026", StringComparison.Ordinal));
            db.Add(new SeatHolding { SeatCode = "ACADEMIC", PersonId = "p-observer", AsAlternate = true, From = new(2026, 11, 22) });
            await db.SaveChangesAsync(Test);
        }
        clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal(0, await Erasing.DoDue(Test));
        await using (var db = await Open()) Assert.NotNull((await db.Users.SingleAsync(p => p.Id == "p-observer", Test)).Email);
    }

    [Fact]
    public async Task Where_a_name_stays_is_told_to_who_looks_and_counted_for_who_asks()
    {
        using var browser = host.Browser();
        await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", "p-chair"));
        var looked = WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/account/data", UriKind.Relative), Test));
        Assert.Contains("須予保留的內容及原因", looked, StringComparison.Ordinal);
        Assert.DoesNotContain("可能包括同名人士", looked, StringComparison.Ordinal);
        await using var db = await Open();
        var counted = (await Asked.Staying(await db.Users.SingleAsync(p => p.Id == "p-chair", Test), Test)).ToDictionary(s => s.Reason, s => s.Rows);
        Assert.NotEqual(0, counted[KeptPlaces.Committee]);
        using var asked = await AccountHost.Send(browser, "/account/data", "count");
        var page = await AccountHost.Text(asked);
        foreach (var rows in counted.Values) Assert.Contains($"（{Written.Number(rows)} 處；可能包括同名人士）", page, StringComparison.Ordinal);
        Assert.Contains($"共 {Written.Number(counted.Values.Sum())} 處", page, StringComparison.Ordinal);
    }

    // What one leaves about besides the account: messages to oneself and to others, sign-ins, an event, an invitation, mail.
    private async Task Plant(DemonstrationPerson person)
    {
        await using var db = await Open();
        var at = clock.GetUtcNow();
        db.Tell(["p-administrator"], new($"planted/{person.Id}", Trilingual.Make(l => $"{person.Name.In(l)} 要求"), Trilingual.Make(l => $"{person.Name.In(l)} ({person.Email})"), "/"), at);
        db.Add(new SignInSession { Id = person.Id, PersonId = person.Id, Way = SignInWay.Demonstration, StartedAt = at, ConfirmedAt = at, Address = "192.0.2.77", Device = "Lynx" });
        db.Add(new SignInEntry { At = at, Act = SignInAct.SignedIn, PersonId = person.Id, Address = "192.0.2.77", Device = "Lynx" });
        db.Add(new Invitation { CompanyId = 1, Email = person.Email, NormalizedEmail = person.Email.ToUpperInvariant(), Name = person.Hant, InvitedBy = "p-applicant", At = at, Expires = at.AddDays(14) });
        db.Add(new CalendarFeed { PersonId = person.Id, Secret = $"secret of {person.En}" });
        db.Add(new EventMessage { Key = person.Id, To = person.Email, Name = person.En, Subject = "s", Text = person.En, Link = "/", At = at });
        var held = await db.Set<ProgrammeEvent>().Select(e => e.Reference).FirstAsync(Test);
        db.Add(new EventSignUp(held, 9000 + Demonstration.People.IndexOf(person), person.Id, new(person.En, person.Hans, person.Email, true, true), true, person.Id, Language.En, at));
        await db.SaveChangesAsync(Test);
        await db.Users.Where(p => p.Id == person.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.PhoneNumber, PhoneOf(person)), Test);
        var mail = Directory.CreateDirectory(Path.Combine(host.Folder, "mail")).FullName;
        await File.WriteAllTextAsync(Path.Combine(mail, $"{person.Id}.eml"), $"To: {person.Email}\r\n\r\nx", Test);
        await File.WriteAllTextAsync(Path.Combine(mail, $"{person.Id}-other.eml"), $"To: nobody@example.org\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes($"……{person.Hant}……"), Base64FormattingOptions.InsertLineBreaks)}", Test);
    }

    private static string PhoneOf(DemonstrationPerson person) => $"+85251234{Demonstration.People.IndexOf(person) + 100}";

    // Somebody else takes over what stood in the way.
    private async Task HandOver()
    {
        await using var db = await Open();
        await db.Set<SeatHolding>().ExecuteUpdateAsync(s => s.SetProperty(x => x.To, new DateOnly(2026, 11, 20)), Test);
        await db.Database.ExecuteSqlRawAsync("""
            UPDATE "Applications" SET "Officer" = 'p-administrator'; UPDATE "LabelApplications" SET "Officer" = 'p-administrator'; UPDATE "RegistrationFilings" SET "Officer" = 'p-administrator';
            UPDATE "ProjectEvaluations" SET "Evaluator" = NULL; UPDATE "ScoreSheets" SET "Judge" = 'p-administrator' WHERE "State" = 'Draft'
            """, Test);
        var companies = await db.Set<Representative>().ToListAsync(Test);
        foreach (var (company, provider) in companies.Select(r => (r.CompanyId, r.ProviderNumber)).Distinct()) db.Add(new Representative { PersonId = "p-applicant", CompanyId = company, ProviderNumber = provider, From = new(2026, 11, 1) });
        await db.SaveChangesAsync(Test);
    }

    private async Task Hold(IReadOnlyList<DemonstrationPerson> gone)
    {
        await NamedWhereTheListSays(host.Folder, gone);
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(host.Folder, "mail"), "*.eml"), f => gone.Any(p => Path.GetFileName(f) == $"{p.Id}.eml" || Path.GetFileName(f) == $"{p.Id}-other.eml"));
        await host.Services.GetRequiredService<Checking>().DoAll(Test);
        await using var db = await Open();
        Assert.Empty(await db.Set<InvariantRound>().Where(r => r.Failure != null).Select(r => $"{r.Rule}: {r.Failure}").ToListAsync(Test));
        Assert.Empty(await db.Set<InvariantFinding>().Where(f => f.MendedAt == null && f.Rule != "queue").Select(f => $"{f.Rule} {f.Place}: {f.Detail}").ToListAsync(Test));
        foreach (var @case in await db.Set<Application>().Where(a => a.State == ApplicationState.Paid).OrderBy(a => a.Reference).Select(a => a.Reference).Take(3).ToListAsync(Test))
        {
            var ready = (await host.Services.GetRequiredService<BundleMaking>().Take(@case, new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "p-administrator"), new(ClaimTypes.Role, nameof(Role.Administrator))], "test")), Test))!.Value;
            using var bytes = new MemoryStream();
            await BundleMaking.Write(ready.Value, bytes, Test);
            bytes.Position = 0;
            Assert.Empty((await BundleCheck.Of(bytes, Test)).Faults);
        }
    }

    private static async Task NamedWhereTheListSays(string data, IReadOnlyList<DemonstrationPerson> gone)
    {
        var places = await Places(data, gone);
        Assert.Empty(places.Where(p => KeptPlaces.Why(p.Table) is null).Select(p => $"{p.Table}.{p.Column}: {p.Word}"));
        // Of addresses and numbers nothing is kept, not in the free pages of the file, the log beside it or any stored file.
        Assert.Empty(places.Where(p => p.Word.Contains('@', StringComparison.Ordinal) || p.Word[0] == '+').Select(p => $"{p.Table}.{p.Column}: {p.Word}"));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Test);
            var text = Encoding.Latin1.GetString(copy.ToArray());
            foreach (var person in gone)
                foreach (var word in (string[])[person.Email, PhoneOf(person)]) Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{file} holds {word}");
        }
    }

    private static async Task<List<(string Table, string Column, string Word)>> Places(string data, IReadOnlyList<DemonstrationPerson> people)
    {
        var words = people.SelectMany(p => new[] { p.Hant, p.Hans, p.En, p.Email, PhoneOf(p) }).Distinct(StringComparer.Ordinal).ToList();
        var places = new HashSet<(string, string, string)>();
        await foreach (var (table, column, value) in EveryValue.Of(Path.Combine(data, "portal.db")).WithCancellation(Test))
            foreach (var word in words) if (value.Contains(word, StringComparison.OrdinalIgnoreCase)) places.Add((table, column, word));
        return [.. places];
    }

    private Task<PortalDb> Open() => host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);
}
