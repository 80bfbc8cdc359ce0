using System.Security.Claims;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Labels.Find;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Portal.Programme.Reports;
using CleanerProduction.PortalTests.Letters;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Programme.Reports;

/// <summary>Reports on the programme over the demonstration's database: counted, frozen with their hash, never changed again.</summary>
public sealed class IssuingTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>, IDisposable
{
    private static readonly ClaimsPrincipal Secretary = Person("p-secretary", Role.Secretariat), Technician = Person("p-technical", Role.TechnicalSupport);
    private static readonly ReportWords Words = new(new("摘要甲", "摘要乙", "Summary C"), new("工作甲", "工作乙", "Work C"), new("往後甲", "往后乙", "Ahead C"));
    private static readonly DateTimeOffset Now = HongKongTime.StartOf(new(2027, 1, 5)).AddHours(10);
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDb> Databases => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>();

    private FileStore Files => new(folder);

    private ReportBook Book => new(Databases, stores.Node.GetRequiredService<ReferenceData>(), Running, new Fixed());

    private ReportDesk Desk => new(Databases, Book, new(Press.Renderer, new Paper(), Running), Files, new Fixed());

    private static Operation Running => new(new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Mode", "Demonstration")]).Build());

    [Fact]
    public async Task A_report_is_written_issued_and_frozen_with_the_hash_its_paper_shows()
    {
        var number = (await Desk.Begin(Secretary, ReportKind.Yearly, new(2026, 1, 1), new(2026, 12, 31), Test)).Value;
        Assert.Equal(ReportDesk.Moved, (await Desk.Begin(Technician, ReportKind.Yearly, new(2026, 1, 1), new(2026, 12, 31), Test)).Refusal!.Code);
        Assert.Equal(ProgrammeReport.Unwritten, (await Desk.Issue(Secretary, number, 1, Test))?.Code);
        Assert.Equal(ReportDesk.Moved, (await Desk.Save(Technician, number, 1, Words, Test))?.Code);
        Assert.Null(await Desk.Save(Secretary, number, 1, Words, Test));
        Assert.Equal(ReportDesk.Moved, (await Desk.Save(Secretary, number, 1, Words, Test))?.Code);
        Assert.Null(await Book.Issued(number, Test));
        Assert.Null(await Desk.Issue(Secretary, number, 2, Test));

        var issued = (await Book.Issued(number, Test))!;
        Assert.Equal(ReportContent.HashOf(issued.Content), issued.Hash);
        await using var paper = Files.Open(issued.Paper)!;
        var html = System.Net.WebUtility.HtmlDecode(await new StreamReader(paper, Encoding.UTF8).ReadToEndAsync(Test));
        foreach (var said in new[] { issued.Hash, "摘要甲", "往后乙", "Work C" }) Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split(issued.Hash).Length - 1);

        Assert.Equal(ReportDesk.Moved, (await Desk.Issue(Secretary, number, 2, Test))?.Code);
        Assert.Equal(ProgrammeReport.Issued, (await Desk.Save(Secretary, number, 3, Words, Test))?.Code);
        await using var db = await Databases.CreateDbContextAsync(Test);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ReportIssued>().Where(r => r.Number == number).ExecuteUpdateAsync(r => r.SetProperty(x => x.Hash, "x"), Test));
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == $"report-{number}").OrderBy(e => e.Sequence).ToListAsync(Test);
        Assert.Equal(["Begin", "Change", "Issue"], history.Select(e => e.Step));
        Assert.Equal(issued.Hash, history[^1].Note);
    }

    [Theory]
    [InlineData(ReportKind.WorkPlan)]
    [InlineData(ReportKind.Progress)]
    [InlineData(ReportKind.Yearly)]
    public async Task PP_3_e_PP_19_PP_22_whom_an_issued_report_goes_to_is_told_once_and_in_three_languages(ReportKind kind)
    {
        var number = (await Desk.Begin(Secretary, kind, new(2026, 1, 1), new(2026, 6, 30), Test)).Value;
        Assert.Null(await Desk.Save(Secretary, number, 1, Words, Test));
        await using var db = await Databases.CreateDbContextAsync(Test);
        foreach (var role in (Role[])[Role.Member, Role.Judge, Role.Director])
            foreach (var id in (string[])[$"reads-{role}", "reads-all"])
            {
                if (await db.Users.FindAsync([id], Test) is null) db.Users.Add(new() { Id = id, UserName = id });
                var held = await db.Roles.FirstOrDefaultAsync(r => r.Name == role.ToString(), Test) ?? db.Roles.Add(new(role.ToString())).Entity;
                if (await db.UserRoles.FindAsync([id, held.Id], Test) is null) db.UserRoles.Add(new() { UserId = id, RoleId = held.Id });
                await db.SaveChangesAsync(Test);
            }
        Assert.Null(await Desk.Issue(Secretary, number, 2, Test));
        Assert.Equal(ReportDesk.Moved, (await Desk.Issue(Secretary, number, 2, Test))?.Code);
        var notices = await db.Set<Notice>().AsNoTracking().Where(n => n.Link == Links.Report(number)).ToListAsync(Test);
        var (readers, writers) = (await db.Holding(Role.Member, Test), (await db.Holding(Role.Secretariat, Test)).Concat(await db.Holding(Role.Director, Test)).Except(["p-secretary"]).ToList());
        Assert.NotEmpty(readers);
        Assert.Equal(readers.Concat(writers).Distinct().Order(StringComparer.Ordinal), notices.Select(n => n.PersonId).Order(StringComparer.Ordinal));
        Assert.Empty((await db.Holding(Role.Judge, Test)).Except(readers.Concat(writers)).Intersect(notices.Select(n => n.PersonId)));
        Assert.All(notices, n => Assert.False(n.Title.IsIncomplete || n.Text.IsIncomplete));
    }

    [Fact]
    public async Task PP_19_a_work_plan_lists_its_numbers_against_the_targets_of_its_phase_and_the_events_that_stand()
    {
        var number = (await Desk.Begin(Secretary, ReportKind.WorkPlan, new(2026, 11, 1), new(2027, 12, 31), Test)).Value;
        Assert.Null(await Desk.Save(Secretary, number, 1, Words with { Planned = [new(TargetKind.PromotionActivities, 12)] }, Test));
        var plan = (await Book.Content((await Book.Draft(number, Test))!, Test)).Plan!;
        await using var db = await Databases.CreateDbContextAsync(Test);
        Assert.Equal(await db.Set<ProgrammeEvent>().CountAsync(e => e.Starts >= HongKongTime.StartOf(new(2026, 11, 1)) && e.State != EventState.Cancelled, Test), plan.Events.Sum(e => e.Count));
        Assert.True(plan.Events.Count >= 3);
        Assert.Equal(12, plan.Lines.Single(l => l.Kind == TargetKind.PromotionActivities).Planned);
        Assert.Null(await Desk.Issue(Secretary, number, 2, Test));
        var issued = (await Book.Issued(number, Test))!;
        Assert.Equivalent(plan, ReportContent.Of(issued.Content).Plan, strict: true);
        await using var paper = Files.Open(issued.Paper)!;
        Assert.Contains(">12<", await new StreamReader(paper, Encoding.UTF8).ReadToEndAsync(Test), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_figures_are_those_of_the_tables_parts_add_up_and_nothing_confidential_is_in_them()
    {
        await using var db = await Databases.CreateDbContextAsync(Test);
        DateOnly from = new(2015, 1, 1), until = new(2027, 1, 5);
        var counts = await db.Count(from, until, db.Released(), Test);
        var all = await db.Set<Application>().AsNoTracking().Where(a => a.State != ApplicationState.Draft).ToListAsync(Test);
        long Whole(ReportFigure figure) => counts.Single(c => c.Figure == figure && c.Project is null).Value;
        Assert.Equal(all.Count(a => a.SubmittedOn >= from && a.SubmittedOn <= until), Whole(ReportFigure.Received));
        Assert.Equal(all.Where(a => a.PaidOn >= from && a.PaidOn <= until).Sum(a => a.PaidGrant?.Cents ?? 0), Whole(ReportFigure.GrantPaid));
        Assert.Equal(all.Count(a => a.State is ApplicationState.Submitted or ApplicationState.InfoRequested or ApplicationState.Complete or ApplicationState.Recommended or ApplicationState.OnAgenda), Whole(ReportFigure.Waiting));
        Assert.True(Whole(ReportFigure.Received) > 0 && Whole(ReportFigure.GrantPaid) > 0);
        foreach (var figure in counts.Where(c => c.Project is not null).Select(c => c.Figure).Distinct()) Assert.Equal(Whole(figure), counts.Where(c => c.Figure == figure && c.Project is not null).Sum(c => c.Value));
        var held = await db.Set<ProgrammeEvent>().Where(e => e.State == EventState.Closed).Select(e => e.Reference).ToListAsync(Test);
        var came = await db.Set<EventSignUp>().Where(s => held.Contains(s.Event) && s.CameAt != null).ToListAsync(Test);
        Assert.Equal((held.Count, came.Count(s => s.Local), came.Count(s => !s.Local)), (Whole(ReportFigure.Events), Whole(ReportFigure.CameLocal), Whole(ReportFigure.CameOther)));
        Assert.True(held.Count > 0 && came.Any(s => s.Local) && came.Any(s => !s.Local));
        // What the panel decided and is not released counts nowhere.
        var hidden = await db.Set<Certificate>().CountAsync(c => c.From >= from && c.From <= until, Test) - Whole(ReportFigure.Labels);
        Assert.Equal(await db.Released().CountAsync(c => c.From >= from && c.From <= until, Test), Whole(ReportFigure.Labels));
        Assert.True(hidden >= 0);
        Assert.DoesNotContain("CP-", new ReportContent(1, ReportKind.Yearly, from, until, Now, counts, Words, true).ToJson(), StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ClaimsPrincipal Person(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    private sealed class Fixed : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    // What would be printed is the paper here: it can be read.
    private sealed class Paper : IPrinter
    {
        public Task<byte[]> Pdf(string html, CancellationToken stop = default) => Task.FromResult(Encoding.UTF8.GetBytes(html));
    }
}
