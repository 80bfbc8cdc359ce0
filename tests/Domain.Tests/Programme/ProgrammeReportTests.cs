using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Programme;

public class ProgrammeReportTests
{
    private static readonly DateTimeOffset At = HongKongTime.StartOf(new(2026, 11, 20));
    private static readonly ReportWords Whole = new(new("甲", "甲", "a"), new("乙", "乙", "b"), new("丙", "丙", "c"));

    [Fact]
    public void A_report_is_issued_once_every_part_has_three_languages_and_then_never_changes()
    {
        var report = new ProgrammeReport(ReportKind.WorkPlan, new(2027, 1, 1), new(2027, 12, 31));
        Assert.Equal(ProgrammeReport.Unwritten, report.Issue("h", Role.Secretariat, "p", At).Refusal!.Code);
        Assert.True(report.Save(Whole with { Ahead = new("丙", "", "c") }, Role.Secretariat, "p", At).Ok);
        Assert.Equal(ProgrammeReport.Unwritten, report.Issue("h", Role.Secretariat, "p", At).Refusal!.Code);
        Assert.True(report.Save(Whole, Role.Secretariat, "p", At).Ok);
        Assert.Equal("h", report.Issue("h", Role.Secretariat, "p", At).Value.Note);
        Assert.Equal(ProgrammeReport.Issued, report.Issue("h", Role.Secretariat, "p", At).Refusal!.Code);
        Assert.Equal(ProgrammeReport.Issued, report.Save(Whole, Role.Secretariat, "p", At).Refusal!.Code);
        Assert.Equal(3, report.Version);
    }

    [Theory]
    [InlineData(ReportKind.WorkPlan, 2026, 11, 21, true)]
    [InlineData(ReportKind.Progress, 2026, 11, 20, true)]
    [InlineData(ReportKind.Progress, 2026, 11, 21, false)]
    [InlineData(ReportKind.Yearly, 2026, 11, 21, false)]
    public void A_plan_is_issued_before_its_time_and_a_report_on_its_last_day_or_later(ReportKind kind, int year, int month, int day, bool may)
    {
        var report = new ProgrammeReport(kind, new(2026, 1, 1), new(year, month, day));
        report.Save(Whole, Role.Secretariat, "p", At);
        Assert.Equal(may ? null : ProgrammeReport.NotOver, report.Refused(new(2026, 11, 20))?.Code);
    }

    [Fact]
    public void What_a_report_says_comes_back_from_its_text_and_another_figure_has_another_hash()
    {
        var content = new ReportContent(3, ReportKind.Yearly, new(2025, 1, 1), new(2025, 12, 31), At, [new(ReportFigure.GrantPaid, null, 12_345)], Whole, true);
        var json = content.ToJson();
        Assert.Equal(json, ReportContent.Of(json).ToJson());
        Assert.Equal(64, ReportContent.HashOf(json).Length);
        Assert.NotEqual(ReportContent.HashOf(json), ReportContent.HashOf((content with { Counts = [new(ReportFigure.GrantPaid, null, 12_346)] }).ToJson()));
        Assert.Null(content[ReportFigure.Paid, null]);
    }

    [Fact]
    public void PP_19_whatever_is_targeted_or_planned_stands_in_a_plan_and_what_is_not_said_is_not_0()
    {
        var phase = Schemes.PhaseTests.Phases["P1"];
        var target = phase.Targets.Single(t => t.Kind == TargetKind.OnSiteAssessments);
        var plan = ReportPlan.Of(phase, [new(TargetKind.OnSiteAssessments, target.From / 2), new(TargetKind.Jobs, 0)], [EventKind.Workshop, EventKind.Seminar, EventKind.Workshop]);
        Assert.Equal((target, target.From / 2, (int?)50), plan.Lines.Single(l => l.Kind == TargetKind.OnSiteAssessments) is var line ? (line.Target!, line.Planned!.Value, line.Percent) : default);
        Assert.All(phase.Targets.Where(t => t.Kind is not (TargetKind.OnSiteAssessments or TargetKind.Jobs)), t => Assert.Null(plan.Lines.Single(l => l.Kind == t.Kind).Planned));
        Assert.Equal(0, plan.Lines.Single(l => l.Kind == TargetKind.Jobs).Planned);
        Assert.Equal([new(EventKind.Seminar, 1), new(EventKind.Workshop, 2)], plan.Events);
        Assert.Empty(ReportPlan.Of(null, [], []).Lines);
    }
}
