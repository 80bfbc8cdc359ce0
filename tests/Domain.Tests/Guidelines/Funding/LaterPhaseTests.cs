using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Schemes;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Guidelines.Funding;

/// <summary>A case keeps the phase it was submitted in: what is decided later is written as one more dated row and is not its concern.</summary>
public class LaterPhaseTests
{
    private static readonly (string Name, string Json)[] Files =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "phases"), "*.json").Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];

    private static readonly Phases Before = Phases.Parse(Files);

    private static readonly (string Phase, string On, ProjectType Project)[] Cases =
    [
        ("P1", "2012-05-01", ProjectType.Demonstration), ("P2", "2014-05-01", ProjectType.OnSiteAssessment), ("P3", "2018-05-01", ProjectType.Demonstration),
        ("P4", "2022-08-15", ProjectType.OnSiteAssessment), ("P4", "2022-08-15", ProjectType.Demonstration1), ("P4", "2022-08-15", ProjectType.Demonstration2),
        ("P5", "2026-05-01", ProjectType.NewTechnology),
    ];

    [Fact]
    public void A_row_of_a_later_day_never_changes_the_findings_of_an_earlier_case() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var draw = new Random(seed);
        var cost = new Hkd(draw.Next(1, 400_000_000));
        foreach (var (code, on, project) in Cases)
        {
            var day = D(on);
            var later = Before.All.Where(p => p.Period.Until > day).ToArray();
            var phase = later[draw.Next(later.Length)];
            var first = phase.Period.From > day ? phase.Period.From : day.AddDays(1);
            var from = first.AddDays(draw.Next(phase.Period.Until.DayNumber - first.DayNumber + 1));
            var after = WithOneMoreRow(phase.Code, draw.Next(2) == 0 ? project : (ProjectType)draw.Next(Enum.GetValues<ProjectType>().Length), from, draw);
            Assert.Equal(All(Before[code], day, project, cost), All(after[code], day, project, cost));
        }
    }));

    [Theory]
    [InlineData("2022-08-16", true)]
    [InlineData("2022-08-15", false)]
    public void A_row_counts_from_its_own_day_on(string from, bool same) =>
        Assert.Equal(same, All(P4, D("2022-08-15"), ProjectType.Demonstration1, Hkd.Of(300_000))
            == All(WithOneMoreRow("P4", ProjectType.Demonstration1, D(from), new Random(1))["P4"], D("2022-08-15"), ProjectType.Demonstration1, Hkd.Of(300_000)));

    /// <summary>The phases read again from their files, one of which has a row more.</summary>
    private static Phases WithOneMoreRow(string code, ProjectType project, DateOnly from, Random draw) => Phases.Parse(Files.Select(file =>
    {
        var json = JsonNode.Parse(file.Json)!;
        if ((string)json["code"]! != code) return file;
        json["offers"]!.AsArray().Add(new JsonObject
        {
            ["project"] = Words[(int)project], ["validFrom"] = from.Iso(), ["share"] = $"{draw.Next(60, 100)}%", ["cap"] = draw.Next(1, 9_000),
            ["capHongKongTechnology"] = null, ["factoryPays"] = null, ["source"] = "reading: decided later",
        });
        return (file.Name, json.ToJsonString());
    }));

    private static readonly string[] Words = [.. Enum.GetValues<ProjectType>().Select(p => p switch
    {
        ProjectType.OnSiteAssessment => "on-site-assessment",
        ProjectType.Demonstration1 => "demonstration-1",
        ProjectType.Demonstration2 => "demonstration-2",
        ProjectType.NewTechnology => "new-technology",
        _ => p.ToString().ToLowerInvariant(),
    })];

    /// <summary>All that the guide says of one case, from the first question to the payment.</summary>
    private static string All(Phase phase, DateOnly on, ProjectType project, Hkd cost)
    {
        var claim = ClaimCheck.Of(Claim(project) with { Phase = phase, SubmittedOn = on, VerifiedCost = cost, Paid = null });
        return string.Join('\n',
        [
            Told(GrantCheck.Of(new(phase, on, project, cost, Asked: Hkd.Of(20_000))).Findings), Told(EligibilityCheck.Of(Venture(project) with { Phase = phase, On = on }).Findings),
            Told(VettingCheck.Of(Vetted(project) with { Phase = phase, SubmittedOn = on })), Told(ProjectCheck.Of(Project(project) with { Phase = phase, SubmittedOn = on })),
            Told(claim.Findings), $"{claim.Payable}",
        ]);
    }
}
