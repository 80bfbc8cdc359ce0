using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;

namespace CleanerProduction.Portal.Data;

/// <summary>The papers of the invented complaints, as far as each has come by its history.</summary>
internal sealed class DemonstrationComplaintPapers(DemonstrationFiles files, IReadOnlyList<CaseEntry> entries)
{
    /// <summary>The papers of each, in one revision.</summary>
    public IEnumerable<ComplaintRevision> Of(IEnumerable<Complaint> complaints)
    {
        var rows = files.Rows("complaint-files").ToDictionary(row => row["number"], StringComparer.Ordinal);
        foreach (var complaint in complaints)
        {
            var own = entries.Where(e => e.Case == complaint.Reference).ToList();
            yield return new()
            {
                Case = complaint.Reference, Revision = 1, Content = File(complaint, rows[complaint.Reference[^4..]], own).ToJson(), By = own.Count > 0 ? own[^1].Actor : "system",
                At = own.Count > 0 ? own[^1].At : HongKongTime.StartOf(complaint.ReceivedOn).AddHours(11),
            };
        }
    }

    private static ComplaintFile File(Complaint complaint, DemonstrationRow row, List<CaseEntry> own)
    {
        DateOnly? Day(params ComplaintStep[] steps) => own.LastOrDefault(e => steps.Any(s => e.Step == s.ToString())) is { } entry ? HongKongTime.DateOf(entry.At) : null;
        string? Text(string column) => row.Has(column) ? row[column] : null;
        var (established, not, recorded) = (Day(ComplaintStep.FindSubstantiated), Day(ComplaintStep.FindNotSubstantiated), Day(ComplaintStep.RecordSubstandard));
        var found = established ?? not ?? recorded;
        var grounds = row["grounds"].Split(' ');
        var reason = Text("finding") ?? Text("what")!;
        var answered = Day(ComplaintStep.Investigate);
        return new()
        {
            What = Text("what"), Wanted = Text("wanted"),
            Reply = answered is { } on && Text("reply") is { } reply ? new(on, reply) : null,
            Investigated = (established ?? not) is { } reported && Text("investigated") is { } report ? new(reported, report) : null,
            Review = grounds is [""] || found is null && complaint.Kind == ComplaintKind.Complaint ? null : Review(grounds, reason),
            Grounds = grounds.Contains("refused") && established is not null ? new(InstructionsFollowed: new(false, Text("corrected")!)) : new(),
            Finding = established is not null ? new(true, reason) : not is not null ? new(false, reason) : null,
            FoundOn = found, ComplainantToldOn = complaint.Kind == ComplaintKind.Complaint ? found : null, ProviderToldOn = found,
            Preliminary = (established ?? recorded) is { } sent ? new(sent, Text("preliminary")!) : null,
            Measures = Day(ComplaintStep.Correct) is null ? [] : [.. row["measures"].Split('|').Select(m => new CorrectiveMeasure(m, complaint.CorrectedOn))],
            Effect = complaint.CorrectedOn is not null && Text("effect") is { } effect ? new(true, effect) : null,
            Mediation = found is { } talked && Text("mediation") is { } talks ? [.. talks.Split('|').Select((t, i) => Talk(t, talked.AddDays(3 + i)))] : [],
            Consolidated = Day(ComplaintStep.Propose) is { } proposed ? new(proposed, Text("findings")!, Text("corrected")!) : null,
            Proposals = complaint.ProposedPenalty is { } penalty ? [new(penalty, complaint.PenaltyReason!.Hant, null, complaint.State is ComplaintState.Vetoed or ComplaintState.Closed)] : ImmutableArray<ProposedPenalty>.Empty,
            ExecutedOn = Day(ComplaintStep.Execute),
        };
    }

    private static ServiceReview Review(string[] grounds, string reason)
    {
        Judgement? Not(string ground) => grounds.Contains(ground) ? new(false, reason) : null;
        return new(Not("scope"), Not("method"), Not("delay"), grounds.Contains("delay") ? false : null, null, Not("report"), Not("otherwise"));
    }

    private static MediationLine Talk(string text, DateOnly on)
    {
        var parts = text.Split(':', 2);
        return new(on, Enum.Parse<MediationWith>(parts[0], ignoreCase: true), parts[1]);
    }
}
