using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Projects;

public class AgreementTests
{
    private static readonly DateTimeOffset Morning = new(2022, 8, 15, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_agreement_is_the_approved_file_whatever_was_filled_in() => Check.QuickThrowOnFailure(Prop.ForAll(Forms(), made =>
    {
        var (form, grant) = made;
        var approved = Approved(grant);
        var agreement = Agreement.FromJson(Of(approved, form).Value.ToJson());
        Assert.Null(agreement.Departs(approved, form));
        Assert.Equal(grant, agreement.Grant);
        Assert.Equal(form.EligibleCost(ProjectType.Demonstration1).Cents, agreement.Cost.Cents);
        Assert.Equal(form.Benefits, agreement.Targets);
        Assert.Equal(form.Plan, agreement.Plan);
        Assert.Equal(form.Budget.Select(l => (l.Id, l.What, l.Kind, l.Amount, l.Chosen)), agreement.Budget.Select(l => (l.Id, l.What, l.Kind, l.Amount, l.Chosen)));
        Assert.Equal(form.Hash, agreement.FormHash);
    }));

    [Fact]
    public void What_was_tampered_with_is_named()
    {
        var form = new ApplicationForm
        {
            Benefits = [new(BenefitKind.Water, 1000, 400)], Plan = [new("Commissioning", 9)], Budget = [new("B1", "Coater", CostKind.Equipment, Hkd.Of(500_000))],
            Providers = [new("2012-008", null, null, Hkd.Of(60_000))], Representatives = [new(null, "A", "", "", "")],
        };
        var approved = Approved(Hkd.Of(250_000));
        var honest = Of(approved, form).Value;
        Assert.Equal(["form", "grant", "cost", "targets", "budget", "plan", "providers", "representatives", "conditions"], new[]
        {
            honest.Departs(approved, form with { Title = "Another" }),
            (honest with { Grant = Hkd.Of(250_000) + new Hkd(1) }).Departs(approved, form),
            (honest with { Cost = honest.Cost + new Hkd(1) }).Departs(approved, form),
            (honest with { Targets = [new(BenefitKind.Water, 1000, 401)] }).Departs(approved, form),
            (honest with { Budget = [form.Budget[0] with { Amount = Hkd.Of(500_001) }] }).Departs(approved, form),
            (honest with { Plan = [new("Commissioning", 10)] }).Departs(approved, form),
            (honest with { Providers = [] }).Departs(approved, form),
            (honest with { Representatives = [] }).Departs(approved, form),
            (honest with { Conditions = [Trilingual.Same("more")] }).Departs(approved, form),
        }.Select(r => r?.Figures["part"]));
    }

    [Fact]
    public void FG_3_1_1_only_an_approved_application_with_a_form_is_agreed_on()
    {
        Assert.Equal("agreement-not-approved", Of(new(CaseReference.Of(ProjectType.Demonstration1, 2022, 1), "P4", 1, 1), new()).Refusal?.Code);
        Assert.Equal("agreement-without-form", Agreement.Of(Approved(Hkd.Of(1)), new(), 0, Company, Factory, DeadlineTests.Deadlines).Refusal?.Code);
    }

    [Theory]
    [InlineData("a:p1", AgreementSide.Council, "p2", null)]
    [InlineData("a:p1", AgreementSide.Council, "p1", "signature-same-person")]
    [InlineData("", AgreementSide.Council, "p2", "signature-applicant-first")]
    [InlineData("", AgreementSide.Applicant, "p1", null)]
    [InlineData("a:p1", AgreementSide.Applicant, "p3", "signature-already")]
    [InlineData("a:p1 c:p2", AgreementSide.Council, "p4", "signature-already")]
    public void FG_3_1_1_the_applicant_signs_first_then_another_person_for_the_Council(string before, AgreementSide side, string person, string? code)
    {
        var signed = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new SignatureMade(s[0] == 'a' ? AgreementSide.Applicant : AgreementSide.Council, s[2..], "h")).ToList();
        Assert.Equal(code, Signing.Against(ApplicationState.AgreementPending, signed, new(side, person, "h"), "h")?.Code);
    }

    [Fact]
    public void Nobody_signs_another_document_or_at_another_time()
    {
        Assert.Equal("signature-other-document", Signing.Against(ApplicationState.AgreementPending, [], new(AgreementSide.Applicant, "p1", "h"), "other")?.Code);
        foreach (var state in Enum.GetValues<ApplicationState>().Where(s => s != ApplicationState.AgreementPending))
            Assert.Equal("signing-closed", Signing.Against(state, [], new(AgreementSide.Applicant, "p1", "h"), "h")?.Code);
    }

    private static readonly Company Company = new(new("衍嵐金屬製品有限公司", "衍岚金属制品有限公司", "Hin Laam Metal Products Limited"), "12345678");

    private static readonly Factory Factory = new(1, Trilingual.Same("Factory"), FactoryPlace.Guangdong, "metal");

    private static Result<Agreement> Of(Application approved, ApplicationForm form) => Agreement.Of(approved, form, 3, Company, Factory, DeadlineTests.Deadlines);

    private static Application Approved(Hkd grant)
    {
        var made = new Application(CaseReference.Of(ProjectType.Demonstration1, 2022, 1), "P4", 1, 1) { ProjectCost = grant + grant };
        Take(ApplicationStep.Submit, Role.Applicant);
        Take(ApplicationStep.FindComplete, Role.Secretariat);
        Assert.Null(made.RecommendApproval(grant, P4.GrantFor(ProjectType.Demonstration1, Hkd.Of(100_000), D("2022-08-15")).Value with { Amount = grant }, null));
        Take(ApplicationStep.Recommend, Role.Director);
        Take(ApplicationStep.Table, Role.Secretariat);
        Take(ApplicationStep.Approve, Role.Committee);
        return made;

        void Take(ApplicationStep step, Role by) => Assert.True(made.Step(step, by, "p", Morning).Ok);
    }

    private static Arbitrary<(ApplicationForm, Hkd)> Forms()
    {
        var amount = Gen.Choose(1, 200_000_000).Select(cents => (Hkd?)new Hkd(cents));
        var kinds = Gen.Elements(CostKind.ProviderFee, CostKind.Equipment, CostKind.Installation, CostKind.OwnStaff, CostKind.Other);
        var lines = from kind in kinds from a in amount from proprietary in Gen.Elements(true, false) select (kind, a, proprietary);
        var benefits = from kind in Gen.Elements(Enum.GetValues<BenefitKind>()) from before in Gen.Choose(0, 9_999_999) from after in Gen.Choose(0, 9_999_999) select new ExpectedBenefit(kind, before / 10m, after / 100m);
        var plan = from month in Gen.Choose(1, 12) from what in Gen.Elements("安裝", "Commissioning", "调试") select new PlannedMilestone(what, month);
        return (from budget in Gen.ListOf(lines) from targets in Gen.ListOf(benefits) from milestones in Gen.ListOf(plan) from grant in Gen.Choose(1, 65_000_000)
                select (new ApplicationForm
                {
                    Title = "T", Benefits = [.. targets], Plan = [.. milestones],
                    Budget = [.. budget.Select((l, i) => new BudgetLine($"B{i + 1}", $"Item {i}", l.kind, l.a) { Proprietary = l.proprietary, Chosen = l.proprietary ? "Only" : null, Quotations = [new("Only", "", l.a)] })],
                }, new Hkd(grant))).ToArbitrary();
    }
}
