using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.PortalTests.Letters;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CleanerProduction.PortalTests.Labels.Award;

/// <summary>The certificate as it is printed.</summary>
[Collection("Printing")]
public sealed class CertificateSheetTests(PrintingRoom room)
{
    private static readonly ReferenceData Reference = ReferenceData.BesideProgram();
    private static readonly Operation Operation = new(new ConfigurationBuilder().Build());

    private static Certificate Of(LabelKind label, DateOnly from, Trilingual? factory = null) => new(
        new CertificateNumber(label, from.Year, 17).ToString(), null, label, from.Year,
        new("粵港澳大灣區沛翱食品及飲料製造控股集團有限公司", "粤港澳大湾区沛翱食品及饮料制造控股集团有限公司", "Greater Bay Area Pui Ngo Food and Beverages Manufacturing Holdings Limited"), factory, new(from, Reference.LabelRounds[0].ValidUntil(label, from)));

    [Theory]
    [InlineData(LabelKind.Excellent, "2026-10-29")]
    [InlineData(LabelKind.Manufacturing, "2020-10-29")]
    [InlineData(LabelKind.SupplyChain, "2026-10-29")]
    [InlineData(LabelKind.TechnologyService, "2026-10-29")]
    public async Task LG_1_5_1_one_sheet_says_everything_in_three_languages_with_both_signatories_of_its_day_and_its_digest(LabelKind label, string day)
    {
        var certificate = Of(label, Dates.Parse(day).Value, label is LabelKind.Excellent or LabelKind.Manufacturing
            ? new("東莞市中堂鎮沛翱食品及飲料製造有限公司第二廠", "东莞市中堂镇沛翱食品及饮料制造有限公司第二厂", "Pui Ngo Food and Beverages Manufacturing (Zhongtang, Dongguan) Company Limited, Second Plant") : null);
        var press = new CertificatePress(Press.Renderer, room.Printer, Reference, Operation);
        var pdf = await press.Pdf(certificate, TestContext.Current.CancellationToken);
        Assert.Equal(1, await Press.Pages(pdf));
        var paper = Reading.Closed(await Press.Text(pdf));
        var signing = Reference.SigningBodies.On(certificate.From);
        Trilingual[] said = [LabelNames.OfScheme(Reference), LabelNames.Of(Reference, label), certificate.Holder, signing.HongKong, signing.Guangdong, CertificateWords.For(label), .. certificate.Factory is { } factory ? [factory] : Array.Empty<Trilingual>()];
        foreach (var text in said)
            foreach (var language in Reading.Languages) Assert.Contains(Reading.Closed(text.In(language)), paper, StringComparison.Ordinal);
        foreach (var text in new[] { certificate.Number, certificate.From.Iso(), certificate.Until.Iso(), Reading.Closed(CertificateDigest.Print(CertificateDigest.Of(certificate, signing))) }) Assert.Contains(text, paper, StringComparison.Ordinal);
        Assert.Equal(day == "2020-10-29", !paper.Contains("EnvironmentandEcologyBureau", StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_leads_to_the_verification_of_this_certificate_with_its_digest()
    {
        var certificate = Of(LabelKind.Excellent, new(2026, 10, 29));
        var facts = CertificateFacts.Of(certificate, Reference, Operation);
        Assert.Equal($"/labels/certificates/X-2026-017?digest={facts.Digest[..20]}", facts.VerifyAt.PathAndQuery);
        Assert.True(CertificateDigest.Matches(CertificateDigest.Of(certificate, Reference.SigningBodies.On(certificate.From)), CertificateDigest.Read(facts.VerifyAt.Query["?digest=".Length..])!));
    }
}
