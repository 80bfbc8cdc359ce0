using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Projects.Report;
using Xunit;

namespace CleanerProduction.PortalTests.Projects;

/// <summary>A figure of a final report as it is typed: what is a number, what is none, and what was left empty.</summary>
public sealed class MeasuredEntryTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("12.5", "12.5")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData(" 40 ", "40")]
    [InlineData("999999999999.99", "999999999999.99")]
    [InlineData("1000000000000", null)]
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("0x10", null)]
    [InlineData("1.2.3", null)]
    [InlineData("12 kWh", null)]
    [InlineData("１２", null)]
    public void A_number_is_read_up_to_a_million_millions_and_what_is_none_is_said_to_be_unreadable(string typed, string? number)
    {
        Assert.Equal(number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), MeasuredEntry.Figure(typed));
        Assert.Equal(number is null, MeasuredEntry.IsUnreadable(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void What_is_left_empty_is_neither_a_number_nor_unreadable(string? typed)
    {
        Assert.Null(MeasuredEntry.Figure(typed));
        Assert.False(MeasuredEntry.IsUnreadable(typed));
    }

    [Theory]
    [InlineData("Electricity", "100", "", "100", null)]
    [InlineData("Electricity", "", "0", null, "0")]
    [InlineData("Electricity", "x", "60", null, "60")]
    [InlineData("Electricity", "", " ", null, null, false)]
    [InlineData("Sunshine", "100", "60", null, null, false)]
    [InlineData("99", "100", "60", null, null, false)]
    [InlineData(null, "100", "60", null, null, false)]
    public void One_figure_of_a_known_kind_is_enough(string? kind, string before, string after, string? read, string? then, bool counts = true)
    {
        var benefit = new MeasuredEntry { Kind = kind, Before = before, After = after }.Benefit;
        Assert.Equal(counts ? new ExpectedBenefit(BenefitKind.Electricity, Number(read), Number(then)) : null, benefit);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
