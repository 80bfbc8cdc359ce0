using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Workflows;

namespace CleanerProduction.Complaints;

/// <summary>What a complaint asks for.</summary>
public enum ComplaintDuty
{
    /// <summary>Tell the provider complained of.</summary>
    NotifyProvider,
    /// <summary>Investigate.</summary>
    Investigate,
    /// <summary>Record the substandard service and ask for correction.</summary>
    RecordSubstandard,
    /// <summary>Tell the complainant of the finding.</summary>
    TellComplainant,
    /// <summary>Tell the provider of the finding.</summary>
    TellProvider,
    /// <summary>Consolidate the report.</summary>
    ConsolidateReport,
    /// <summary>Propose a penalty to the committee.</summary>
    Propose,
    /// <summary>Carry the penalty out and tell the provider.</summary>
    Execute,
    /// <summary>After a veto: close, or propose another penalty; and tell the provider.</summary>
    AnswerVeto,
}

/// <summary>A duty in a case.</summary>
/// <param name="Duty">What.</param>
/// <param name="Clause">Why.</param>
/// <param name="Due">The last day, inclusive; for the report the day it falls due; null where the guide sets none.</param>
/// <param name="By">Whose it is.</param>
/// <param name="Late">True after the last day.</param>
public sealed record DutyOpen(ComplaintDuty Duty, string Clause, DateOnly? Due, Role By, bool Late);

/// <summary>What is to be done in a case on the day its facts were asked, and why.</summary>
public static class ComplaintWatch
{
    /// <summary>The duties open, the one that moves the case first.</summary>
    public static ImmutableArray<DutyOpen> Of(Complaint complaint, ComplaintFile file, ComplaintFacts facts)
    {
        DutyOpen Open(ComplaintDuty duty, string clause, Role by, DateOnly? due = null) => new(duty, clause, due, by, facts.Limits.Today > due);

        return complaint.State switch
        {
            ComplaintState.Received when complaint.Kind == ComplaintKind.SubstandardService => [Open(ComplaintDuty.RecordSubstandard, "RG-6.2.2", Role.Secretariat)],
            ComplaintState.Received => [Open(ComplaintDuty.NotifyProvider, "RG-6.1.1", Role.Secretariat, facts.Limits.Of("RG-6.1.1", complaint.ReceivedOn).Due)],
            ComplaintState.Notified or ComplaintState.Investigating => [Open(ComplaintDuty.Investigate, "RG-6.1.1", Role.TechnicalSupport)],
            ComplaintState.NotSubstantiated =>
            [
                .. file.ComplainantToldOn is null ? [Open(ComplaintDuty.TellComplainant, "RG-6.1.2", Role.Secretariat)] : Array.Empty<DutyOpen>(),
                .. file.ProviderToldOn is null ? [Open(ComplaintDuty.TellProvider, "RG-6.1.2", Role.Secretariat)] : Array.Empty<DutyOpen>(),
            ],
            ComplaintState.Substantiated or ComplaintState.Correcting => [Open(ComplaintDuty.ConsolidateReport, "RG-6.1.4", Role.Secretariat, facts.ReportDue)],
            ComplaintState.ReportDue => [Open(ComplaintDuty.Propose, "RG-6.1.4", Role.Secretariat, facts.ReportDue)],
            ComplaintState.Supported => [Open(ComplaintDuty.Execute, "RG-6.1.4", Role.Secretariat, Execution(facts))],
            ComplaintState.Vetoed => [Open(ComplaintDuty.AnswerVeto, "RG-6.1.4", Role.Secretariat, Execution(facts))],
            _ => [],
        };
    }

    private static DateOnly? Execution(ComplaintFacts facts) => facts.DecidedOn is { } decided ? facts.Limits.Of("RG-6.1.4-execute", decided).Due : null;
}
