using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>What of the committee's meetings waits for a member, the chair, the Secretariat: papers, votes, results, minutes.</summary>
public sealed class MeetingsWaiting(MeetingDoor door) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        var actor = Actors.Of(person);
        // Nobody else has anything to do in a meeting.
        if (!actor.IsSecretariat && !actor.Roles.Overlaps([CleanerProduction.Workflows.Role.Member, CleanerProduction.Workflows.Role.Judge])) return [];
        return [.. (await door.All(person, stop)).Where(m => m.Meeting.State != MeetingState.MinutesConfirmed).SelectMany(Of)];
    }

    private static IEnumerable<WaitingItem> Of(Inside inside)
    {
        var (meeting, link) = (inside.Meeting, Links.Meeting(inside.Meeting.Id));
        var (day, seated) = (HongKongTime.DateOf(inside.Called.StartsAt), inside.Seat is not null);
        switch (meeting.State)
        {
            case MeetingState.Draft when inside.IsSecretariat:
                yield return new(Say(nameof(PrepareText.WaitPrepare), meeting), MeetingLinks.Prepare(meeting.Id), Due: day);
                break;
            case MeetingState.Notified when seated:
                yield return new(Say(nameof(PrepareText.WaitComing), meeting), link, inside.Called.Place, day);
                break;
            case MeetingState.InSession:
                foreach (var item in Sitting(inside)) yield return item;
                break;
            case MeetingState.Closed when inside is { IsSecretariat: true, Called.Rehearsal: false }:
                yield return new(Say(nameof(PrepareText.WaitCirculate), meeting), MeetingLinks.Minutes(meeting.Id), Since: meeting.ClosedAt);
                break;
            case MeetingState.MinutesCirculated when !inside.Called.Rehearsal && (inside.IsSecretariat || seated):
                yield return new(Say(inside.IsSecretariat ? nameof(PrepareText.WaitConfirm) : nameof(PrepareText.WaitRead), meeting), MeetingLinks.Minutes(meeting.Id), Since: meeting.ClosedAt);
                break;
        }
    }

    // While it sits: the vote or the result that is due, else the way in. A seat that is out for the item is not told that it divides.
    private static IEnumerable<WaitingItem> Sitting(Inside inside)
    {
        var meeting = inside.Meeting;
        var live = Links.MeetingLive(meeting.Id);
        if (meeting.Running is { } division && !inside.IsOut(division.Item))
        {
            DateOnly? until = meeting.IsCirculation && division.Until is { } end ? HongKongTime.DateOf(end) : null;
            if (division.TakesBallots && Decision.VotingSeat(meeting, inside.Actor.Person) is { } seat && meeting.CountingFor(division.Item).Contains(seat) && !division.Ballots.ContainsKey(seat))
                return [new(Say(nameof(PrepareText.WaitVote), meeting, division.Item), live, Due: until, Since: division.OpenedAt, Clause: until is null ? null : meeting.Items[division.Item].Content.Clause)];
            if (!division.TakesBallots && meeting.PresidingPerson(division.Item) == inside.Actor.Person)
                return [new(Say(nameof(PrepareText.WaitDeclare), meeting, division.Item), live, Since: division.CutAt)];
        }
        return meeting.IsCirculation || (inside.Seat is null && !inside.IsSecretariat) ? [] : [new(Say(nameof(PrepareText.WaitInSession), meeting), live, Since: meeting.OpenedAt)];
    }

    private static Trilingual Say(string key, Meeting meeting, int? item = null) => Trilingual.Make(language => language.Say(() =>
        string.Format(CultureInfo.CurrentCulture, PrepareText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture)!, MeetingWords.Title(meeting), item)));
}
