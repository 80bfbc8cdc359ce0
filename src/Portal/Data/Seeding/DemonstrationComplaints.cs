using System.Collections.Frozen;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using static CleanerProduction.Complaints.ComplaintStep;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented complaints; what was executed shows in the provider's registrations.</summary>
internal sealed class DemonstrationComplaints(
    DemonstrationCalendar calendar, DemonstrationFiles files, DemonstrationCompanies companies, DemonstrationApplications applications, DemonstrationProviders providers, DemonstrationHistory history)
{
#pragma warning disable format
    private static readonly FrozenDictionary<ComplaintStep, Pace> Paces = new Dictionary<ComplaintStep, Pace>
    {
        [Notify] = new(1),             [Investigate] = new(3),  [FindNotSubstantiated] = new(18), [FindSubstantiated] = new(12), [RecordSubstandard] = new(1),
        [Correct] = new(4),            [CallReport] = new(8),   [Propose] = new(2),               [Support] = new(1),            [Veto] = new(1),
        [Execute] = new(8),            [Close] = new(12),
    }.ToFrozenDictionary();
#pragma warning restore format

    // Without measures the report is called a month after the notice: so long after the finding.
    private static readonly Pace Month = new(18);

    /// <summary>All of them.</summary>
    public List<Complaint> All { get; } = [];

    /// <summary>Makes them, the oldest first.</summary>
    public void Make(DemonstrationDeadlines deadlines)
    {
        foreach (var row in files.Rows("complaints"))
        {
            var complaint = Of(row);
            All.Add(complaint);
            deadlines.Of(complaint, history.Entries.Where(e => e.Case == complaint.Reference).ToList());
        }
    }

    private Complaint Of(DemonstrationRow row)
    {
        var draw = new Draw("CP-" + row["number"]);
        var received = calendar.Read(row["received"]);
        var kind = Enum.Parse<ComplaintKind>(row["kind"]);
        var complaint = new Complaint(
            new CaseReference(CaseReference.Complaint, received.Year, row.Number("number")), kind, row.Has("complainant") ? companies[row["complainant"]].Id : null, row["provider"], received)
        {
            Subject = row.Text("subject"),
            ApplicationReference = row.Has("project") ? applications[row["project"]].Reference : null,
        };
        var way = Way(row, kind);
        // The way begins after the day of receipt, which is no step.
        var days = DemonstrationPaths.Onward(calendar, [(Role.Secretariat, new Pace(0)), .. way.Select(s => (s.By, s is { Step: CallReport, By: Role.Timer } ? Month : Paces[s.Step]))], received);
        for (var i = 0; i < way.Count; i++)
        {
            if (way[i].Step == Propose && complaint.ProposePenalty(row.Member<Penalty>("penalty")!.Value, row.Text("reason")) is { } refusal) throw new InvalidOperationException($"{complaint.Reference}: {refusal.Code}");
            history.Take(complaint, way[i], days[i + 1], DemonstrationProviders.RepresentativeOf(row["provider"]), ref draw);
            if (way[i] is { Step: CallReport, By: Role.Secretariat }) complaint.CorrectedOn = days[i + 1];
            if (way[i].Step == Execute) CarryOut(complaint, days[i], days[i + 1], ref draw);
        }
        return complaint;
    }

    private static List<WorkflowRow<ComplaintState, ComplaintStep>> Way(DemonstrationRow row, ComplaintKind kind)
    {
        var table = ComplaintWorkflow.Table;
        var state = Enum.Parse<ComplaintState>(row["state"]);
        if (kind == ComplaintKind.Complaint)
        {
            // The shortest way to an established complaint is that of substandard service: go by the investigation.
            if (state is ComplaintState.Received or ComplaintState.Notified) return DemonstrationPaths.Between(table, ComplaintState.Received, state);
            var begun = DemonstrationPaths.Between(table, ComplaintState.Received, ComplaintState.Investigating);
            var via = row.Member<ComplaintState>("via");
            return via is { } between
                ? [.. begun, .. DemonstrationPaths.Between(table, ComplaintState.Investigating, between), .. DemonstrationPaths.Between(table, between, state)]
                : [.. begun, .. DemonstrationPaths.Between(table, ComplaintState.Investigating, state)];
        }
        return DemonstrationPaths.By(table, ComplaintState.Substantiated, state);
    }

    private void CarryOut(Complaint complaint, DateOnly decided, DateOnly executed, ref Draw draw)
    {
        var step = complaint.ProposedPenalty == Penalty.Removal ? RegistrationStep.Delist : RegistrationStep.Warn;
        foreach (var registration in providers.Registrations.Where(r => r.ProviderNumber == complaint.ProviderNumber && r.IsListed))
        {
            var done = registration.Step(step, Role.Committee, calendar.MeetingBy(decided).Id, DemonstrationCalendar.At(executed, Role.Secretariat, ref draw), complaint.Reference);
            if (!done.Ok) throw new InvalidOperationException($"{registration.Reference}: {done.Refusal.Code}");
            history.Keep(registration, done.Value);
        }
    }
}
