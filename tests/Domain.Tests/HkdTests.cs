using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CleanerProduction.DomainTests;

public class HkdTests
{
    [Theory]
    [InlineData(0, "HK$0.00")]
    [InlineData(1, "HK$0.01")]
    [InlineData(123_450, "HK$1,234.50")]
    [InlineData(31_100_000_000, "HK$311,000,000.00")]
    [InlineData(-5, "-HK$0.05")]
    [InlineData(long.MinValue, "-HK$92,233,720,368,547,758.08")]
    public void Prints_the_same_whatever_the_culture(long cents, string printed)
    {
        foreach (var culture in new[] { "zh-HK", "zh-CN", "en-HK", "de-DE", "ar-SA", "" })
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(printed, new Hkd(cents).ToString());
                Assert.Equal(printed, $"{new Hkd(cents)}");
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("1234.5", 123_450)]
    [InlineData(" HK$1,234.50 ", 123_450)]
    [InlineData("hk$ 45,000", 4_500_000)]
    [InlineData("$10,000.01", 1_000_001)]
    [InlineData("港幣1,234元", 123_400)]
    [InlineData("１２３４．５０", 123_450)]
    [InlineData("0", 0)]
    [InlineData("999999999999999.99", 99_999_999_999_999_999)]
    public void Reads_what_people_type(string text, long cents) => Assert.Equal(new Hkd(cents), Hkd.Parse(text).Value);

    [Theory]
    [InlineData("", "money-missing")]
    [InlineData("HK$", "money-missing")]
    [InlineData(null, "money-missing")]
    [InlineData("12.345", "money-fraction-of-a-cent")]
    [InlineData("1,23", "money-not-readable")]
    [InlineData("1234,567", "money-not-readable")]
    [InlineData("-5", "money-not-readable")]
    [InlineData("5.", "money-not-readable")]
    [InlineData("1e6", "money-not-readable")]
    [InlineData("1000000000000000", "money-not-readable")]
    [InlineData("四萬五千", "money-not-readable")]
    public void Refuses_what_is_not_an_amount(string? text, string code) => Assert.Equal(code, Hkd.Parse(text).Refusal!.Code);

    [Fact]
    public void What_it_prints_it_reads_again() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>().Filter(n => n >= 0), n => Hkd.Parse(new Hkd(n * 997L).ToString()).Value == new Hkd(n * 997L)));

    [Fact]
    public void C_5_rounds_down_to_the_cent()
    {
        Assert.Equal(new Hkd(44_999_950), Hkd.RoundedDown(449_999.509m));
        Assert.Equal(new Hkd(44_999_950), Hkd.Of(449_999.50m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hkd.Of(0.001m));
    }

    [Fact]
    public void A_sum_beyond_the_range_is_a_bug_and_never_wraps() => Assert.Throws<OverflowException>(() => new Hkd(long.MaxValue) + new Hkd(1));
}

public class ShareTests
{
    [Theory]
    [InlineData(90_000_000, 45_000_000)]
    [InlineData(89_999_900, 44_999_950)]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    public void Half_of_an_amount_is_rounded_down_to_the_cent(long cost, long half) => Assert.Equal(new Hkd(half), Share.Percent(50).Of(new Hkd(cost)));

    [Fact]
    public void FG_1_3_1_i_d_compares_exact_values()
    {
        Assert.False(Share.Parse("50.00%").Value > Share.Percent(50));
        Assert.True(Share.Parse("50.01%").Value > Share.Percent(50));
        Assert.True(Share.Parse("30%").Value >= Share.BasisPoints(3_000));
        Assert.False(Share.Parse("29.99%").Value >= Share.Percent(30));
    }

    [Theory]
    [InlineData("50%", "50%")]
    [InlineData("0.5", "50%")]
    [InlineData("12.5 %", "12.5%")]
    [InlineData("2/6", "1/3")]
    [InlineData("100%", "100%")]
    public void Reads_and_prints(string text, string printed) => Assert.Equal(printed, Share.Parse(text).Value.ToString());

    [Theory]
    [InlineData("half")]
    [InlineData("1/0")]
    [InlineData("-5%")]
    [InlineData("0.0000001")]
    [InlineData("")]
    public void Refuses_what_is_not_a_share(string text) => Assert.Equal("share-not-readable", Share.Parse(text).Refusal!.Code);

    [Theory]
    [InlineData(63, 80, 79)]
    [InlineData(21, 50, 42)]
    [InlineData(1, 200, 1)]
    [InlineData(1, 201, 0)]
    public void PR_2_2_c_percentages_are_rounded_half_up(long actual, long target, int percent) => Assert.Equal(percent, Share.Ratio(actual, target).WholePercent());

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(280, 28)]
    public void FG_3_2_4_a_tenth_is_rounded_up(int pool, int sample) => Assert.Equal(sample, Share.Ratio(1, 10).CeilingOf(pool));

    [Fact]
    public void The_default_is_nothing_and_equals_any_other_nothing() => Assert.Equal(default, Share.Ratio(0, 7));

    [Fact]
    public void A_share_of_a_very_large_amount_does_not_overflow() => Assert.Equal(new Hkd(long.MaxValue), Share.Whole.Of(new Hkd(long.MaxValue)));

    [Fact]
    public void A_share_and_the_rest_never_exceed_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (cost, n) =>
        {
            var share = Share.Ratio(1, n.Get);
            var part = share.Of(new Hkd(cost.Get));
            return part.Cents * (long)n.Get <= cost.Get && (part.Cents + 1) * n.Get > cost.Get;
        }));
}
