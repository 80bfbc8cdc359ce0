using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public class PaymentTests
{
    private static readonly ImmutableHashSet<string> Verifiers = ["verifier"];
    private static readonly Hkd Payable = Hkd.Of(450_000);

    private static Result<PaymentOrder> Made(string maker = "maker", Hkd withheld = default, string? reason = null) =>
        PaymentOrder.Make("DP1-2023-0007", Payable, new(withheld, reason), maker, Verifiers);

    [Fact]
    public void Who_verified_the_costs_makes_no_order() => Assert.Equal("maker-verified-costs", Made("verifier").Refusal!.Code);

    [Fact]
    public void Who_made_the_order_does_not_check_it() => Assert.Equal("checker-made-order", Made().Value.Check(Payable, "maker", Verifiers).Refusal!.Code);

    [Fact]
    public void Who_verified_the_costs_does_not_check_the_order() => Assert.Equal("checker-verified-costs", Made().Value.Check(Payable, "verifier", Verifiers).Refusal!.Code);

    [Fact]
    public void Who_made_the_order_and_verified_afterwards_stops_it() => Assert.Equal("maker-verified-costs", Made().Value.Check(Payable, "checker", ["maker"]).Refusal!.Code);

    [Fact]
    public void An_order_is_checked_once_by_a_third_person()
    {
        var order = Made().Value.Check(Payable, "checker", Verifiers).Value;
        Assert.Equal("checker", order.Checker);
        Assert.Equal("order-already-checked", order.Check(Payable, "another", Verifiers).Refusal!.Code);
    }

    [Fact]
    public void An_order_over_an_amount_that_has_changed_is_not_checked()
    {
        Assert.Equal("payable-changed", Made().Value.Check(Hkd.Of(449_999.99m), "checker", Verifiers).Refusal!.Code);
        Assert.Equal("payable-changed", Made().Value.Check(null, "checker", Verifiers).Refusal!.Code);
    }

    [Fact]
    public void FG_4_1_3_a_part_is_withheld_with_its_reason_and_never_more_than_is_payable()
    {
        Assert.Equal("withheld-without-reason", Made(withheld: Hkd.Of(1)).Refusal!.Code);
        Assert.Equal("withheld-above-payable", Made(withheld: Hkd.Of(450_000.01m), reason: "four quotations").Refusal!.Code);
        Assert.Equal("nothing-to-pay", Made(withheld: Payable, reason: "four quotations").Refusal!.Code);
        Assert.Equal(Hkd.Of(449_999), Made(withheld: Hkd.Of(1), reason: "four quotations").Value.Amount);
    }

    [Fact]
    public void FG_4_1_4_a_grant_is_paid_once_and_never_above_what_is_payable()
    {
        var at = new DateTimeOffset(2023, 9, 1, 10, 0, 0, TimeSpan.FromHours(8));
        var application = ReadyToPay(at);
        Assert.Equal("payment-above-payable", application.Pay(Hkd.Of(400_000.01m), new(2023, 9, 1), Hkd.Of(400_000), "x", at).Refusal!.Code);
        Assert.Equal("payment-above-payable", application.Pay(Hkd.Of(450_000.01m), new(2023, 9, 1), Hkd.Of(500_000), "x", at).Refusal!.Code);
        Assert.Equal("nothing-to-pay", application.Pay(Hkd.Zero, new(2023, 9, 1), Payable, "x", at).Refusal!.Code);
        Assert.Equal("payment-in-the-future", application.Pay(Payable, new(2023, 9, 2), Payable, "x", at).Refusal!.Code);
        Assert.Null(application.PaidGrant);
        Assert.True(application.Pay(Payable, new(2023, 9, 1), Payable, "x", at).Ok);
        var entries = application.HistoryEntries;
        Assert.Equal("step-not-allowed", application.Pay(Hkd.Of(1), new(2023, 9, 1), Payable, "x", at).Refusal!.Code);
        Assert.Equal((Payable, new DateOnly(2023, 9, 1), entries), (application.PaidGrant, application.PaidOn, application.HistoryEntries));
    }

    [Fact]
    public void The_banks_file_has_a_total_and_no_formulas()
    {
        var file = BankFile.Write([new("DP1-1", "=HYPERLINK(\"x\")", "012-345", Hkd.Of(1_234.50m)), new("DP1-2", "Wing, Ltd", "＠SUM(A1)", Hkd.Of(0.05m)), new("DP1-3", " +1", "-2", Hkd.Of(1))]);
        Assert.Equal(
            "case,payee,account,amount\r\nDP1-1,\"'=HYPERLINK(\"\"x\"\")\",012-345,1234.50\r\nDP1-2,\"Wing, Ltd\",'＠SUM(A1),0.05\r\nDP1-3,' +1,'-2,1.00\r\nTOTAL,3,,1235.55\r\n", file);
        Assert.Equal(5, Csv.Rows(file).Count);
    }

    private static Application ReadyToPay(DateTimeOffset at)
    {
        var limit = PhaseTests.Phases["P4"].GrantFor(ProjectType.Demonstration1, Hkd.Of(1_200_000), new(2023, 5, 1)).Value;
        var application = new Application(CaseReference.Of(ProjectType.Demonstration1, 2023, 7), "P4", 1, 2);
        Walk((ApplicationStep.Submit, Role.Applicant), (ApplicationStep.FindComplete, Role.Secretariat));
        Assert.Null(application.RecommendApproval(Payable, limit, null));
        Walk((ApplicationStep.Recommend, Role.Director), (ApplicationStep.Table, Role.Secretariat), (ApplicationStep.Approve, Role.Committee), (ApplicationStep.OfferAgreement, Role.Secretariat),
            (ApplicationStep.Sign, Role.Secretariat), (ApplicationStep.SubmitReport, Role.Applicant), (ApplicationStep.AcceptReport, Role.Secretariat), (ApplicationStep.FindPayable, Role.Secretariat));
        return application;

        void Walk(params (ApplicationStep Step, Role By)[] steps)
        {
            foreach (var (step, by) in steps) Assert.Null(application.Step(step, by, "x", at.AddDays(-1), "because").Refusal);
        }
    }
}
