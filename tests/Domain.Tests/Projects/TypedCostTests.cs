using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Projects.Claims;
using Xunit;

namespace CleanerProduction.DomainTests.Projects;

public sealed class TypedCostTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly BudgetLine[] Budget = [new("B1", "fee", CostKind.ProviderFee, Hkd.Of(100)), new("B2", "own", CostKind.OwnStaff, Hkd.Of(5)), new("B3", "open", null, null)];
    private static readonly TypedCost Whole = new("B1", "first invoice", "1,234.50", "", "2026-11-20", "2026-11-21", "", "");

    [Fact]
    public void What_is_whole_is_read_and_its_kind_is_that_of_its_line()
    {
        Assert.Equal(new SpentCost("B1", CostKind.ProviderFee, Hkd.Of(1234.50m), new(2026, 11, 20), Today), Whole.Read(Budget, Today).Value);
        Assert.Equal(CostKind.OwnStaff, (Whole with { Line = "B2" }).Read(Budget, Today).Value.Kind);
        Assert.True(TypedCost.Empty.IsEmpty);
        Assert.False(Whole.IsEmpty);
    }

    [Fact]
    public void What_is_not_names_its_field()
    {
        Says("line-not-in-budget", "Line", Whole with { Line = "B9" });
        Says("line-not-in-budget", "Line", Whole with { Line = "B3" });
        Says("what-missing", "What", Whole with { What = " " });
        foreach (var amount in new[] { "", "x", "0", "-1" }) Says("cost-missing", "Amount", Whole with { Amount = amount });
        Says("day-missing", "InvoicedOn", Whole with { InvoicedOn = "" });
        Says("day-missing", "PaidOn", Whole with { PaidOn = "21/11/2026" });
        Says("day-missing", "OrderedOn", Whole with { OrderedOn = "soon" });
        Says("cost-in-the-future", "PaidOn", Whole with { PaidOn = "2026-11-22" });
        Says("cost-in-the-future", "InvoicedOn", Whole with { InvoicedOn = "2026-11-22" });
        Says("invoiced-before-order", "InvoicedOn", Whole with { OrderedOn = "2026-11-21" });

        static void Says(string code, string field, TypedCost cost)
        {
            var refusal = cost.Read(Budget, Today).Refusal!;
            Assert.Equal((code, field), (refusal.Code, refusal.Figures["field"]));
        }
    }
}
