using CleanerProduction.Applications;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Calendars;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Notices.Messages;
using CleanerProduction.Portal.Notices.Reminders;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Notices.Reminders;

/// <summary>Reminders, messages, mail and calendar of one demonstration, each test on a database of its own.</summary>
public sealed class RemindingTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_duty_is_told_ahead_on_its_day_and_after_it_once_each_to_those_who_bear_it()
    {
        var (node, db) = await Begin();
        var application = await Represented(db);
        var due = DemonstrationStores.Day.AddDays(8);
        db.Add(new CaseDeadline { Case = application.Reference, Rule = "FG-3.2.2-interim", From = due.AddMonths(-5), Due = due, StartedBy = "test" });
        await db.SaveChangesAsync(Test);

        var told = new List<int>();
        for (var day = due.AddDays(-8); day <= due.AddDays(3); day = day.AddDays(1))
        {
            await At(node, day).Do(Test);
            await At(node, day).Do(Test);
            told.Add(await Mine(db, application).CountAsync(Test));
        }
        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1, 2, 3, 3, 3], told);
        var last = await Mine(db, application).OrderByDescending(n => n.Id).FirstAsync(Test);
        Assert.Equal($"提交中期進度報告：限期{due:yyyy年M月d日}已過", last.Title.Hant);
        Assert.Equal(("FG-3.2.2", due), (last.Clause, last.Due!.Value));
        Assert.Empty(await db.Set<Notice>().Where(n => n.Case == application.Reference && n.PersonId != "p-applicant" && n.PersonId != "p-applicant-3").ToListAsync(Test));
    }

    [Fact]
    public async Task What_was_done_or_fell_away_is_told_no_more()
    {
        var (node, db) = await Begin();
        var application = await Represented(db);
        var due = DemonstrationStores.Day;
        db.Add(new CaseDeadline { Case = application.Reference, Rule = "FG-3.2.1-start", From = due, Due = due, StartedBy = "a", MetOn = due });
        db.Add(new CaseDeadline { Case = application.Reference, Rule = "FG-3.2.1(b)", From = due, Due = due, StartedBy = "b", EndedOn = due });
        await db.SaveChangesAsync(Test);
        await At(node, due).Do(Test);
        Assert.Equal(0, await Mine(db, application).CountAsync(Test));
    }

    [Fact]
    public async Task The_check_of_a_label_nobody_has_is_told_to_the_office_with_its_page_but_to_nobody_with_an_interest_in_it()
    {
        var (node, db) = await Begin();
        var label = await db.Set<LabelApplication>().OrderBy(a => a.Reference).FirstAsync(a => a.State == LabelState.Checked && a.CompanyId != null, Test);
        label.Officer = null;
        var held = new IdentityRole(nameof(Role.Secretariat));
        db.Add(held);
        foreach (var id in new[] { "p-secretary", "p-secretary-2" })
        {
            db.Add(new Person { Id = id, UserName = id, NameHant = id, NameHans = id, NameEn = id });
            db.Add(new IdentityUserRole<string> { RoleId = held.Id, UserId = id });
        }
        var party = await db.Set<CleanerProduction.Companies.Company>().Where(c => c.Id == label.CompanyId).Select(c => c.BusinessRegistration).SingleAsync(Test);
        db.Add(new AnnualInterest { PersonId = "p-secretary-2", Year = DemonstrationStores.Day.Year, PartyKey = party, Nature = Trilingual.Same("A cousin") });
        db.Add(new CaseDeadline { Case = label.Reference, Rule = "LG-1.6-check", From = DemonstrationStores.Day.AddDays(-9), Due = DemonstrationStores.Day, StartedBy = "test" });
        await db.Arrange(Test);
        await At(node, DemonstrationStores.Day).Do(Test);
        var told = await db.Set<Notice>().AsNoTracking().Where(n => n.Case == label.Reference && n.Due == DemonstrationStores.Day).ToListAsync(Test);
        Assert.Equal([("p-secretary", $"/labels/cases/{label.Reference}")], told.Select(n => (n.PersonId, n.Link)).Distinct());
    }

    [Fact]
    public async Task A_date_a_new_holiday_moved_is_told_once()
    {
        var (node, db) = await Begin();
        var application = await Represented(db);
        var deadline = new CaseDeadline { Case = application.Reference, Rule = "FG-3.1.2", From = DemonstrationStores.Day, Due = DemonstrationStores.Day.AddDays(40), StartedBy = "test" };
        db.Add(deadline);
        await db.SaveChangesAsync(Test);
        db.Add(new DeadlineMove { Row = 7, Deadline = deadline.Id, Case = application.Reference, Rule = "FG-3.1.2", Was = DemonstrationStores.Day.AddDays(39), Due = DemonstrationStores.Day.AddDays(40) });
        await db.SaveChangesAsync(Test);
        await At(node, DemonstrationStores.Day).Do(Test);
        await At(node, DemonstrationStores.Day.AddDays(1)).Do(Test);
        Assert.Equal("Sign the funding agreement: the last day moved from 30 December 2026 to 31 December 2026", (await Mine(db, application).SingleAsync(Test)).Title.En);
    }

    [Fact]
    public async Task Mail_goes_out_once_in_the_readers_language_and_a_stop_before_the_mark_sends_the_same_message_again()
    {
        var (node, db) = await Begin();
        await Told(db, "p-applicant", "p-applicant-2");
        var post = new MailPost(Options.Create(new MailSettings()), node.GetRequiredService<DataPlace>());
        var delivering = new Delivering(Databases(node), post, node.GetRequiredService<Operation>(), node.GetRequiredService<TimeProvider>(), node.GetRequiredService<PortalMeter>(), NullLogger<Delivering>.Instance);

        Assert.Equal(2, await delivering.Do(Test));
        Assert.Equal(0, await delivering.Do(Test));
        Assert.Equal(2, Directory.GetFiles(post.Folder!).Length);
        var traditional = await File.ReadAllTextAsync(post.FileOf("k/p-applicant"), Test);
        var simplified = await File.ReadAllTextAsync(post.FileOf("k/p-applicant-2"), Test);
        Assert.Contains("To: ", traditional);
        Assert.Contains(Convert.ToBase64String("請看"u8)[..7], traditional.ReplaceLineEndings(""));
        Assert.NotEqual(traditional.Split("\r\n\r\n")[1], simplified.Split("\r\n\r\n")[1]);

        // Killed between sending and marking: the notice is unmarked, the file is there.
        await db.Set<Notice>().ExecuteUpdateAsync(n => n.SetProperty(x => x.SentAt, (DateTimeOffset?)null), Test);
        Assert.Equal(2, await delivering.Do(Test));
        Assert.Equal(2, Directory.GetFiles(post.Folder!).Length);
    }

    [Fact]
    public async Task A_mail_server_away_for_hours_costs_no_notice_and_each_goes_out_once_when_it_is_back()
    {
        var (node, db) = await Begin();
        await Told(db, "p-applicant", "p-applicant-2");
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;
        MailSettings Away(int at) => new() { Smtp = "127.0.0.1", Port = at, Tls = false, Patience = TimeSpan.FromMilliseconds(200) };
        // One that takes the line and says nothing, one nobody listens at, and a folder that is none.
        await Run(Away(port), 2);
        silent.Stop();
        await Run(Away(port), Delivering.LastFailure + 3);
        var folder = Path.Combine(node.GetRequiredService<DataPlace>().Folder, "mail");
        await File.WriteAllTextAsync(folder, "", Test);
        await Run(new(), Delivering.LastFailure + 3);
        Assert.All(await db.Set<Notice>().AsNoTracking().Where(n => n.Key.StartsWith("k/")).ToListAsync(Test), n => Assert.Equal((0, null), (n.Failures, n.SentAt)));
        File.Delete(folder);
        var post = Post(new());
        Assert.Equal((2, 0), (await By(post).Do(Test), await By(post).Do(Test)));
        Assert.Equal(2, Directory.GetFiles(post.Folder!).Length);

        MailPost Post(MailSettings settings) => new(Options.Create(settings), node.GetRequiredService<DataPlace>());
        Delivering By(IMail mail) => new(Databases(node), mail, node.GetRequiredService<Operation>(), node.GetRequiredService<TimeProvider>(), node.GetRequiredService<PortalMeter>(), NullLogger<Delivering>.Instance);
        async Task Run(MailSettings settings, int times)
        {
            for (var i = 0; i < times; i++) Assert.Equal(0, await By(Post(settings)).Do(Test));
        }
    }

    [Fact]
    public async Task A_message_the_server_refuses_holds_up_no_other_and_is_given_up_at_last()
    {
        var (node, db) = await Begin();
        await Told(db, "p-applicant");
        var delivering = new Delivering(Databases(node), new Refusing(), node.GetRequiredService<Operation>(), node.GetRequiredService<TimeProvider>(), node.GetRequiredService<PortalMeter>(), NullLogger<Delivering>.Instance);
        for (var i = 0; i < Delivering.LastFailure + 3; i++) Assert.Equal(0, await delivering.Do(Test));
        var notice = await db.Set<Notice>().AsNoTracking().SingleAsync(n => n.Key == "k/p-applicant", Test);
        Assert.Equal((Delivering.LastFailure, null), (notice.Failures, notice.SentAt));
    }

    [Fact]
    public async Task Messages_are_ones_own_and_reading_all_leaves_what_came_since()
    {
        var (node, db) = await Begin();
        await Told(db, "p-applicant", "p-applicant-2");
        var book = new MessageBook(Databases(node), node.GetRequiredService<TimeProvider>());
        var theirs = await db.Set<Notice>().Where(n => n.PersonId == "p-applicant-2").Select(n => n.Id).SingleAsync(Test);
        Assert.Null(await book.Read("p-applicant", theirs, Test));
        Assert.Equal(1, await book.Unread("p-applicant-2", Test));
        await book.ReadAll("p-applicant-2", When.AddMilliseconds(-1), Test);
        Assert.Equal(1, await book.Unread("p-applicant-2", Test));
        await book.ReadAll("p-applicant-2", When, Test);
        Assert.Equal(0, await book.Unread("p-applicant-2", Test));
        Assert.Equal(1, await book.Unread("p-applicant", Test));
        Assert.Equal("/applications", await book.Read("p-applicant", (await book.Page("p-applicant", 1, Test)).Shown[0].Id, Test));
    }

    [Fact]
    public async Task A_calendar_opens_by_its_newest_secret_alone_and_holds_ones_own_duties()
    {
        var (node, db) = await Begin();
        var application = await Represented(db);
        db.Add(new CaseDeadline { Case = application.Reference, Rule = "FG-3.2.2-interim", From = DemonstrationStores.Day, Due = DemonstrationStores.Day.AddDays(100), StartedBy = "test" });
        db.Add(new CaseDeadline { Case = application.Reference, Rule = "FG-2.5.1-demonstration", From = DemonstrationStores.Day, Due = DemonstrationStores.Day.AddDays(14), StartedBy = "test" });
        await db.SaveChangesAsync(Test);
        var calendars = new CalendarBook(Databases(node), node.GetRequiredService<ReferenceData>(), node.GetRequiredService<TimeProvider>());
        var old = await calendars.Open("p-applicant", Test);
        var secret = await calendars.Open("p-applicant", Test);
        Assert.Null(await calendars.Read(old, Test));
        var mine = System.Text.Encoding.UTF8.GetString((await calendars.Read(secret, Test))!);
        Assert.Contains("提交中期進度報告", mine.Replace("\r\n ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("FG-2.5.1", mine, StringComparison.Ordinal);
        var others = System.Text.Encoding.UTF8.GetString((await calendars.Read(await calendars.Open("p-applicant-2", Test), Test))!);
        Assert.DoesNotContain(application.Reference, others, StringComparison.Ordinal);
        await calendars.Close("p-applicant", Test);
        Assert.Null(await calendars.Read(secret, Test));
    }

    private static readonly DateTimeOffset When = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);

    private static async Task Told(PortalDb db, params string[] people)
    {
        db.Tell(people, new("k", new("請看", "请看", "Look"), Trilingual.Same("…"), "/applications"), When);
        await db.SaveChangesAsync(Test);
    }

    private static IQueryable<Notice> Mine(PortalDb db, Application application) => db.Set<Notice>().AsNoTracking().Where(n => n.PersonId == "p-applicant" && n.Case == application.Reference);

    // One that no duty runs in yet.
    private static async Task<Application> Represented(PortalDb db)
    {
        var mine = db.Set<Representative>().Where(r => r.PersonId == "p-applicant").Select(r => r.CompanyId);
        return await db.Set<Application>().AsNoTracking().OrderBy(a => a.Reference).FirstAsync(a => mine.Contains(a.CompanyId) && !db.Set<CaseDeadline>().Any(d => d.Case == a.Reference && d.MetOn == null && d.EndedOn == null), Test);
    }

    private async Task<(ServiceProvider Node, PortalDb Db)> Begin()
    {
        var node = await stores.Begun(DemonstrationStores.Day);
        var db = await Databases(node).CreateDbContextAsync(Test);
        foreach (var (id, language) in new[] { ("p-applicant", Language.ZhHant), ("p-applicant-2", Language.ZhHans) })
            db.Add(new Person { Id = id, UserName = id, Email = $"{id}@example.test", NameHant = id, NameHans = id, NameEn = id, Language = language });
        await db.SaveChangesAsync(Test);
        return (node, db);
    }

    private static Reminding At(ServiceProvider node, DateOnly day) => new(Databases(node), node.GetRequiredService<ReferenceData>(), new StandingDay(day));

    private static IDbContextFactory<PortalDb> Databases(ServiceProvider node) => node.GetRequiredService<IDbContextFactory<PortalDb>>();

    private sealed class Refusing : IMail
    {
        public string? Folder => null;

        public Task Send(Message message, CancellationToken cancellation) => throw new System.Net.Mail.SmtpException(System.Net.Mail.SmtpStatusCode.TransactionFailed);
    }
}
