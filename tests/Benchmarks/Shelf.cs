using System.Diagnostics;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Providers;
using CleanerProduction.Benchmarks.Queue;
using CleanerProduction.Benchmarks.Screens;

namespace CleanerProduction.Benchmarks;

/// <summary>What several runs need and what takes long to make: made once, for whoever asks first; gone at the end.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    private const int Providers = 5_000;
    private readonly Dictionary<(int Applications, bool OnPostgres), Archive> archives = [];
    private readonly List<(string What, TimeSpan Took)> made = [];
    private string? demonstration;
    private Large? large;

    /// <summary>What was made so far, and how long that took.</summary>
    public IReadOnlyList<(string What, TimeSpan Took)> Made => made;

    /// <summary>A database of so many applications. Nobody changes it.</summary>
    public async Task<Archive> Applications(int count, bool onPostgres)
    {
        if (!archives.TryGetValue((count, onPostgres), out var archive))
            archives[(count, onPostgres)] = archive = await Timed($"{count:N0} applications{(onPostgres ? " on PostgreSQL" : "")}", () => Archive.Make(count, onPostgres));
        return archive;
    }

    /// <summary>A directory of five thousand providers more than the demonstration's.</summary>
    public async Task<Large> Directory() => large ??= await Timed($"{Providers:N0} providers", async () => await Large.Make(await Demonstration(), Providers));

    /// <summary>A copy of a data folder in which the portal made its demonstration; whoever asks clears it away.</summary>
    public async Task<string> Demonstration()
    {
        demonstration ??= await Timed("the demonstration", async () =>
        {
            var folder = Scratch.NewFolder();
            await using (await PortalProcess.Start(folder)) { }
            return folder;
        });
        return Scratch.Copy(demonstration);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var archive in archives.Values) await archive.DisposeAsync();
        if (large is not null) await large.DisposeAsync();
        if (demonstration is not null) System.IO.Directory.Delete(demonstration, recursive: true);
    }

    private async Task<T> Timed<T>(string what, Func<Task<T>> make)
    {
        var started = Stopwatch.GetTimestamp();
        var thing = await make();
        made.Add((what, Stopwatch.GetElapsedTime(started)));
        await Console.Error.WriteLineAsync($"  made for several runs: {what}, {made[^1].Took.TotalSeconds:0} s");
        return thing;
    }
}
