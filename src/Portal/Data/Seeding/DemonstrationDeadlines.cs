using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Data;

/// <summary>The time limits that run, ran or fell away in the invented cases.</summary>
internal sealed class DemonstrationDeadlines(ReferenceData reference, DemonstrationCalendar calendar)
{
    /// <summary>All of them.</summary>
    public List<CaseDeadline> All { get; } = [];

    /// <summary>Those of an application; <paramref name="late"/> where nothing was delivered since the agreement.</summary>
    public void Of(Application application, IReadOnlyList<CaseEntry> entries, bool late)
    {
        var assessment = application.Type == ProjectType.OnSiteAssessment;
        foreach (var entry in entries)
            switch (entry.Step)
            {
                case nameof(ApplicationStep.FindComplete) when assessment:
                    Start("FG-2.5.1-assessment", entry, Told(entries), Gone(application, entries));
                    break;
                case nameof(ApplicationStep.Approve) or nameof(ApplicationStep.Reject) when !assessment:
                    Start("FG-2.5.1-demonstration", entry, Told(entries), null);
                    break;
                case nameof(ApplicationStep.OfferAgreement):
                    Start("FG-3.1.2", entry, Day(entries, nameof(ApplicationStep.Sign)), Gone(application, entries));
                    break;
                case nameof(ApplicationStep.Sign):
                    Project(application, entry, entries, assessment, late && application.State == ApplicationState.InProgress);
                    break;
                case nameof(ApplicationStep.AcceptReport) when !assessment:
                    Start("FG-3.3.4", entry, null, Gone(application, entries), met: 366);
                    break;
                case nameof(ApplicationStep.FindPayable):
                    // A stop of payment ends the month; it runs anew when payment goes on.
                    Start("FG-4.1.4", entry, Day(entries, nameof(ApplicationStep.Pay)), Gone(application, entries) ?? (application.HeldFrom == ApplicationState.ReadyToPay ? Day(entries, nameof(ApplicationStep.HoldPayment)) : null));
                    break;
            }
    }

    /// <summary>Those of a registration.</summary>
    public void Of(Registration registration, IReadOnlyList<CaseEntry> entries)
    {
        foreach (var entry in entries)
            if (entry.To == nameof(RegistrationState.Complete) && entry.From != entry.To)
                Start("RG-4.1.3", entry, Day(entries, nameof(RegistrationStep.Register)) ?? Day(entries, nameof(RegistrationStep.Refer)), null);
            else if (entry.Step is nameof(RegistrationStep.Register) or nameof(RegistrationStep.Accept))
                Start("RG-3.3.1", entry, registration.ConfirmedOn, registration.EndedOn);
    }

    /// <summary>Those of a complaint.</summary>
    public void Of(Complaint complaint, IReadOnlyList<CaseEntry> entries)
    {
        if (complaint.Kind == ComplaintKind.Complaint)
            Start("RG-6.1.1", complaint.Reference, complaint.ReceivedOn, $"{complaint.Reference}:received", complaint.NoticeOn, null, 0);
        foreach (var entry in entries)
            if (entry.Step is nameof(ComplaintStep.Notify) or nameof(ComplaintStep.RecordSubstandard))
            {
                Start("RG-6.1.4-report", entry, Day(entries, nameof(ComplaintStep.Propose)), Day(entries, nameof(ComplaintStep.FindNotSubstantiated)));
                All[^1].Due = Complaint.ReportDue(All[^1].Due, complaint.CorrectedOn);
            }
            else if (entry.Step is nameof(ComplaintStep.Support) or nameof(ComplaintStep.Veto))
                Start("RG-6.1.4-execute", entry, Day(entries, nameof(ComplaintStep.Execute)) ?? Day(entries, nameof(ComplaintStep.Close)), null);
    }

    private void Project(Application application, CaseEntry signed, IReadOnlyList<CaseEntry> entries, bool assessment, bool late)
    {
        var gone = Gone(application, entries);
        var reported = Day(entries, nameof(ApplicationStep.SubmitReport));
        Start("FG-3.2.1-start", signed, null, gone, met: 9);
        Start(assessment ? "FG-3.2.1(a)" : "FG-3.2.1(b)", signed, reported, gone);
        if (assessment) return;
        Start("FG-3.2.2-interim", signed, null, gone, met: late ? 0 : 143);
        Start("FG-3.2.2-equipment", signed, null, gone, met: late ? 0 : 118);
    }

    // The party is told by the letter; after it the agreement is offered, or nothing more happens.
    private DateOnly? Told(IReadOnlyList<CaseEntry> entries)
    {
        if (Day(entries, nameof(ApplicationStep.OfferAgreement)) is { } offered) return offered;
        if (Day(entries, nameof(ApplicationStep.Reject)) is not { } rejected) return null;
        var told = calendar.WorkingDay(rejected.AddDays(8));
        return told < calendar.Today ? told : null;
    }

    private static DateOnly? Gone(Application application, IReadOnlyList<CaseEntry> entries) =>
        application.State is ApplicationState.Withdrawn or ApplicationState.ApprovalWithdrawn or ApplicationState.Terminated ? HongKongTime.DateOf(entries[^1].At) : null;

    private static DateOnly? Day(IReadOnlyList<CaseEntry> entries, string step) =>
        entries.LastOrDefault(e => e.Step == step) is { } entry ? HongKongTime.DateOf(entry.At) : null;

    private void Start(string rule, CaseEntry by, DateOnly? metOn, DateOnly? endedOn, int met = 0) =>
        Start(rule, by.Case, HongKongTime.DateOf(by.At), $"{by.Case}:{by.Sequence}", metOn, endedOn, met);

    /// <summary>One of any case.</summary>
    public void Start(string rule, string @case, DateOnly from, string by, DateOnly? metOn, DateOnly? endedOn, int met)
    {
        var deadline = reference.Deadlines.Start(rule, from, calendar.Working).Value;
        if (metOn is null && met > 0 && calendar.WorkingDay(from.AddDays(met)) is var day && day < calendar.Today && !(endedOn < day)) metOn = day;
        All.Add(new CaseDeadline
        {
            Case = @case, Rule = rule, From = from, Due = deadline.Due, Provisional = deadline.Provisional, StartedBy = by,
            MetOn = metOn, EndedOn = metOn is null ? endedOn : null,
        });
    }
}
