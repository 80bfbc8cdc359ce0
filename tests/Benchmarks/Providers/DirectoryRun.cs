using System.Diagnostics;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Portal.Providers.Find;
using CleanerProduction.Providers.Listing;
using Microsoft.Data.Sqlite;

namespace CleanerProduction.Benchmarks.Providers;

/// <summary>A search of the directory, its first page and all its counts, against LIKE over the same folded texts; reading it anew; proofs of the register.</summary>
internal static class DirectoryRun
{
    private static readonly (string Name, string Typed)[] Terms =
    [
        ("two characters, Traditional", "環境"), ("the same, Simplified", "环境"), ("in nearly all", "有限公司"), ("a city, Simplified", "东莞"), ("a name", "恒豐"), ("two pieces", "觀塘 節能"),
        ("an English word", "water"), ("another word for the same", "consulting"), ("nowhere", "氫彈核能"), ("a number", "1983-017"), ("nothing typed", ""),
    ];

    /// <summary>The rows of <c>directory-search</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var large = await profile.Shelf.Directory();
        var index = await large.Directory.Now(CancellationToken.None);
        await using var bare = await Bare(large, index);
        var rows = new List<Row>();
        foreach (var (name, typed) in Terms)
        {
            var where = string.Join(" AND ", large.Reference.Folding.Runs(typed).Select(run => $"Folded LIKE '%{run}%'").DefaultIfEmpty("1 = 1"));
            await using var list = bare.CreateCommand();
            list.CommandText = $"SELECT Number, Hant, Hans, En, Address FROM Companies WHERE {where} ORDER BY En LIMIT {DirectoryAsk.PageSize}";
            await using var count = bare.CreateCommand();
            count.CommandText = $"SELECT count(*) FROM Companies WHERE {where}";
            var (probe, product, ask, total) = (new List<double>(), new List<double>(), new DirectoryAsk { Text = typed }, 0);
            for (var i = -20; i < profile.Of(100, 300); i++)
            {
                var raw = await Milliseconds(async () =>
                {
                    await using (var reader = await list.ExecuteReaderAsync())
                        while (await reader.ReadAsync()) reader.GetString(1);
                    await count.ExecuteScalarAsync();
                });
                var ours = await Milliseconds(() =>
                {
                    total = index.Find(ask).Total;
                    return Task.CompletedTask;
                });
                if (i < 0) continue;
                probe.Add(raw);
                product.Add(ours);
            }
            rows.Add(Row.Of($"{name}: {typed}", "ms", probe, product) with { Goal = typed.Length < 2 ? null : Goal.RatioUpTo(1), Note = $"{total:N0} found; p99 {Figure.Of(Sample.Percentile(product, 0.99))}" });
        }
        rows.Add(await Anew(large, "the directory read anew", profile, async () => await large.Directory.Now(CancellationToken.None)));
        rows.Add(Proofs((await large.Register.Now(CancellationToken.None)), profile));
        return rows;
    }

    private static async Task<Row> Anew(Large large, string what, Profile profile, Func<Task> read)
    {
        var times = new List<double>();
        for (var i = 0; i < profile.Of(10, 30); i++)
        {
            large.Change();
            times.Add(await Milliseconds(read));
        }
        return new(what, "ms", Sample.Median(times)) { Note = $"after each change of a listing; largest {Figure.Of(times.Max())}" };
    }

    private static Row Proofs(PublicRegister register, Profile profile)
    {
        var (times, size) = (new List<double>(), register.Entries.Count);
        for (var i = 0; i < profile.Of(1_000, 10_000); i++)
        {
            var started = Stopwatch.GetTimestamp();
            var proof = register.Prove(i * 7919 % size + 1, size).Value;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds * 1_000);
            if (!proof.Holds) throw new InvalidOperationException("a proof does not hold");
        }
        return new($"a proof of one of {size:N0} entries", "µs", Sample.Percentile(times, 0.5)) { Note = $"p99 {Figure.Of(Sample.Percentile(times, 0.99))}; the first builds the tree: {Figure.Of(times.Max())}" };
    }

    // The same texts in a table of their own, in memory: the disk counts for neither.
    private static async Task<SqliteConnection> Bare(Large large, DirectoryIndex index)
    {
        var bare = new SqliteConnection("Data Source=:memory:");
        await bare.OpenAsync();
        await using var make = bare.CreateCommand();
        make.CommandText = "CREATE TABLE Companies (Number TEXT, Hant TEXT, Hans TEXT, En TEXT, Address TEXT, Folded TEXT); CREATE INDEX ByName ON Companies (En)";
        await make.ExecuteNonQueryAsync();
        await using var turn = await bare.BeginTransactionAsync();
        await using var add = bare.CreateCommand();
        add.CommandText = "INSERT INTO Companies VALUES ($number, $hant, $hans, $en, $address, $folded)";
        foreach (var p in index.ByNumber)
        {
            add.Parameters.Clear();
            var folded = large.Reference.Folding.Fold(string.Join('\n', p.Name.Hant, p.Name.Hans, p.Name.En, p.Address.Hant, p.Address.Hans, p.Address.En, p.Number));
            foreach (var (name, value) in new[] { ("$number", p.Number), ("$hant", p.Name.Hant), ("$hans", p.Name.Hans), ("$en", p.Name.En), ("$address", p.Address.Hant), ("$folded", folded) }) add.Parameters.AddWithValue(name, value);
            await add.ExecuteNonQueryAsync();
        }
        await turn.CommitAsync();
        return bare;
    }

    private static async Task<double> Milliseconds(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
