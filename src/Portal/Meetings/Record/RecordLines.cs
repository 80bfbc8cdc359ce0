using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>One line of a record as a reader sees it: an entry in words, or a run of entries that are sealed for them.</summary>
/// <param name="First">The number of the (first) entry.</param>
/// <param name="Last">The number of the last entry of a sealed run; the same as <paramref name="First"/> otherwise.</param>
/// <param name="Entry">The entry, or null where it is sealed.</param>
/// <param name="Act">What it says, or null where it is sealed.</param>
/// <param name="Own">The division of one's own ballot, whose receipt can be had; else null.</param>
public sealed record RecordLine(long First, long Last, ChainEntry? Entry, Act? Act, string? Own);

/// <summary>A record as lines.</summary>
public static class RecordLines
{
    /// <summary>
    /// The lines for a reader. Sealed entries next to each other are one line without kind, time or person, so that neither how many
    /// answered nor when an item ended can be read from it.
    /// </summary>
    public static ImmutableArray<RecordLine> Of(Inside inside, IEnumerable<ChainEntry> entries)
    {
        var lines = ImmutableArray.CreateBuilder<RecordLine>();
        foreach (var entry in entries)
        {
            if (inside.IsOpen(entry))
            {
                var act = ActJson.Read(entry.Kind, entry.Payload);
                lines.Add(new(entry.Sequence, entry.Sequence, entry, act, act is BallotCast cast && cast.Seat == inside.Seat?.Code && entry.Actor == inside.Actor.Person ? cast.Division : null));
            }
            else if (lines.Count > 0 && lines[^1].Entry is null) lines[^1] = lines[^1] with { Last = entry.Sequence };
            else lines.Add(new(entry.Sequence, entry.Sequence, null, null, null));
        }
        return lines.ToImmutable();
    }
}
