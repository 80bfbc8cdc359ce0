using System.Diagnostics;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Meetings;

namespace CleanerProduction.Benchmarks.Many;

/// <summary>What came of ballots in many rooms: how many a second, milliseconds each waited, microseconds of processor each took, kilobytes of heap a room holds.</summary>
internal sealed record CastInRooms(int Ballots, double Rate, double P50, double P99, double Processor, double Heap);

/// <summary>Many meetings in one process, all of them voting.</summary>
internal static class ManyRooms
{
    private const int Seats = 15;
    private const int OpenAtOnce = 64;
    private const int Warm = 6_000;
    private const int MostEach = 100_000;
    private static int made;

    /// <summary>Opens so many meetings and lets all their seats cast, each as soon as it is answered, so many ballots in all.</summary>
    public static async Task<CastInRooms> Cast(Scratch scratch, int rooms, int ballots)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var open = new MeetingRoom[rooms];
        var run = Interlocked.Increment(ref made);
        await Parallel.ForAsync(0, rooms, new ParallelOptions { MaxDegreeOfParallelism = OpenAtOnce }, async (i, _) => open[i] = await Hall.Open(scratch.Store, $"m{run}-{i}", Seats, items: 1));
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / rooms;
        var (warm, each) = (Math.Max(1, Warm / (rooms * Seats)), Math.Max(1, ballots / (rooms * Seats)));
        await All(open, 0, warm);
        var (processor, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var waits = await All(open, warm, each);
        var (took, used) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processor);
        foreach (var room in open) await room.DisposeAsync();
        return new(waits.Count, waits.Count / took.TotalSeconds, Sample.Percentile(waits, 0.5), Sample.Percentile(waits, 0.99), used.TotalMicroseconds / waits.Count, heap);
    }

    private static async Task<List<double>> All(MeetingRoom[] rooms, int from, int each)
    {
        var waits = await Task.WhenAll(rooms.SelectMany(_ => Enumerable.Range(0, Seats), (room, seat) => Task.Run(() => Seat(room, seat, from, each))));
        return [.. waits.SelectMany(w => w)];
    }

    private static async Task<List<double>> Seat(MeetingRoom room, int seat, int from, int each)
    {
        var (actor, waits) = (Hall.Voter(Hall.Person(seat)), new List<double>(each));
        for (var revision = from; revision < from + each; revision++)
        {
            var started = Stopwatch.GetTimestamp();
            var asked = await room.Ask(Hall.Ballot(room.Id, seat * MostEach + revision, revision), actor);
            if (!asked.Ok) throw new InvalidOperationException($"A ballot was refused: {asked.Refusal.Code}");
            waits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return waits;
    }
}
