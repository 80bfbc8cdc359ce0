using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.PortalTests.Data;

/// <summary>Rows to put into the record.</summary>
public static class Acts
{
    public static readonly DateTimeOffset At = new(2026, 3, 5, 14, 30, 0, 123, TimeSpan.FromHours(8));

    private const string Place = "CHAIR";

    /// <summary>A meeting nobody else has.</summary>
    public static string NewMeeting() => "m" + Guid.NewGuid().ToString("N");

    /// <summary>The entry after <paramref name="last"/>, or the first.</summary>
    public static ChainEntry After(ChainEntry? last, string kind = "note", string payload = "{}") =>
        ChainEntry.Following((last?.Sequence ?? 0) + 1, last?.Hash ?? ChainEntry.Genesis, At, "p-sec1", kind, payload);

    /// <summary>A row of <paramref name="count"/> entries from the first on.</summary>
    public static IReadOnlyList<ChainRow> Row(int count, ChainEntry? last = null)
    {
        var rows = new List<ChainRow>();
        for (var i = 0; i < count; i++) rows.Add(new(last = After(last, payload: $$"""{"n":{{i.ToString(CultureInfo.InvariantCulture)}}}""")));
        return rows;
    }

    /// <summary>The entry after <paramref name="last"/> of a meeting that could have been held: it is called, and a member comes and goes.</summary>
    public static ChainEntry Held(string meeting, ChainEntry? last) => Chain.Next(last?.Sequence ?? 0, last?.Hash ?? ChainEntry.Genesis, At, "p-sec1", last is null
        ? new MeetingCalled(meeting, 67, Rehearsal: true, Circulation: false, At.AddDays(7), Trilingual.Same("Wan Chai"), "P5", StandingOrders.NoCastingVote,
            [new(Place, Trilingual.Same(Place), SeatKind.Chair, new("p-holder", Trilingual.Same("Chan")), [], Deputy: false)])
        : last.Sequence % 2 == 1 ? new Arrived(Place, "p-holder", Trilingual.Same("Chan")) : new Left(Place));

    /// <summary>So many of them from the first on.</summary>
    public static IReadOnlyList<ChainRow> Held(string meeting, int count)
    {
        var rows = new List<ChainRow>();
        while (rows.Count < count) rows.Add(new(Held(meeting, rows is [.., var last] ? last.Entry : null)));
        return rows;
    }

    /// <summary>Appends as a room does: on a conflict it reads the record and tries anew.</summary>
    public static async Task<ChainEntry> AppendTillItFits(this IChainStore store, string meeting, Func<ChainEntry?, ChainRow> next)
    {
        while (true)
        {
            var row = next(await store.Read(meeting, 0, CancellationToken.None) is [.., var last] ? last : null);
            try
            {
                await store.Append(meeting, [row], CancellationToken.None);
                return row.Entry;
            }
            catch (ChainConflictException)
            {
                // another was first
            }
        }
    }

    /// <summary>True when the entries are a whole, unbroken record.</summary>
    public static bool IsUnbroken(IReadOnlyList<ChainEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
            if (!entries[i].IsIntact || entries[i].Sequence != i + 1 || entries[i].PreviousHash != (i == 0 ? ChainEntry.Genesis : entries[i - 1].Hash)) return false;
        return true;
    }
}
