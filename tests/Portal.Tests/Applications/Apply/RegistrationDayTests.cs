using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Applications.Apply;
using Microsoft.EntityFrameworkCore;
using Xunit;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.PortalTests.Applications.Apply;

/// <summary>The business registration is in force on the day of the application (FG-1.3.1).</summary>
public sealed class RegistrationDayTests(ApplyDays days) : IClassFixture<ApplyDays>
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, "FG-1.3.1")]
    public async Task FG_1_3_1_an_application_is_accepted_on_the_last_day_of_the_registration_and_not_on_the_next(int expires, string? clause)
    {
        var (host, test) = (days.P5, TestContext.Current.CancellationToken);
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        await using (var db = await host.Open())
        {
            var id = await db.Set<Application>().Where(a => a.Reference == reference).Select(a => a.CompanyId).SingleAsync(test);
            (await db.Set<Company>().SingleAsync(c => c.Id == id, test)).RegistrationExpires = host.Clock.Day.AddDays(expires);
            await db.Arrange(test);
        }
        var refused = await host.Get<Submitting>().Submit("p-applicant", reference, 2, new Declarations(true, true, true, true, true), test);
        Assert.Equal((clause is null ? null : Submitting.Ineligible, clause), (refused?.Code, refused?.Clause));
    }
}
