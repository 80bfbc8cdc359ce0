using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>One item of the minutes from the record.</summary>
internal static class MinutesItemOf
{
    public static MinutesItem Record(Meeting meeting, ItemState item, string presiding, MinutesCourse course)
    {
        var divisions = item.Divisions.Select(id => meeting.Divisions[id]).ToList();
        var last = divisions.LastOrDefault();
        var stands = divisions.LastOrDefault(d => d.Stands);
        return new(
            item.Number, item.Content.Title, Kind(item.Content.Kind), item.Content.Case, item.Content.Motion,
            last is not null && last.Presiding != presiding ? last.Presiding : null,
            Papers(item, last), [.. divisions.Select(d => MinutesDivisionOf.Record(meeting, d, item.Content.Clause, course))],
            Recusals(meeting, item, course),
            stands?.Result is { Outcome: Outcome.Carried } carried ? carried.Conditions : [],
            [.. divisions.SelectMany(d => d.Dissents.Select(x => new MinutesDissent(x.Seat, Trilingual.Same(x.Reason), course.Dissents[(d.Id, x.Seat)])))],
            [.. item.Notes.Select(n => new MinutesNote(n.At, Trilingual.Same(n.Note.Text))), .. Withdrawn(item, course)]);
    }

    // The hashes that were locked, with the titles they were laid under.
    private static ImmutableArray<MinutesPaper> Papers(ItemState item, Division? last) => last is null
        ? [.. item.Papers.Select(p => new MinutesPaper(p.Title, p.Hash))]
        : [.. last.Papers.Select(locked => new MinutesPaper(item.Papers.FirstOrDefault(p => p.Id == locked.Paper)?.Title ?? Trilingual.Same(locked.Paper), locked.Hash))];

    private static ImmutableArray<MinutesRecusal> Recusals(Meeting meeting, ItemState item, MinutesCourse course)
    {
        var recusals = ImmutableArray.CreateBuilder<MinutesRecusal>();
        var time = course.Times.GetValueOrDefault(item.Number, []);
        foreach (var seat in meeting.Seats.Where(s => meeting.IsRecused(s.Code, item.Number)))
        {
            var declaration = meeting.Strongest(seat.Code, item.Number)!;
            // Out from when the item was before the meeting, or from the declaration where that came later.
            var outside = declaration.Effect == InterestEffect.Withdraw && time.Length > 0 && meeting.Stays.ContainsKey(seat.Code);
            var since = declaration.RuledAt ?? declaration.At;
            recusals.Add(new(seat.Code, declaration.Nature, outside ? (since > time[0].In ? since : time[0].In) : null, outside ? time[^1].Out : null));
        }
        return recusals.ToImmutable();
    }

    private static IEnumerable<MinutesNote> Withdrawn(ItemState item, MinutesCourse course)
    {
        if (item.Withdrawn is { } reason)
            yield return new(course.Withdrawn[item.Number], Trilingual.Make(l => string.Format(l.Culture(), RecordText.ResourceManager.GetString(nameof(RecordText.ItemWithdrawnBecause), l.Culture())!, reason)));
    }

    private static string Kind(AgendaKind kind) => kind switch
    {
        AgendaKind.Minutes => "minutes",
        AgendaKind.ProgressReport => "report",
        AgendaKind.Demonstration1 => "demonstration-1",
        AgendaKind.Demonstration2 => "demonstration-2",
        AgendaKind.NewTechnology => "new-technology",
        AgendaKind.ApprovalWithdrawal => "withdrawal",
        AgendaKind.Termination => "termination",
        AgendaKind.ProcurementVariation => "quotation",
        AgendaKind.RegistrationReferral => "registration",
        AgendaKind.ReapplicationOpinion => "reapplication",
        AgendaKind.Penalty => "penalty",
        AgendaKind.LabelAward => "label",
        _ => "information",
    };
}
