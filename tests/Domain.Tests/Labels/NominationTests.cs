using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;
using static CleanerProduction.DomainTests.Labels.CheckCases;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>LG-4.4, LG-7.5: providers are nominated from the records.</summary>
public class NominationTests
{
    private const string Provider = "2020-001";

    private static readonly Certificate Of2021 = Certificate("T-21", LabelKind.TechnologyService, 2021, "2021-10-29", "2022-10-28", null, null, Provider);

    private static KnownProject Begun(string on, string? approved = "2012-01-01") => new($"DP-2012-{on.Replace("-", "", StringComparison.Ordinal)[4..]}", 1, Maybe(approved), D(on));

    private static KnownCase Case(string? found, ComplaintState state, ComplaintKind kind = ComplaintKind.Complaint, string provider = Provider) => new("CP-2022-0001", kind, provider, state, [], Maybe(found), null, null);

    private static Nomination Of(KnownProject[] projects, Certificate? held = null, KnownCase? against = null, bool registered = true, string today = "2022-06-14") => Nomination.Of(
        Provider, Round, new() { Projects = [.. projects], Certificates = held is null ? [] : [held], Cases = against is null ? [] : [against], RegisteredProvider = registered }, D(today));

    private static string? Why(Nomination nomination, string today = "2022-06-14") => nomination.MayNominate(Round, D(today)) is { } refusal ? $"{refusal.Code} {refusal.Clause}" : null;

    [Fact]
    public void LG_4_4_1_five_projects_approved_and_begun_by_the_day_of_asking()
    {
        KnownProject[] four = [Begun("2015-01-01"), Begun("2016-01-01"), Begun("2017-01-01"), Begun("2018-01-01")];
        Assert.Null(Why(Of([.. four, Begun("2022-06-14")])));
        Assert.Equal("nomination-criterion LG-4.4(1)", Why(Of([.. four, Begun("2022-06-15")])));
        Assert.Equal("nomination-criterion LG-4.4(1)", Why(Of([.. four, new("DP-2019-0001", 1, D("2019-01-01"), null)])));
        Assert.Equal("nomination-criterion LG-4.4(1)", Why(Of([.. four, Begun("2019-01-01", null)])));
    }

    [Fact]
    public void LG_7_5_1_three_further_projects_begun_within_the_validity_and_earlier_ones_not_again()
    {
        KnownProject[] earlier = [.. Enumerable.Range(1, 5).Select(i => Begun($"2015-01-0{i}"))];
        Assert.Equal("nomination-criterion LG-7.5(1)", Why(Of([.. earlier, Begun("2021-10-28"), Begun("2021-10-29"), Begun("2022-01-01")], Of2021)));
        Assert.Null(Why(Of([.. earlier, Begun("2021-10-29"), Begun("2022-01-01"), Begun("2022-06-14")], Of2021)));
    }

    [Theory]
    [InlineData("2009-01-01", ComplaintState.Closed, ComplaintKind.Complaint, "nomination-complaint LG-4.4(2)")]
    [InlineData("2022-06-01", ComplaintState.Substantiated, ComplaintKind.Complaint, "nomination-complaint LG-4.4(2)")]
    [InlineData("2022-06-01", ComplaintState.Substantiated, ComplaintKind.SubstandardService, "nomination-complaint LG-4.4(2)")]
    [InlineData("2022-06-01", ComplaintState.Vetoed, ComplaintKind.Complaint, "nomination-complaint LG-4.4(2)")]
    [InlineData(null, ComplaintState.NotSubstantiated, ComplaintKind.Complaint, null)]
    [InlineData(null, ComplaintState.Investigating, ComplaintKind.Complaint, null)]
    public void LG_4_4_2_what_was_found_established_ever_stands_against_a_first_label(string? found, ComplaintState state, ComplaintKind kind, string? why) =>
        Assert.Equal(why, Why(Of([.. Enumerable.Range(1, 5).Select(i => Begun($"2015-01-0{i}"))], null, Case(found, state, kind))));

    [Theory]
    [InlineData("2021-10-28", null)]
    [InlineData("2021-10-29", "nomination-complaint LG-7.5(2)")]
    public void LG_7_5_2_a_renewal_is_asked_within_the_validity_alone(string found, string? why) =>
        Assert.Equal(why, Why(Of([Begun("2021-10-29"), Begun("2022-01-01"), Begun("2022-06-14")], Of2021, Case(found, ComplaintState.Closed))));

    [Fact]
    public void LG_2_4_another_providers_case_does_not_count_and_who_is_not_registered_is_not_nominated()
    {
        KnownProject[] five = [.. Enumerable.Range(1, 5).Select(i => Begun($"2015-01-0{i}"))];
        Assert.Null(Why(Of(five, null, Case("2022-06-01", ComplaintState.Closed, provider: "2020-002"))));
        Assert.Equal("nomination-criterion LG-2.4", Why(Of(five, registered: false)));
    }

    [Theory]
    [InlineData("2022-03-31", "nomination-too-early LG-1.6")]
    [InlineData("2022-04-01", null)]
    [InlineData("2022-07-31", null)]
    [InlineData("2022-08-01", "nomination-too-late LG-1.6")]
    public void LG_1_6_nominations_are_made_from_the_rounds_opening_until_it_is_judged(string today, string? why) =>
        Assert.Equal(why, Why(Of([.. Enumerable.Range(1, 5).Select(i => Begun($"2015-01-0{i}"))], today: today), today));

    [Fact]
    public void LG_7_1_a_nomination_needs_no_form_and_renews_the_newest_label_not_revoked()
    {
        var nomination = Of([Begun("2021-10-29"), Begun("2022-01-01"), Begun("2022-06-14")], Of2021);
        var application = nomination.Begin(Round, 2022, 7);
        Assert.Equal(("LT-2022-0007", true, "T-21", null), (application.Reference, application.Renewal, application.Renews, application.Channel));
        Assert.All(nomination.Findings.Coming, f => Assert.NotEqual(FindingOutcome.NeedsJudgement, f.Outcome));
        var revoked = Certificate("T-22", LabelKind.TechnologyService, 2022, "2022-01-01", "2022-12-31", null, null, Provider);
        Assert.Null(revoked.Revoke(D("2022-02-01"), Trilingual.Same("reason")));
        Assert.Null(Of([], revoked).Renews);
    }
}
