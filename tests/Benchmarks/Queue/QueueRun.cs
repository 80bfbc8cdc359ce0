using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Lists and searches of the officers' queue over one loading of 100,000 applications.</summary>
internal static class QueueRun
{
    private const int Applications = 100_000;
    private static readonly int[] Smaller = [1_000, 10_000];

    /// <summary>The rows of <c>queue-100k</c>, on the embedded database, and in the full profile the growth from a thousand applications on.</summary>
    public static async Task<IReadOnlyList<Row>> OnSqlite(Profile profile)
    {
        var points = new List<(double, double)>();
        foreach (var size in profile.Full ? Smaller : [])
        {
            await using var small = await Archive.Make(size, onPostgres: false);
            points.Add((size, await ListRun.Average(small, profile)));
        }
        await using var archive = await Archive.Make(Applications, onPostgres: false);
        var rows = await Both(archive, profile);
        if (points.Count == 0) return rows;
        points.Add((Applications, await ListRun.Average(archive, profile)));
        return [.. rows, new("lists, growth from 1,000 to 100,000 applications, exponent", "", Sample.Exponent(points)) { Goal = Goal.UpTo(1.1, ""), Note = "1 is linear" }];
    }

    /// <summary>The rows of <c>queue-100k-postgres</c>.</summary>
    public static async Task<IReadOnlyList<Row>> OnPostgres(Profile profile)
    {
        await using var archive = await Archive.Make(Applications, onPostgres: true);
        return await Both(archive, profile);
    }

    private static async Task<List<Row>> Both(Archive archive, Profile profile) => [.. await SearchRun.Rows(archive, profile), .. await ListRun.Rows(archive, profile)];
}
