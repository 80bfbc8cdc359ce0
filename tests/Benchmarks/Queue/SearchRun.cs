using System.Diagnostics;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Applications.Vet;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>A search over the whole queue, its first page and how many there are, against LIKE over the same folded text.</summary>
internal static class SearchRun
{
    private const string Me = "p-secretary";
    private const int Least = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly (string Name, string Typed)[] Terms =
    [
        ("two characters, Traditional", "電鍍"), ("the same, Simplified", "电镀"), ("in an eighth of all", "餘熱"), ("in all", "有限公司"), ("a company's name", "恒豐電鍍"), ("two pieces", "東莞 針織"),
        ("a city, Simplified", "韶关"), ("nowhere", "氫彈"), ("the beginning of an English word", "elect"), ("an English word", "ozone"), ("two letters", "wa"), ("a reference", "DP1-2021-0042"),
    ];

    /// <summary>The rows of one database, each search made so many times.</summary>
    public static async Task<List<Row>> Rows(Archive archive, int times)
    {
        await using var bare = await Bare.Open(archive);
        var rows = new List<Row>();
        foreach (var (name, typed) in Terms)
        {
            var ask = new QueueAsk { View = QueueView.All, Text = typed };
            var where = string.Join(" AND ", archive.Reference.Folding.Runs(typed).Select(run => $"\"Folded\" LIKE '%{run}%'"));
            var (list, count) = (bare.Prepare($"SELECT {bare.Columns} FROM \"QueueRows\" WHERE {where} ORDER BY \"Due\", \"Case\" LIMIT {QueueAsk.PageSize}"), bare.Prepare($"SELECT count(*) FROM \"QueueRows\" WHERE {where}"));
            var (probe, product, total) = (new List<double>(), new List<double>(), 0);
            var started = Stopwatch.GetTimestamp();
            for (var i = -2; i < times && (i < Least || Stopwatch.GetElapsedTime(started) < Longest); i++)
            {
                var found = 0;
                var raw = await Bare.Milliseconds(async () =>
                {
                    await Bare.Read(list);
                    found = await Bare.Number(count);
                });
                var ours = await Bare.Milliseconds(async () => total = (await archive.Book.Page(ask, Me, Language.En, CancellationToken.None)).Total);
                if (found != total) throw new InvalidOperationException($"{typed}: {total} found of {found}");
                if (i < 0) continue;
                probe.Add(raw);
                product.Add(ours);
            }
            rows.Add(Row.Of($"{name}: {typed}", "ms", probe, product) with { Goal = Goal.RatioUpTo(0.04), Note = $"{total:N0} rows; largest {Figure.Of(product.Max())}" });
        }
        return rows;
    }
}
