using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.DomainTests.Guidelines.Label;

/// <summary>LG 1.6, 3 and 7.6: how an application comes in and what must come with it.</summary>
public class EntryTests
{
    private static readonly Judgement Yes = new(true, "seen"), No = new(false, "not seen");

    [Theory]
    [InlineData(LabelChannel.Electronic, false, Met)]
    [InlineData(LabelChannel.Post, false, Met)]
    [InlineData(null, false, NeedsJudgement)]
    [InlineData(null, true, NotApplicable)]
    public void LG_3_0_one_way_of_applying_and_nothing_to_pay(LabelChannel? channel, bool nominated, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Entry.Free.Of((nominated ? Entry(LabelKind.TechnologyService, renewal: true) : Entry()) with { Channel = channel }).Outcome);

    [Theory]
    [InlineData(LabelChannel.Post, "2022-05-31", Met)]
    [InlineData(LabelChannel.Post, null, NeedsJudgement)]
    [InlineData(LabelChannel.Electronic, "2022-05-31", NotApplicable)]
    [InlineData(null, "2022-05-31", NotApplicable)]
    public void LG_3_2_by_post_the_form_itself_is_the_original(LabelChannel? channel, string? received, FindingOutcome outcome)
    {
        var entry = Entry() with { Channel = channel, ReceivedOn = Maybe(received) };
        Assert.Equal(outcome, Section3Entry.ByPost.Of(entry).Outcome);
        if (channel == LabelChannel.Post) Assert.Equal(NotApplicable, Section3Entry.SealedOriginal.Of(entry).Outcome);
    }

    [Theory]
    [InlineData(LabelKind.Manufacturing, true, "2022-05-31", Met, "renewal-form-received")]
    [InlineData(LabelKind.Manufacturing, true, null, NeedsJudgement, "renewal-form-awaited")]
    [InlineData(LabelKind.SupplyChain, true, null, NeedsJudgement, "renewal-form-awaited")]
    [InlineData(LabelKind.TechnologyService, true, null, Met, "nominated-without-form")]
    [InlineData(LabelKind.Manufacturing, false, "2022-05-31", NotApplicable, "not-a-renewal")]
    public void LG_7_6_renewals_come_with_their_form_unless_nominated(LabelKind label, bool renewal, string? received, FindingOutcome outcome, string code)
    {
        var finding = Section3Entry.RenewalForm.Of(Entry(label, renewal) with { ReceivedOn = Maybe(received) });
        Assert.Equal((outcome, code), (finding.Outcome, finding.Code));
    }

    [Theory]
    [InlineData("2022-03-31", NotMet)]
    [InlineData("2022-04-01", Met)]
    [InlineData("2022-05-31", Met)]
    [InlineData("2022-06-01", NotMet)]
    [InlineData(null, NeedsJudgement)]
    public void LG_1_6_takes_applications_from_1_April_to_31_May(string? received, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Entry.InRound.Of(Entry() with { ReceivedOn = Maybe(received) }).Outcome);

    [Theory]
    [InlineData("2022-06-14", "2022-06-20", Met)]
    [InlineData("2022-06-15", "2022-06-20", NotMet)]
    [InlineData(null, "2022-06-14", NeedsJudgement)]
    [InlineData(null, "2022-06-15", NotMet)]
    public void LG_3_1_gives_the_sealed_original_14_days_after_the_close(string? original, string today, FindingOutcome outcome) =>
        Assert.Equal(outcome, Section3Entry.SealedOriginal.Of(Entry() with { OriginalReceivedOn = Maybe(original), Today = D(today) }).Outcome);

    [Theory]
    [InlineData(LabelKind.Manufacturing, NeedsJudgement)]
    [InlineData(LabelKind.Excellent, NeedsJudgement)]
    [InlineData(LabelKind.SupplyChain, NotApplicable)]
    [InlineData(LabelKind.TechnologyService, NotApplicable)]
    public void LG_fn2_verifies_factories_on_site_only_at_renewal_too(LabelKind label, FindingOutcome outcome)
    {
        Assert.Equal((outcome, outcome), (Section3Entry.SiteVerification.Of(Entry(label)).Outcome, Section3Entry.SiteVerification.Of(Entry(label, renewal: true)).Outcome));
        if (outcome == NeedsJudgement) Assert.Equal(NotMet, Section3Entry.SiteVerification.Of(Entry(label) with { SiteVerification = No }).Outcome);
    }

    [Theory]
    [InlineData(FactoryPlace.Guangdong, true, Met)]
    [InlineData(FactoryPlace.Guangdong, false, NotMet)]
    [InlineData(FactoryPlace.Guangdong, null, NeedsJudgement)]
    [InlineData(FactoryPlace.HongKong, null, NotApplicable)]
    public void LG_fn7_asks_a_declaration_of_Guangdong_factories(FactoryPlace place, bool? declared, FindingOutcome outcome)
    {
        var entry = Entry() with { DeclarationReceived = declared };
        Assert.Equal(outcome, Section3Entry.Declaration.Of(entry with { Facts = entry.Facts with { Place = place } }).Outcome);
    }

    [Theory]
    [InlineData("2022-05-31", null, Met)]
    [InlineData("2022-06-01", null, NotMet)]
    [InlineData("2022-06-01", "2022-06-03", Met)]
    public void LG_fn7_wants_a_breach_after_the_application_told(string offence, string? told, FindingOutcome outcome)
    {
        var entry = Entry() with { DeclarationReceived = true };
        Assert.Equal(outcome, Section3Entry.Declaration.Of(entry with { Facts = entry.Facts with { Offences = [new(D(offence), null, Maybe(told))] } }).Outcome);
    }

    [Fact]
    public void LG_fn5_waits_until_every_paid_measure_is_judged()
    {
        LabelEntry With(params PaidMeasure[] measures) => Entry() with { Facts = Entry().Facts with { PaidMeasuresDone = [.. measures] } };
        Assert.Equal(NeedsJudgement, Section3Entry.PaidEffect.Of(With(new PaidMeasure(false, Yes), new PaidMeasure(false))).Outcome);
        Assert.Equal(NotMet, Section3Entry.PaidEffect.Of(With(new PaidMeasure(false, Yes), new PaidMeasure(false, No))).Outcome);
        Assert.Equal(Met, Section3Entry.PaidEffect.Of(With(new PaidMeasure(false, Yes))).Outcome);
        Assert.Equal(NotApplicable, Section3Entry.PaidEffect.Of(With()).Outcome);
    }

    [Fact]
    public void LG_7_1_nominates_a_technology_service_renewal_without_form()
    {
        var nominated = Entry(LabelKind.TechnologyService, renewal: true) with { ReceivedOn = null, Channel = null };
        Assert.Equal((Met, NotApplicable, Met), (Section3Entry.RenewalForm.Of(nominated).Outcome, Section3Entry.InRound.Of(nominated).Outcome, Section7Renewal.Window.Of(nominated.Facts).Outcome));
        Assert.Equal(NeedsJudgement, Section3Entry.RenewalForm.Of(Entry(renewal: true) with { ReceivedOn = null }).Outcome);
    }
}
