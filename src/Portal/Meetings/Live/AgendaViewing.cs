using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>The agenda for each audience.</summary>
internal static class AgendaViewing
{
    public static ImmutableArray<AgendaLine> Lines(Meeting meeting, Audience audience, string? seat, string person, DateTimeOffset at)
    {
        var forecast = audience is Audience.Chair or Audience.Secretariat ? ItemForecast.Of(meeting, at).ToDictionary(f => f.Item) : [];
        var takes = audience is Audience.Chair or Audience.Secretariat && meeting is { State: MeetingState.InSession, IsCirculation: false, Running: null };
        return [.. meeting.Order.Select(number => Line(meeting, meeting.Items[number], seat, person, forecast.GetValueOrDefault(number)) with { MayTake = takes && ToCome(meeting, meeting.Items[number]) })];
    }

    private static bool ToCome(Meeting meeting, ItemState item) =>
        item is { Withdrawn: null, NotedAt: null } && meeting.Current != item.Number && (item.Divisions.IsEmpty || meeting.Divisions[item.Divisions[^1]].Stage == DivisionStage.Abandoned);

    private static AgendaLine Line(Meeting meeting, ItemState item, string? seat, string person, ItemForecast? forecast)
    {
        var current = meeting.Current == item.Number;
        var division = item.Divisions.IsEmpty ? null : meeting.Divisions[item.Divisions[^1]];
        if (seat is not null && meeting.IsOut(seat, item.Number, person))
        {
            // Neither title, stage nor time: only that the reader is out for it. The result reaches them when it is public.
            var @public = division is not null && division.Stands && Sealing.ResultIsPublic(meeting, division) ? division.Result : null;
            return new(item.Number, null, null, AgendaProgress.Out, false, @public?.Outcome, @public?.Figures.For, @public?.Figures.Against, null, null, false);
        }
        var result = division is { Stage: DivisionStage.Declared } ? division.Result : null;
        return new(item.Number, item.Content.Kind, item.Content.Title, Progress(item, division, current), current, result?.Outcome, result?.Figures.For, result?.Figures.Against,
            division?.DeclaredAt ?? item.NotedAt ?? item.TakenAt, forecast?.Counts, forecast?.AtRisk == true);
    }

    private static AgendaProgress Progress(ItemState item, Division? division, bool current) => division?.Stage switch
    {
        _ when item.Withdrawn is not null => AgendaProgress.Withdrawn,
        _ when item.NotedAt is not null => AgendaProgress.Noted,
        DivisionStage.Open => AgendaProgress.Dividing,
        DivisionStage.LastCall => AgendaProgress.LastCall,
        DivisionStage.Closed or DivisionStage.CastingVote => AgendaProgress.Closed,
        DivisionStage.Declared => AgendaProgress.Decided,
        _ => current ? AgendaProgress.Discussed : AgendaProgress.Listed,
    };
}
