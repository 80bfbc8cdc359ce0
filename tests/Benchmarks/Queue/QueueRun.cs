using CleanerProduction.Benchmarks.Reporting;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>Lists and searches of the officers' queue over 100,000 applications, and how they grow from a thousand on.</summary>
internal static class QueueRun
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>The rows of <c>list-100k</c> and <c>list-100k-postgres</c>.</summary>
    public static Func<Profile, Task<IReadOnlyList<Row>>> Lists(bool onPostgres) => profile => Of(profile, onPostgres, "lists", ListRun.Rows, profile.Of(100, 300));

    /// <summary>The rows of <c>search-100k</c> and <c>search-100k-postgres</c>.</summary>
    public static Func<Profile, Task<IReadOnlyList<Row>>> Searches(bool onPostgres) => profile => Of(profile, onPostgres, "searches", SearchRun.Rows, profile.Of(10, 30));

    // The largest is shown line by line, the smaller ones with a fifth of the readings as a mean.
    private static async Task<IReadOnlyList<Row>> Of(Profile profile, bool onPostgres, string what, Func<Archive, int, Task<List<Row>>> measure, int times)
    {
        var (shown, means) = (new List<Row>(), new List<(double Size, double Probe, double Product)>());
        foreach (var size in Sizes)
        {
            shown = await measure(await profile.Shelf.Applications(size, onPostgres), size == Sizes[^1] ? times : Math.Max(5, times / 5));
            var compared = shown.Where(r => r.Probe is not null).ToList();
            means.Add((size, compared.Average(r => r.Probe!.Value), compared.Average(r => r.Product)));
        }
        return
        [
            .. shown,
            .. means.Select(m => new Row($"mean of all {what} over {m.Size:N0}", "ms", m.Product) { Probe = m.Probe }),
            new("growth, exponent", "", Sample.Exponent(means.Select(m => (m.Size, m.Product)))) { Probe = Sample.Exponent(means.Select(m => (m.Size, m.Probe))), Goal = Goal.UpTo(1.1, ""), Note = "1 is linear" },
        ];
    }
}
