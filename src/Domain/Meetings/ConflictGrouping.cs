using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>An order of the agenda in which the same people leave the room once: items with the same recusals stand next to each other.</summary>
public static class ConflictGrouping
{
    /// <summary>
    /// The order proposed. Items the meeting came to already keep the beginning; after them each item follows the first one that has the same
    /// seats recused; everything else, and items nobody is recused for, keep the order they were given.
    /// </summary>
    public static ImmutableArray<int> Of(Meeting meeting)
    {
        var done = meeting.Order.Where(n => meeting.Items[n].TakenAt is not null).ToList();
        var ahead = meeting.Order.Where(n => meeting.Items[n].TakenAt is null).ToList();
        var recused = ahead.ToDictionary(n => n, n => string.Join('+', meeting.Seats.Select(s => s.Code).Where(code => meeting.IsRecused(code, n))));
        int Place(int item) => recused[item].Length == 0 ? ahead.IndexOf(item) : ahead.FindIndex(n => recused[n] == recused[item]);
        return [.. done, .. ahead.OrderBy(Place)];
    }
}
