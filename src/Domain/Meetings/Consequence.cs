using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Providers;

namespace CleanerProduction.Meetings;

/// <summary>What a declared result does to the case of its item: one row a kind of item, what it recommends, and how it ended.</summary>
/// <param name="Kind">The kind of item.</param>
/// <param name="Supports">What the motion says to the party: yes, or no (a recommendation to refuse).</param>
/// <param name="Carried">Whether the motion was carried.</param>
/// <param name="Step">The step of the case's own workflow, by name; null where the case stays where it is.</param>
/// <param name="Deadline">The rule whose clock starts with the decision, or null.</param>
/// <param name="Letter">The kind of letter that is drafted, or null.</param>
public sealed record Consequence(AgendaKind Kind, bool Supports, bool Carried, string? Step, string? Deadline, string? Letter)
{
#pragma warning disable format
    /// <summary>The table.</summary>
    public static readonly IReadOnlyList<Consequence> Table =
    [
        .. Funding(AgendaKind.Demonstration1),
        .. Funding(AgendaKind.Demonstration2),
        .. Funding(AgendaKind.NewTechnology),
        new(AgendaKind.ApprovalWithdrawal,   true,  true,  nameof(ApplicationStep.WithdrawApproval), null,               "approval-withdrawn"),
        new(AgendaKind.ApprovalWithdrawal,   true,  false, null,                                     null,               null),
        new(AgendaKind.Termination,          true,  true,  nameof(ApplicationStep.Terminate),        null,               "funding-terminated"),
        new(AgendaKind.Termination,          true,  false, null,                                     null,               null),
        new(AgendaKind.ProcurementVariation, true,  true,  null,                                     null,               "quotation-decision"),
        new(AgendaKind.ProcurementVariation, true,  false, null,                                     null,               "quotation-decision"),
        new(AgendaKind.RegistrationReferral, true,  true,  nameof(RegistrationStep.Accept),          null,               "registration-accepted"),
        new(AgendaKind.RegistrationReferral, true,  false, nameof(RegistrationStep.Refuse),          null,               "registration-refused"),
        new(AgendaKind.ReapplicationOpinion, true,  true,  null,                                     null,               "reapplication-opinion"),
        new(AgendaKind.ReapplicationOpinion, true,  false, null,                                     null,               "reapplication-opinion"),
        new(AgendaKind.Penalty,              true,  true,  nameof(ComplaintStep.Support),            "RG-6.1.4-execute", "penalty-supported"),
        new(AgendaKind.Penalty,              true,  false, nameof(ComplaintStep.Veto),               "RG-6.1.4-execute", "penalty-vetoed"),
        // What the panel decides stays confidential until the round is released: no letter, no time limit.
        new(AgendaKind.LabelAward,           true,  true,  nameof(LabelStep.Propose),                null,               null),
        new(AgendaKind.LabelAward,           true,  false, nameof(LabelStep.Decline),                null,               null),
        new(AgendaKind.LabelAward,           false, true,  nameof(LabelStep.Decline),                null,               null),
        // Not agreeing to decline is no award: the applications stay with the panel for another list.
        new(AgendaKind.LabelAward,           false, false, null,                                     null,               null),
    ];
#pragma warning restore format

    /// <summary>The consequence of a result that stands; null where the kind does not divide.</summary>
    public static Consequence? Of(AgendaItem item, Outcome outcome) => outcome is Outcome.Carried or Outcome.NotCarried
        ? Table.FirstOrDefault(r => r.Kind == item.Kind && r.Carried == (outcome == Outcome.Carried) && (r.Supports == item.Supports || !BothWays(item.Kind)))
        : null;

    // A motion may also be to refuse.
    private static bool BothWays(AgendaKind kind) => kind is AgendaKind.Demonstration1 or AgendaKind.Demonstration2 or AgendaKind.NewTechnology or AgendaKind.LabelAward;

    private static IEnumerable<Consequence> Funding(AgendaKind kind) =>
    [
        new(kind, true, true, nameof(ApplicationStep.Approve), "FG-2.5.1-demonstration", "application-approved"),
        new(kind, true, false, nameof(ApplicationStep.Reject), "FG-2.5.1-demonstration", "application-rejected"),
        new(kind, false, true, nameof(ApplicationStep.Reject), "FG-2.5.1-demonstration", "application-rejected"),
        // Not agreeing to refuse is no approval: the case goes back to the director for a new recommendation.
        new(kind, false, false, nameof(ApplicationStep.TakeOffAgenda), null, null),
    ];
}
