using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.PortalTests.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.ScaleTests;

/// <summary>The process that is killed: it adds to the records of a few meetings for ever and says each row once it is acknowledged.</summary>
internal static class Appender
{
    /// <summary>The argument that makes a test process this one.</summary>
    public const string Word = "append";

    /// <summary>How many meetings it writes to at once.</summary>
    public const int Meetings = 4;

    /// <summary>Ends when nobody holds the other end of its input any more: where the tests are killed it must not write on for ever.</summary>
    public static async Task<int> Run()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var node = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddPortalData("/").BuildServiceProvider();
        var store = node.GetRequiredService<IChainStore>();
        await using var said = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var writing = Task.WhenAll(Enumerable.Range(0, Meetings).Select(n => Task.Run(() => Write(store, n, said))));
        var orphaned = Task.Factory.StartNew(() => Console.OpenStandardInput().ReadByte(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(writing, orphaned) == writing) await writing;
        // At once: who waits for the database to be put away decently may wait as long as it is written to.
        Environment.Exit(0);
        return 0;
    }

    private static async Task Write(IChainStore store, int number, StreamWriter said)
    {
        var meeting = string.Create(CultureInfo.InvariantCulture, $"{number}");
        var last = (await store.Read(meeting, 0, CancellationToken.None)) is [.., var end] ? end : null;
        while (true)
        {
            var rows = new List<ChainRow>();
            for (var i = 0; i <= number; i++)
            {
                last = Acts.After(last, "ballot", """{"choice":"For"}""");
                rows.Add(new(last, new BallotMark($"{meeting}/1", "hkgcc", (int)last.Sequence)));
            }
            await store.Append(meeting, rows, CancellationToken.None);
            lock (said) said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{meeting} {last!.Sequence} {last.Hash}"));
        }
    }
}
