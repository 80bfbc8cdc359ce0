using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.PortalTests.Data;

namespace CleanerProduction.Benchmarks.Many;

/// <summary>Many meetings at once: in one process on the embedded database and on PostgreSQL, and over the hub of one portal. What docs/scaling.md reckons with.</summary>
internal static class MeetingsRun
{
    private static readonly int[] Rooms = [1, 10, 100, 1_000];
    private static readonly int[] Hubs = [10, 50, 200];

    /// <summary>The rows of <c>meetings</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var rows = new List<Row>();
        await using (var embedded = await Scratch.Make()) rows.AddRange(await InProcess("embedded", embedded, profile));
        await using (var server = new PostgresServer { Durable = true })
        {
            await server.InitializeAsync();
            await using var scratch = await Scratch.Make(await server.NewDatabase());
            rows.AddRange(await InProcess("PostgreSQL", scratch, profile));
        }
        rows.AddRange(await OverHub(profile));
        return rows;
    }

    // The same number of ballots, by fifteen seats of ever more meetings.
    private static async Task<List<Row>> InProcess(string database, Scratch scratch, Profile profile)
    {
        var (rows, costs) = (new List<Row>(), new List<(double Size, double Cost)>());
        await ManyRooms.Cast(scratch, Rooms[1], profile.Of(30_000, 90_000));
        foreach (var rooms in Rooms)
        {
            var seen = await ManyRooms.Cast(scratch, rooms, profile.Of(30_000, 90_000));
            rows.Add(new($"{database}, {rooms:N0} meetings at once", "ballots/s", seen.Rate)
            {
                Note = $"{seen.Ballots:N0} ballots, each waits {Figure.Of(seen.P50)} ms p50, {Figure.Of(seen.P99)} p99; {Figure.Of(seen.Processor)} µs of processor each{(rooms == Rooms[^1] ? $"; {Figure.Of(seen.Heap)} KB of heap a meeting" : "")}",
            });
            costs.Add((rooms, seen.Processor));
        }
        rows.Add(new($"{database}, a ballot's processor time with the number of meetings, exponent", "", Sample.Exponent(costs)) { Goal = Goal.UpTo(0.1, ""), Note = "0 is the same cost however many meet" });
        return rows;
    }

    // Every meeting casts at the same rate; what one ballot costs the portal must not depend on how many others meet.
    private static async Task<List<Row>> OverHub(Profile profile)
    {
        var (rows, costs) = (new List<Row>(), new List<(double Size, double Cost)>());
        await using var halls = await ManyHalls.Set(profile, Hubs[^1]);
        // Once all have met, so that nothing of the portal is new to it any more.
        await halls.Meet(Hubs[^1], TimeSpan.FromSeconds(3));
        // What the compiler has still to do of it is nobody's silence.
        await Task.Delay(TimeSpan.FromSeconds(5));
        var alone = await halls.Alone(TimeSpan.FromSeconds(profile.Of(6, 10)));
        foreach (var meetings in Hubs)
        {
            var seen = await halls.Meet(meetings, TimeSpan.FromSeconds(profile.Of(8, 15)), alone);
            rows.Add(new($"hub, {meetings:N0} meetings of fifteen screens", "ms", seen.Processor)
            {
                Note = $"the portal's processor for a ballot with its fifteen pushes, without what it uses while nobody votes; {seen.Ballots:N0} ballots, receipts after {Figure.Of(seen.P50)} ms p50, {Figure.Of(seen.P99)} p99; {seen.Bytes:N0} bytes a screen and ballot",
            });
            costs.Add((meetings, seen.Processor));
        }
        rows.Add(new("hub, a ballot's processor time with the number of meetings, exponent", "", Sample.Exponent(costs)) { Goal = Goal.UpTo(0.1, ""), Note = "0 is the same cost however many meet" });
        return rows;
    }
}
