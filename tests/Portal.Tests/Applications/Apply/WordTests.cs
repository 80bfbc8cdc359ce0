using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using Xunit;

namespace CleanerProduction.PortalTests.Applications.Apply;

public sealed class WordTests
{
    // Every code FormCheck can give, by reading it.
    private static readonly string[] Codes =
    [
        "title-missing", "summary-missing", "process-missing", "aim-missing", "aim-not-funded", "technology-missing", "technology-not-listed", "innovation-missing", "known-cases-missing", "adoption-missing", "representativeness-missing",
        "origin-missing", "developer-missing", "changes-missing", "equipment-measure-missing", "benefits-missing", "benefit-before-missing", "benefit-after-missing", "benefit-negative", "benefit-basis-missing", "plan-missing", "milestone-missing",
        "milestone-month-missing", "milestone-after-end", "provider-missing", "provider-work-missing", "contract-sum-missing", "contract-sum-nothing", "provider-not-registered", "provider-category", "budget-missing", "budget-not-eligible",
        "budget-what-missing", "budget-kind-missing", "budget-amount-missing", "proprietary-reason-missing", "fee-above-contract", "quotation-missing", "quotation-supplier-missing", "quotation-amount-missing", "chosen-did-not-quote",
        "reason-not-lowest-missing", "representatives-too-few", "representative-missing", "representative-telephone-missing", "representative-email-missing", "other-funding-missing", "scheme-missing", "scheme-same-project-missing", "second-grant",
        "file-missing", "amount-not-readable", "number-not-readable",
    ];

    [Fact]
    public void Every_field_fault_page_state_and_value_has_its_words_in_three_languages() => Assert.All(Languages.All, language => language.Say(() =>
    {
        Assert.All(FormFields.Of(WholeForm.Of(ProjectType.Demonstration2) with { Schemes = [new("a", "b", "c", null)] }), f => Assert.NotEmpty(FieldWords.Label(f.Name)));
        Assert.All(Codes, c => Assert.NotEmpty(FieldWords.Fault(c)));
        Assert.All(Enum.GetValues<FormGroup>(), g => Assert.NotEmpty(FieldWords.Page(g)));
        Assert.All(Enum.GetValues<ApplicationState>(), s => Assert.NotEmpty(FundingWords.Of(s) + FieldWords.Next(s, ProjectType.OnSiteAssessment)));
        Assert.All(Enum.GetValues<ApplicationStep>(), s => Assert.NotEqual(s.ToString(), Portal.Applications.Follow.FollowWords.Act(s.ToString())));
        return 0;
    }));
}
