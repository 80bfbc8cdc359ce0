using System.Collections.Frozen;

namespace CleanerProduction.Meetings;

/// <summary>Who belongs to which seat, looked up by person: made once for a set of seats and stays instead of going through them for every ballot.</summary>
internal sealed class Seating
{
    private readonly FrozenDictionary<string, Seat> sat, holders, sitters;

    /// <summary>Of a meeting as it is now.</summary>
    public Seating(Meeting meeting)
    {
        sat = First(meeting.Seats, seat => meeting.Sitting(seat.Code) is { } stay ? [stay.Person] : []);
        holders = First(meeting.Seats, seat => seat.Holder is { } holder ? [holder.Person] : []);
        sitters = First(meeting.Seats, seat => seat.Alternates.Select(a => a.Person));
    }

    /// <summary>The seat the person sits in now, or null.</summary>
    public Seat? SatBy(string person) => sat.GetValueOrDefault(person);

    /// <summary>The seat the person is the member of, or null.</summary>
    public Seat? HeldBy(string person) => holders.GetValueOrDefault(person);

    /// <summary>The seat the person is an alternate of, or null.</summary>
    public Seat? AlternateIn(string person) => sitters.GetValueOrDefault(person);

    private static FrozenDictionary<string, Seat> First(IEnumerable<Seat> seats, Func<Seat, IEnumerable<string>> people)
    {
        var found = new Dictionary<string, Seat>(StringComparer.Ordinal);
        foreach (var seat in seats)
            foreach (var person in people(seat)) found.TryAdd(person, seat);
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
