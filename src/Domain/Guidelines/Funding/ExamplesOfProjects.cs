using CleanerProduction.Applications;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using static CleanerProduction.Guidelines.FindingOutcome;

namespace CleanerProduction.Guidelines.Funding;

/// <summary>Cases beside the edges of the clauses, for the guide's page: the way of an application, a project and a claim.</summary>
internal static class ExamplesOfProjects
{
    /// <summary>All of them.</summary>
    public static IEnumerable<WorkedExample> All(Phase phase, Deadlines deadlines, WorkingCalendar calendar)
    {
        TimeLimits At(int year, int month, int day) => new(deadlines, calendar, new(year, month, day));
        return [.. Vetting(phase, At), .. Projects(phase, At), .. Claims(phase, At), .. Results(phase)];
    }

    private static IEnumerable<WorkedExample> Vetting(Phase phase, Func<int, int, int, TimeLimits> at)
    {
        var demonstration = new VettingFacts(phase, at(2022, 11, 1), ProjectType.Demonstration1, new(2022, 8, 15));
        var assessment = demonstration with { Project = ProjectType.OnSiteAssessment };
        yield return Section21Applying.QuarterlyBatch.Example(demonstration with { CompleteOn = new(2022, 9, 30), Batch = new(2022, 3) }, Met);
        yield return Section21Applying.QuarterlyBatch.Example(demonstration with { CompleteOn = new(2022, 10, 1), Batch = new(2022, 3) }, NotMet);
        yield return Section21Applying.WhoDecides.Example(demonstration with { DecidedBy = Role.Director, DecidedOn = new(2022, 9, 1) }, NotMet);
        yield return Section21Applying.WhoDecides.Example(demonstration with { DecidedBy = Role.Committee, DecidedOn = new(2022, 9, 1) }, NotMet);
        yield return Section21Applying.WhoDecides.Example(demonstration with { RecommendedOn = new(2022, 8, 20), DecidedBy = Role.Committee, DecidedOn = new(2022, 9, 1) }, Met);
        yield return Section23Criteria.OnTheList.Example(demonstration with { Technology = "a", List = [new("a", new(new(2022, 1, 1), new(2022, 8, 15)))] }, Met);
        yield return Section23Criteria.OnTheList.Example(demonstration with { Technology = "a", List = [new("a", new(new(2022, 1, 1), new(2022, 8, 14)))] }, NotMet);
        yield return Section25Results.Notification.Example(assessment with { CompleteOn = new(2023, 1, 31), NotifiedOn = new(2023, 2, 28) }, Met);
        yield return Section25Results.Notification.Example(demonstration with { DecidedOn = new(2022, 9, 1), NotifiedOn = new(2022, 9, 15) }, Met);
        yield return Section25Results.Notification.Example(demonstration with { DecidedOn = new(2022, 9, 1), NotifiedOn = new(2022, 9, 16) }, NotMet);
        yield return Section25Results.Withdrawal.Example(demonstration with { WithdrawnOn = new(2022, 10, 1), WithdrawnInWriting = true }, Met);
        yield return Section25Results.Withdrawal.Example(demonstration with { WithdrawnOn = new(2022, 10, 1), AgreementOn = new(2022, 9, 20) }, NotMet);
    }

