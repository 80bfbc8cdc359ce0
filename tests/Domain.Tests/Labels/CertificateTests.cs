using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using Xunit;
using static CleanerProduction.DomainTests.Labels.Awards;

namespace CleanerProduction.DomainTests.Labels;

public sealed class CertificateTests
{
    [Fact]
    public void LG_1_5_1_numbers_run_by_label_and_year_and_none_is_given_twice()
    {
        string[] given = ["X-2026-003", "M-2026-041", "X-2025-009", "nothing", "X-2026-001"];
        Assert.Equal(["X-2026-004", "X-2026-005"], CertificateNumber.After(LabelKind.Excellent, 2026, given).Take(2).Select(n => n.ToString()));
        Assert.Equal("M-2026-042", CertificateNumber.After(LabelKind.Manufacturing, 2026, given).First().ToString());
        Assert.Equal("T-2026-001", CertificateNumber.After(LabelKind.TechnologyService, 2026, given).First().ToString());
        Assert.Equal("S-2026-1000", CertificateNumber.After(LabelKind.SupplyChain, 2026, ["S-2026-999"]).First().ToString());
    }

    [Theory]
    [InlineData("X-2026-017", true)]
    [InlineData(" x-2026-017 ", true)]
    [InlineData("X-2026-1000", true)]
    [InlineData("X-2026-17", false)]
    [InlineData("X-2026-0017", false)]
    [InlineData("X-2026-000", false)]
    [InlineData("L-2026-017", false)]
    [InlineData("LX-2026-0017", false)]
    [InlineData("X-2008-001", false)]
    [InlineData("X-20260-001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_number_is_read_as_it_is_printed_and_no_other_way(string? text, bool read) => Assert.Equal(read, CertificateNumber.Parse(text).Ok);

    [Theory]
    [InlineData(LabelKind.Manufacturing, "2020-10-29", "2022-10-28")]
    [InlineData(LabelKind.TechnologyService, "2020-10-29", "2021-10-28")]
    [InlineData(LabelKind.Excellent, "2024-02-29", "2026-02-27")]
    [InlineData(LabelKind.TechnologyService, "2024-02-29", "2025-02-27")]
    [InlineData(LabelKind.SupplyChain, "2026-03-01", "2028-02-29")]
    [InlineData(LabelKind.Manufacturing, "2023-01-01", "2024-12-31")]
    public void LG_7_1_a_label_is_valid_to_the_day_before_its_second_or_first_year_is_over(LabelKind label, string from, string until) =>
        Assert.Equal(Day(until), Round.ValidUntil(label, Day(from)));

    [Fact]
    public void LG_1_5_2_it_is_valid_on_its_first_and_last_day_and_on_no_other_side()
    {
        var certificate = Certificate();
        Assert.Equal(CertificateStanding.NotYet, certificate.On(Day("2026-10-28")));
        Assert.Equal(CertificateStanding.Valid, certificate.On(Day("2026-10-29")));
        Assert.Equal(CertificateStanding.Valid, certificate.On(Day("2028-10-28")));
        Assert.Equal(CertificateStanding.Expired, certificate.On(Day("2028-10-29")));
    }

    [Fact]
    public void LG_11_2_it_is_revoked_from_that_day_on_once_and_with_a_reason_in_three_languages()
    {
        var certificate = Certificate();
        Assert.Equal("reason-missing", certificate.Revoke(Day("2027-01-15"), new("虛假陳述", "", "False statement"))!.Code);
        Assert.Null(certificate.Revoke(Day("2027-01-15"), new("虛假陳述", "虚假陈述", "False statement")));
        Assert.Equal("certificate-revoked-already", certificate.Revoke(Day("2027-01-16"), new("一", "一", "one"))!.Code);
        Assert.Equal(CertificateStanding.Valid, certificate.On(Day("2027-01-14")));
        Assert.Equal(CertificateStanding.Revoked, certificate.On(Day("2027-01-15")));
        Assert.Equal(CertificateStanding.Revoked, certificate.On(Day("2030-01-01")));
    }

    [Theory]
    [InlineData("2022-06-30", "環境局", "环境局", "Environment Bureau")]
    [InlineData("2022-07-01", "環境及生態局", "环境及生态局", "Environment and Ecology Bureau")]
    [InlineData("2020-10-29", "環境局", "环境局", "Environment Bureau")]
    public void A_74_the_bureau_that_signs_is_called_what_it_was_called_on_the_day_of_the_award(string day, string hant, string hans, string en)
    {
        Assert.Equal(new Trilingual(hant, hans, en), Bodies.On(Day(day)).HongKong);
        Assert.Equal("广东省工业和信息化厅", Bodies.On(Day(day)).Guangdong.Hans);
    }

    [Fact]
    public void A_day_without_a_signing_body_or_with_two_of_one_side_stops_the_start()
    {
        var json = Repository.Text("seeds", "labels", "bodies.json");
        Assert.Throws<FormatException>(() => SigningBodies.Parse(json.Replace("2022-07-01", "2022-07-02", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => SigningBodies.Parse(json.Replace("2022-07-01", "2022-06-30", StringComparison.Ordinal)));
        Assert.Throws<FormatException>(() => SigningBodies.Parse(json.Replace("环境局", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_digest_changes_with_every_word_of_the_certificate_and_with_nothing_else()
    {
        var signing = Bodies.On(Day("2026-10-29"));
        var factory = new Trilingual("東莞沛翱", "东莞沛翱", "Pui Ngo Dongguan");
        string Of(Certificate certificate) => CertificateDigest.Of(certificate, signing);
        var whole = Of(Certificate());
        string[] others =
        [
            Of(Certificate(LabelKind.Excellent, number: "M-2026-017")), Of(Certificate(from: "2026-10-30")), Of(Certificate(number: "M-2026-018")), Of(Certificate(factory: factory)),
            Of(Certificate(holder: Holder with { Hans = "沛翱食品有限公司 " })), CertificateDigest.Of(Certificate(), Bodies.On(Day("2022-06-30"))),
        ];
        Assert.Equal(others.Length + 1, others.Append(whole).Distinct().Count());
        var revoked = Certificate();
        revoked.Revoke(Day("2027-01-15"), Trilingual.Same("x"));
        Assert.Equal(whole, Of(revoked));
        Assert.NotEqual(Of(Certificate(holder: new("a\nholder b", "c", "d"))), Of(Certificate(holder: new("a", "holder b", "d"))));
    }

    [Fact]
    public void What_is_typed_from_paper_is_compared_whatever_its_gaps()
    {
        var digest = CertificateDigest.Of(Certificate(), Bodies.On(Day("2026-10-29")));
        var printed = CertificateDigest.Print(digest);
        Assert.Matches("^[0-9a-f]{5}( [0-9a-f]{5}){3}$", printed);
        Assert.True(CertificateDigest.Matches(digest, CertificateDigest.Read(printed.ToUpperInvariant().Replace(' ', '-'))!));
        Assert.True(CertificateDigest.Matches(digest, CertificateDigest.Read(digest)!));
        Assert.False(CertificateDigest.Matches(digest, CertificateDigest.Read((printed[0] == '0' ? '1' : '0') + printed[1..])!));
        Assert.Null(CertificateDigest.Read(printed[1..]));
        Assert.Null(CertificateDigest.Read(null));
    }
}
