using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Evaluate;
using CleanerProduction.PortalTests.Projects.Claim;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Projects.Evaluations;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Projects.Evaluate;

public sealed class EvaluationTests(DemonstrationStores stores) : ClaimOffice(stores), IClassFixture<DemonstrationStores>
{
    private readonly DemonstrationStores stores = stores;

    private ReferenceData Reference => Node.GetRequiredService<ReferenceData>();

    private Evaluations Desk2 => new(Front, Node.GetRequiredService<CaseDesk>(), Databases, Reference, Clock);

    private EvaluationBook Shelf => new(Databases, new ProjectBook(Databases, Reference, Clock), Reference);

    [Fact]
    public async Task FG_3_2_4_a_draw_is_made_once_and_anybody_can_make_it_again()
    {
        await using var db = await Open();
        Assert.Equal("draw-not-needed", (await Desk2.Draw(Verifier, "P4", Test)).Refusal?.Code);
        await db.Set<ProjectEvaluation>().Where(e => e.Drawing != null).ExecuteDeleteAsync(Test);
        foreach (var other in new[] { Person("p-director", Role.Director), Person("member", Role.Member), Person("evaluator", Role.Evaluator), Applicant })
            Assert.Equal("draw-by-secretariat", (await Desk2.Draw(other, "P4", Test)).Refusal?.Code);
        var both = await Task.WhenAll(Desk2.Draw(Verifier, "P4", Test), Desk2.Draw(Maker, "P4", Test));
        Assert.Single(both, r => r.Ok);
        Assert.Contains(both.Single(r => !r.Ok).Refusal!.Code, new[] { "draw-made-meanwhile", "draw-not-needed" });
        var drawn = both.Single(r => r.Ok).Value;
        var (drawings, pools) = await Shelf.Draws(Test);
        Assert.All(drawings, d => Assert.True(d.Repeats));
        Assert.Equal(0, Assert.Single(pools, p => p.Phase == "P4").Need);
        var row = drawings[0].Row;
        Assert.Equal(drawn.Picked, EvaluationDraw.Of(row.Seed, Reference.Phases["P4"].Funding!.EvaluatedDemonstrations1.Value, EvaluationDrawing.Read(row.Pool), new HashSet<string>()).Picked);
        // What was drawn is never changed: the database itself refuses.
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<EvaluationDrawing>().Where(d => d.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Seed, "other"), Test));
        db.Add(new EvaluationDrawing { Id = row.Id + 1, Phase = "P4", Seed = row.Seed, Pool = row.Pool, Before = "", Picked = "DP1-2099-0001", By = "forger" });
        await db.SaveChangesAsync(Test);
        Assert.False((await Shelf.Draws(Test)).Drawings[0].Repeats);
    }

    [Fact]
    public async Task FG_3_2_4_who_runs_the_programme_or_acted_in_the_case_does_not_evaluate()
    {
        await using var db = await Open();
        var @case = await db.Set<Application>().Where(a => a.State == ApplicationState.EvaluationPending).Select(a => a.Reference).SingleAsync(Test);
        await Account(db, "out", Role.Evaluator);
        await Account(db, "plain");
        await Account(db, "in", Role.Evaluator, Role.Secretariat);
        await Account(db, "verifier", Role.Evaluator);
        await Account(db, "side", Role.Evaluator, Role.Applicant);
        Assert.Equal("evaluator-without-role", (await Desk2.Assign(Maker, @case, null, "plain", Test))?.Code);
        Assert.Equal("evaluator-runs-programme", (await Desk2.Assign(Maker, @case, null, "in", Test))?.Code);
        Assert.Equal("evaluator-has-interest", (await Desk2.Assign(Maker, @case, null, "side", Test))?.Code);
        Assert.Null(await Node.GetRequiredService<CaseDesk>().Act(@case, null, act =>
        {
            act.Record("VerifyCost", Role.Secretariat, "verifier");
            return Task.FromResult<Refusal?>(null);
        }, Test));
        Assert.Equal("evaluator-acted-in-case", (await Desk2.Assign(Maker, @case, null, "verifier", Test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await Desk2.Assign(Person("p-director", Role.Director), @case, null, "out", Test))?.Code);
        Assert.Null(await Desk2.Assign(Maker, @case, null, "out", Test));

        // The evaluator sees this one project and no other; another evaluator sees neither it nor its files.
        var (mine, other) = (Person("out", Role.Evaluator), Person("p-evaluator", Role.Evaluator));
        var files = new FilesOfCases(Databases, stores.Node.GetRequiredService<ReferenceData>(), Clock);
        Assert.True((await Shelf.Find(mine, @case, Test))!.Evaluator);
        Assert.Null(await Shelf.Find(other, @case, Test));
        Assert.Equal([@case], (await Shelf.List(mine, Test)).Select(r => r.Reference));
        Assert.Equal((true, true, false), (await files.MayRead(mine, @case, Test), await files.MayWrite(mine, @case, "evaluation-report", Test), await files.MayWrite(mine, @case, "site-visit", Test)));
        Assert.Equal((false, false), (await files.MayRead(other, @case, Test), await files.MayWrite(other, @case, "evaluation-report", Test)));
        Assert.False(await files.MayRead(mine, "DP1-2024-0188", Test));
        Assert.Equal(CaseDesk.Unknown, (await Write(other, @case, 2, true))?.Code);

        var saved = (await Shelf.Find(mine, @case, Test))!.Task!.Saved;
        Assert.Equal("evaluation-incomplete", (await Desk2.Write(mine, @case, saved, null, [], "x", true, Test))?.Code);
        Assert.Equal("evaluation-visit-ahead", (await Desk2.Write(mine, @case, saved, DemonstrationStores.Day.AddDays(1), [], "x", true, Test))?.Code);
        Assert.Null(await Write(mine, @case, saved, false));
        Assert.Equal("evaluation-saved-since", (await Write(mine, @case, saved, false))?.Code);
        Assert.Null(await Write(mine, @case, saved + 1, true));
        Assert.Equal("evaluation-reported", (await Write(mine, @case, saved + 2, true))?.Code);
        Assert.Equal("evaluation-reported", (await Desk2.Assign(Maker, @case, null, "out", Test))?.Code);
        Assert.False(await files.MayWrite(mine, @case, "evaluation-report", Test));
        Assert.Equal(400, Assert.Single((await Shelf.Find(mine, @case, Test))!.Task!.Results).Saved);
    }

    private Task<Refusal?> Write(System.Security.Claims.ClaimsPrincipal person, string @case, int saved, bool hand) =>
        Desk2.Write(person, @case, saved, DemonstrationStores.Day, [new(BenefitKind.Electricity, 1000, 600)], "measured", hand, Test);

    private static async Task Account(PortalDb db, string id, params Role[] roles)
    {
        db.Add(new Person { Id = id, UserName = id, NameHant = id, NameHans = id, NameEn = id });
        foreach (var role in roles)
        {
            var name = role.ToString();
            if (await db.Roles.SingleOrDefaultAsync(r => r.Name == name, Test) is not { } found) db.Add(found = new IdentityRole(name));
            db.Add(new IdentityUserRole<string> { UserId = id, RoleId = found.Id });
            await db.SaveChangesAsync(Test);
        }
        await db.SaveChangesAsync(Test);
    }
}
