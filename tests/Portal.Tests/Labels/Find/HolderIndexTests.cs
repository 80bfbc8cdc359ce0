using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels.Find;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Find;

public sealed class HolderIndexTests
{
    private static readonly ReferenceData Reference = ReferenceData.BesideProgram();
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static PublicCertificate C(string number, string hant, string hans, string en, DateOnly from, bool revoked = false, Trilingual? factory = null, string? application = null)
    {
        var read = CertificateNumber.Parse(number).Value;
        var certificate = new Certificate(number, application, read.Label, read.Year, new(hant, hans, en), factory, new(from, Reference.LabelRounds[0].ValidUntil(read.Label, from)));
        if (revoked) certificate.Revoke(from.AddDays(10), Trilingual.Same("x"));
        return new(certificate, Language.ZhHant, CertificateDigest.Of(certificate, Reference.SigningBodies.On(from)));
    }

    private static readonly HolderIndex Index = new(
    [
        C("X-2026-001", "沛翱食品有限公司", "沛翱食品有限公司", "Pui Ngo Food Limited", new(2026, 10, 29), application: "LX-2026-0001"),
        C("M-2024-001", "鋒滙五金有限公司", "锋汇五金有限公司", "Fung Wui Metal Limited", new(2024, 11, 20), factory: new("東莞鋒滙", "东莞锋汇", "Fung Wui Dongguan")),
        C("M-2024-002", "恒昌染整有限公司", "恒昌染整有限公司", "Hang Cheong Dyeing Limited", new(2024, 11, 21)),
        C("M-2024-003", "虛名有限公司", "虚名有限公司", "Revoked Limited", new(2024, 11, 21), revoked: true),
        C("T-2025-001", "澄清顧問有限公司", "澄清顾问有限公司", "Clear Technology Consultants Limited", new(2025, 10, 29)),
    ], Reference.Folding, Reference.Aliases);

    private static string[] Found(HolderAsk ask) => [.. Index.Find(ask, Today).Rows.Select(c => c.Number)];

    [Theory]
    [InlineData("锋汇", "M-2024-001")]
    [InlineData("鋒匯", "M-2024-001")]
    [InlineData("fung wui", "M-2024-001")]
    [InlineData("东莞", "M-2024-001")]
    [InlineData("ＤＹＥＩＮＧ", "M-2024-002")]
    [InlineData("m-2024-002", "M-2024-002")]
    [InlineData("technology", "T-2025-001")]
    [InlineData("優越", "X-2026-001")]
    [InlineData("卓越", "X-2026-001")]
    [InlineData("虛名", "")]
    [InlineData("M-2024-003", "")]
    [InlineData("，。", "")]
    [InlineData("氫彈", "")]
    public void A_holder_is_found_in_either_script_in_English_by_factory_and_number_and_the_excellent_label_by_both_its_wordings(string typed, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), Found(new() { Text = typed }));

    [Fact]
    public void LG_11_2_a_revoked_certificate_stands_in_no_list_and_is_answered_by_its_number()
    {
        Assert.DoesNotContain("M-2024-003", Found(new()));
        Assert.DoesNotContain(Index.All(new(), Today), c => c.Number == "M-2024-003");
        Assert.Equal(CertificateStanding.Revoked, Index.Of("M-2024-003")!.Certificate.On(Today));
        Assert.Null(Index.Of("M-2024-004"));
    }

    [Fact]
    public void LG_1_5_2_the_last_day_is_valid_and_the_next_is_not()
    {
        // Ended on 19 November 2026 the first, ends on the 20th the second.
        Assert.Equal(["X-2026-001", "M-2024-002"], Found(new() { Valid = true }));
        Assert.Equal(["T-2025-001", "M-2024-001"], Found(new() { Valid = false }));
    }

    [Fact]
    public void Year_and_label_narrow_and_say_how_many_another_label_would_leave()
    {
        Assert.Equal(["M-2024-001", "M-2024-002"], Found(new() { Year = 2024 }));
        var page = Index.Find(new() { Kinds = [LabelKind.TechnologyService] }, Today);
        Assert.Equal(["T-2025-001"], page.Rows.Select(c => c.Number));
        Assert.Equal([(LabelKind.Excellent, 1), (LabelKind.Manufacturing, 2), (LabelKind.SupplyChain, 0), (LabelKind.TechnologyService, 1)], page.Kinds);
    }

    [Fact]
    public void The_newest_round_stands_first_and_only_what_the_portal_awarded_is_counted()
    {
        Assert.Equal(["X-2026-001", "T-2025-001", "M-2024-001", "M-2024-002"], Found(new()));
        Assert.Equal([new LabelCounts(2026, 1, 0, 0, 0)], Index.Counts);
        Assert.Equal([2026, 2025, 2024], Index.Years);
    }
}
