using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Companies.People;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Companies;

/// <summary>An invitation holds for fourteen days to the moment.</summary>
public sealed class InvitationTests(DemonstrationStores stores) : IClassFixture<DemonstrationStores>
{
    private static readonly DateTimeOffset Sent = HongKongTime.StartOf(DemonstrationStores.Day).AddHours(10);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, CompanyPeople.Over)]
    [InlineData(1, CompanyPeople.Over)]
    public async Task An_invitation_is_accepted_until_it_expires_and_not_in_the_moment_it_does(int milliseconds, string? refused)
    {
        var (company, email) = await Somewhere();
        var invitation = (await People(Sent).Invite("p-applicant", company, email, "Applicant", Test)).Value;
        Assert.Equal(Sent.AddDays(Invitation.Days), invitation.Expires);
        var then = People(invitation.Expires.AddMilliseconds(milliseconds));
        Assert.Equal(refused is null ? [invitation.Id] : [], (await then.Waiting("p-applicant-4", Test)).Select(i => i.Invitation.Id));
        Assert.Equal(refused, (await then.Reply("p-applicant-4", invitation.Id, true, Test))?.Code);
        await using var db = await Open();
        Assert.Equal(refused is null, await db.Acting(DemonstrationStores.Day.AddDays(20)).AnyAsync(r => r.PersonId == "p-applicant-4" && r.CompanyId == company, Test));
        // What has expired is not in the way of another, and a declined one cannot be accepted afterwards.
        if (refused is null) return;
        var again = (await then.Invite("p-applicant", company, email, "Applicant", Test)).Value;
        Assert.NotEqual(invitation.Id, again.Id);
        Assert.Null(await then.Reply("p-applicant-4", again.Id, false, Test));
        Assert.Equal(CompanyPeople.Over, (await then.Reply("p-applicant-4", again.Id, true, Test))?.Code);
    }

    [Fact]
    public async Task Taken_back_it_cannot_be_accepted_and_an_expired_one_cannot_be_taken_back_by_another_company()
    {
        var (company, email) = await Somewhere();
        var invitation = (await People(Sent).Invite("p-applicant", company, email, "Applicant", Test)).Value;
        Assert.Equal(CompanyPeople.NotYours, (await People(Sent).TakeBack("p-applicant-2", company, invitation.Id, Test))?.Code);
        Assert.Null(await People(Sent).TakeBack("p-applicant", company, invitation.Id, Test));
        Assert.Equal(CompanyPeople.Over, (await People(Sent).Reply("p-applicant-4", invitation.Id, true, Test))?.Code);
    }

    private CompanyPeople People(DateTimeOffset now) => new(stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>(), new Moment(now));

    private Task<PortalDb> Open() => stores.Node.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test);

    // A company of p-applicant alone, and the address of somebody who does not act for it.
    private async Task<(int Company, string Email)> Somewhere()
    {
        await using var db = await Open();
        var held = await db.Set<Representative>().Where(r => r.CompanyId != null).Select(r => r.CompanyId).ToListAsync(Test);
        var company = await db.Set<CleanerProduction.Companies.Company>().Where(c => !held.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(Test);
        db.Add(new Representative { PersonId = "p-applicant", CompanyId = company, From = new(2020, 1, 1) });
        var role = await db.Roles.FirstOrDefaultAsync(r => r.Name == "Applicant", Test);
        if (role is null) db.Add(new Microsoft.AspNetCore.Identity.IdentityRole("Applicant") { NormalizedName = "APPLICANT" });
        var email = $"p4-{company}@example.test";
        var person = await db.Users.SingleOrDefaultAsync(p => p.Id == "p-applicant-4", Test);
        if (person is null) db.Add(person = new Person { Id = "p-applicant-4", UserName = "p4", EmailConfirmed = true });
        (person.Email, person.NormalizedEmail) = (email, email.ToUpperInvariant());
        await db.SaveChangesAsync(Test);
        return (company, email);
    }

    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