    private static IEnumerable<WorkedExample> Projects(Phase phase, Func<int, int, int, TimeLimits> at)
    {
        var begun = new ProjectFacts(phase, at(2022, 10, 15), ProjectType.Demonstration1, new(2022, 8, 15)) { NotifiedOn = new(2022, 8, 15) };
        yield return Section31Agreement.TimeToSign.Example(begun, NeedsJudgement);
        yield return Section31Agreement.TimeToSign.Example(begun with { Limits = at(2022, 10, 16) }, NotMet);
        yield return Section31Agreement.TimeToSign.Example(begun with { Limits = at(2022, 10, 16), Explanation = new(true, "…") }, Met);
        ProjectFacts Cost(int year, int month, int day) => begun with { CompletedOn = new(2023, 8, 15), Costs = [new(CostKind.Equipment, Hkd.Of(100_000), new(year, month, day))] };
        yield return Section31Agreement.CostWindow.Example(Cost(2022, 8, 14), NotMet);
        yield return Section31Agreement.CostWindow.Example(Cost(2022, 8, 15), Met);
        yield return Section31Agreement.CostWindow.Example(Cost(2023, 8, 15), Met);
        yield return Section31Agreement.CostWindow.Example(Cost(2023, 8, 16), NotMet);
        var signed = begun with { AgreementOn = new(2022, 8, 15), Limits = at(2024, 1, 1) };
        yield return Section32Progress.Start.Example(signed with { StartedOn = new(2022, 8, 29) }, Met);
        yield return Section32Progress.Start.Example(signed with { StartedOn = new(2022, 8, 30) }, NotMet);
        var assessment = signed with { Project = ProjectType.OnSiteAssessment, AgreementOn = new(2022, 11, 30) };
        yield return Section32Progress.AssessmentComplete.Example(assessment with { ReportOn = new(2023, 2, 28) }, Met);
        yield return Section32Progress.AssessmentComplete.Example(assessment with { ReportOn = new(2023, 3, 1) }, NotMet);
        yield return Section32Progress.DemonstrationComplete.Example(signed with { ReportOn = new(2023, 8, 15) }, Met);
        yield return Section32Progress.DemonstrationComplete.Example(signed with { ReportOn = new(2023, 8, 16) }, NotMet);
        yield return Section32Progress.DemonstrationComplete.Example(signed with { ReportOn = new(2023, 8, 16), RevisedCompletionOn = new(2023, 9, 30) }, Met);
        var asked = signed with { AgreementOn = new(2023, 1, 31), ExtensionAskedOn = new(2023, 7, 10), NeedsEquipment = true };
        yield return Section32Progress.Extension.Example(asked with { EquipmentDeliveredOn = new(2023, 6, 30) }, NeedsJudgement);
        yield return Section32Progress.Extension.Example(asked with { EquipmentDeliveredOn = new(2023, 7, 1) }, NotMet);
        yield return Section32Progress.InstallationNotice.Example(signed with { InstallationOn = new(2023, 3, 15), InstallationNoticeOn = new(2023, 3, 1) }, Met);
        yield return Section32Progress.InstallationNotice.Example(signed with { InstallationOn = new(2023, 3, 15), InstallationNoticeOn = new(2023, 3, 2) }, NotMet);
        yield return Section32Progress.Sample.Example(new(phase, 11, 2, 1, 1) { ByOtherStaff = true }, Met);
        yield return Section32Progress.Sample.Example(new(phase, 11, 1, 1, 1) { ByOtherStaff = true }, NotMet);
        var kept = signed with { NeedsEquipment = true, CompletedOn = new(2023, 8, 15) };
        yield return Section34Reports.KeepEquipment.Example(kept with { EquipmentGoneOn = new(2024, 8, 15) }, NotMet);
        yield return Section34Reports.KeepEquipment.Example(kept with { EquipmentGoneOn = new(2024, 8, 16) }, Met);
        yield return Section34Reports.Video.Example(signed with { Report = new() { VideoSeconds = 60 } }, Met);
        yield return Section34Reports.Video.Example(signed with { Report = new() { VideoSeconds = 59 } }, NotMet);
        yield return Section35Conduct.FundedCosts.Example(signed with { Costs = [new(CostKind.Installation, Hkd.Of(20_000), new(2022, 9, 1))] }, Met);
        yield return Section35Conduct.FundedCosts.Example(signed with { Costs = [new(CostKind.OwnStaff, Hkd.Of(20_000), new(2022, 9, 1))] }, NotMet);
        yield return Section35Conduct.Changes.Example(signed with { Changes = [new("…", new(2022, 9, 1), null)] }, NotMet);
    }

    private static IEnumerable<WorkedExample> Claims(Phase phase, Func<int, int, int, TimeLimits> at)
    {
        var claim = new ClaimFacts(phase, at(2023, 9, 1), ProjectType.Demonstration1, new(2022, 8, 15), Hkd.Of(300_000)) { VerifiedCost = Hkd.Of(500_000), ContractSum = Hkd.Of(100_000) };
        yield return Section41Payment.Payable.Example(claim with { Paid = Hkd.Of(250_000) }, Met);
        yield return Section41Payment.Payable.Example(claim with { Paid = Hkd.Of(300_000) }, NotMet);
        yield return Section41Payment.Questionnaire.Example(claim, NotMet);
        yield return Section41Payment.PaidInFull.Example(claim with { PaidToProvider = Hkd.Of(100_000) }, Met);
        yield return Section41Payment.PaidInFull.Example(claim with { PaidToProvider = Hkd.Of(99_999) }, NotMet);
        yield return Section41Payment.PaidInTime.Example(claim with { ConditionsMetOn = new(2023, 1, 31), PaidOn = new(2023, 2, 28) }, Met);
        yield return Section41Payment.PaidInTime.Example(claim with { ConditionsMetOn = new(2023, 1, 31), PaidOn = new(2023, 3, 1) }, NotMet);
        yield return Section41Payment.HoldExplained.Example(claim with { HeldOn = new(2023, 8, 20) }, NotMet);
        yield return Section41Payment.Termination.Example(claim with { TerminatedBy = Role.Committee, Ground = TerminationGround.PublicInterest }, Met);
        yield return Section41Payment.Termination.Example(claim with { TerminatedBy = Role.Secretariat, Ground = TerminationGround.Progress }, NotMet);
    }

    private static IEnumerable<WorkedExample> Results(Phase phase)
    {
        var use = new ResultsFacts(phase, new(2024, 3, 15));
        yield return Section5Results.Notice.Example(use with { NotifiedOn = new(2024, 3, 14) }, Met);
        yield return Section5Results.Notice.Example(use with { NotifiedOn = new(2024, 3, 15) }, NotMet);
    }
}
