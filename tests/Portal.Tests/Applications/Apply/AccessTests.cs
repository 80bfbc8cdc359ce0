using System.Net;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Data.Cases;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Apply;

public sealed class AccessTests(ApplyDays days) : IClassFixture<ApplyDays>
{
    private static readonly string[] Below = ["", "/company", "/project", "/budget", "/check", "/declare", "/receipt", "/withdraw", "/answer", "/nothing"];

    [Theory]
    [InlineData("p-applicant-2")]
    [InlineData("p-provider")]
    [InlineData("p-secretary")]
    [InlineData("p-director")]
    [InlineData("p-hkgcc")]
    [InlineData("p-administrator")]
    public async Task Anothers_draft_answers_as_one_that_is_not_there(string person)
    {
        var reference = await days.P5.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        var browser = await days.P5.Browser(person);
        foreach (var below in Below)
        {
            var (status, text) = await ApplyHost.Look(browser, $"/applications/{reference}{below}");
            var (missing, nothing) = await ApplyHost.Look(browser, $"/applications/NTP-2099-0001{below}");
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (status, missing));
            Assert.Equal(ApplyHost.Body(nothing), ApplyHost.Body(text));
            Assert.DoesNotContain("Water-based", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_else_acts_on_it_either()
    {
        var (host, test) = (days.P5, TestContext.Current.CancellationToken);
        var reference = await host.Draft(ProjectType.NewTechnology, WholeForm.Of(ProjectType.NewTechnology));
        var whole = (await host.Form(reference)).ToJson();
        Assert.Equal(CaseDesk.Unknown, (await host.Get<FormSaving>().Save("p-applicant-2", reference, new(FormGroup.Project, 2, new Dictionary<string, string> { ["title"] = "x" }), test)).Refusal?.Code);
        Assert.Equal(CaseDesk.Unknown, (await host.Get<Submitting>().Submit("p-applicant-2", reference, 2, new(true, true, true, true, true), test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await host.Get<AfterSubmission>().Withdraw("p-secretary", reference, 1, "x", test))?.Code);
        Assert.Equal(CaseDesk.Unknown, (await host.Get<AfterSubmission>().Answer("p-provider", reference, new Dictionary<int, string> { [0] = "x" }, test))?.Code);
        Assert.Equal(whole, (await host.Form(reference)).ToJson());
        var factory = (await host.Get<MyCases>().Companies("p-applicant", test))[0].Factories[0].Id;
        Assert.Equal(Beginning.NotYours, (await host.Get<Beginning>().Begin("p-applicant-2", factory, ProjectType.NewTechnology, Language.En, test)).Refusal?.Code);
    }
}
