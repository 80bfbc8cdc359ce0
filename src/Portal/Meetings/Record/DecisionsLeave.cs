using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>
/// Hands agendas and declared results to those who carry them out: as they come, and at the start those that came when the portal
/// stopped. Each is carried out once, whoever hands it over. A rehearsal has no effect.
/// </summary>
public sealed partial class DecisionsLeave(MeetingRooms rooms, CarryingOut carrying, Tabling tabling, IChainStore store, ILogger<DecisionsLeave> logger) : RoomFollower(rooms)
{
    /// <inheritdoc />
    protected override bool Matters(Meeting before, Meeting after) =>
        !ReferenceEquals(before.Items, after.Items) || before.Order != after.Order || before.State != after.State || Results(after) != Results(before);

    /// <summary>Every result of a meeting in the order it was declared, replaced ones included: taking one back needs it to have been there.</summary>
    protected override async Task Act(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Called is null or { Rehearsal: true }) return;
        await tabling.Keep(Agenda(meeting), item => By(meeting.Id, item, cancellation), cancellation);
        foreach (var division in meeting.Divisions.Values.Where(d => d.Stage == DivisionStage.Declared).OrderBy(d => d.DeclaredAt))
        {
            if (division.Result!.Outcome is not (Outcome.Carried or Outcome.NotCarried)) continue;
            var item = meeting.Items[division.Item];
            var reasons = item.Notes.Select(n => n.Note.Text).ToList();
            await carrying.Do(new(meeting.Id, division.Item, division.Id, item.Content, division.Result.Outcome, division.DeclaredAt!.Value, meeting.Head, reasons), division.Replaces, cancellation);
        }
    }

    private static AgendaCases Agenda(Meeting meeting)
    {
        var decided = meeting.Divisions.Values.Where(d => d.Result is { Outcome: Outcome.Carried or Outcome.NotCarried }).Select(d => d.Item).ToImmutableHashSet();
        return new(meeting.Id, meeting.State > MeetingState.InSession ? [] : [.. meeting.Order.Where(n => !decided.Contains(n) && meeting.Items[n].Content.Case is not null).Select(n => (n, meeting.Items[n].Content.Case!))], decided);
    }

    // Who put the item on or took it off last, or ended the meeting.
    private async Task<string> By(string meeting, int item, CancellationToken cancellation) =>
        (await store.Read(meeting, 0, cancellation)).LastOrDefault(e => ActJson.Read(e.Kind, e.Payload) switch
        {
            ItemTabled tabled => tabled.Item == item,
            ItemWithdrawn withdrawn => withdrawn.Item == item,
            MeetingClosed => true,
            _ => false,
        })?.Actor ?? meeting;

    /// <inheritdoc />
    protected override void Failed(Exception wrong, string meeting) =>
        // It is handed over again at the next start; the record itself is not touched by this.
        LogNotCarried(logger, wrong, meeting);

    private static int Results(Meeting meeting) => meeting.Divisions.Values.Count(d => d.Stage == DivisionStage.Declared);

    [LoggerMessage(LogLevel.Error, "Results of meeting {Meeting} could not be carried out")]
    private static partial void LogNotCarried(ILogger logger, Exception exception, string meeting);
}
