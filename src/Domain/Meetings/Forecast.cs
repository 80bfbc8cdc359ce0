using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>A seat that said when it will leave.</summary>
public sealed record SeatLeaving(string Seat, DateTimeOffset At);

/// <summary>How many seats are expected to count for an item still to come.</summary>
/// <param name="Item">The item.</param>
/// <param name="Counts">Seats expected to be present and not recused.</param>
/// <param name="Quorum">What is needed.</param>
/// <param name="Out">Seats recused for it.</param>
/// <param name="Leaving">Seats that said they will have left by then.</param>
public sealed record ItemForecast(int Item, int Counts, int Quorum, ImmutableArray<string> Out, ImmutableArray<SeatLeaving> Leaving)
{
    /// <summary>True where it would be short as things stand.</summary>
    public bool IsShort => Counts < Quorum;

    /// <summary>True where one more recusal or departure leaves it short.</summary>
    public bool AtRisk => Counts <= Quorum;

    /// <summary>Expected length of an item, for comparing its place in the agenda with foreseen departures.</summary>
    public static readonly TimeSpan ItemLength = TimeSpan.FromMinutes(15);

    /// <summary>The forecast for every item that still has to be decided, in order, from those present now (before opening: from the filled seats).</summary>
    public static ImmutableArray<ItemForecast> Of(Meeting meeting, DateTimeOffset now)
    {
        var inSession = meeting.State == MeetingState.InSession;
        var room = inSession ? meeting.Present.ToList() : [.. meeting.Seats.Where(s => s.Filled).Select(s => s.Code)];
        var start = inSession ? now : meeting.Called?.StartsAt ?? now;
        var forecasts = ImmutableArray.CreateBuilder<ItemForecast>();
        var place = 0;
        foreach (var number in meeting.Order)
        {
            var item = meeting.Items[number];
            var decided = item.NotedAt is not null || item.Divisions.Any(d => meeting.Divisions[d] is { Stands: true } standing && standing.Result!.Outcome != Outcome.NoQuorum);
            if (decided || number == meeting.Current) continue;
            var by = start + ItemLength * (place + 1);
            place++;
            if (!item.Rule.Divides) continue;
            var @out = room.Where(s => meeting.IsRecused(s, number)).ToImmutableArray();
            var leaving = room.Except(@out).Where(s => meeting.ForeseenLeaves.TryGetValue(s, out var at) && at < by).Select(s => new SeatLeaving(s, meeting.ForeseenLeaves[s])).ToImmutableArray();
            forecasts.Add(new(number, room.Count - @out.Length - leaving.Length, meeting.QuorumNeeded, @out, leaving));
        }
        return forecasts.ToImmutable();
    }
}
