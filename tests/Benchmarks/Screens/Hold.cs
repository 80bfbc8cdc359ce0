using System.Diagnostics;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>A stage to attach a profiler to: so many circuits on the live page, and a ballot a few times a second.</summary>
internal static class Hold
{
    /// <summary>Runs for so many seconds; first says which process the portal is.</summary>
    public static async Task Run(int circuits, int seconds)
    {
        await using var profile = new Profile(Full: false);
        await using var stage = await Stage.Set(profile);
        using var observer = await stage.Visitor("p-observer");
        var voters = await stage.Voters();
        await using var seats = new Crowd(i => Task.FromResult<Lines.IScreen>(voters[i]));
        await seats.Grow(voters.Length);
        await using var crowd = new Crowd(async i => await SeenRun.Circuit(stage, observer, i));
        await crowd.Grow(circuits);
        Console.WriteLine($"The portal is process {stage.ProcessId}; {circuits} circuits for {seconds} s");
        var number = 0;
        for (var running = Stopwatch.StartNew(); running.Elapsed.TotalSeconds < seconds; number++)
        {
            await Storm.One(voters[number % voters.Length], crowd, number, number / voters.Length, crowd.Screens.Max(s => s.Version));
            await Task.Delay(150);
        }
        Console.WriteLine($"{number} ballots");
    }
}
