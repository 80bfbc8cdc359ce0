using System.Diagnostics;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CleanerProduction.Benchmarks.Records;

/// <summary>The minutes of long meetings as one PDF in three languages, against a blank page from the same printer.</summary>
internal static class MinutesRun
{
    private const int Seats = 9;
    private const string Blank = "<!doctype html><html lang=\"en\"><title>blank</title></html>";
    private static readonly Uri Origin = new("https://cleanerproduction.example/");

    /// <summary>The rows of <c>minutes</c>.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging();
        builder.AddPrinting();
        using var host = builder.Build();
        var (printer, press) = (host.Services.GetRequiredService<IPrinter>(), host.Services.GetRequiredService<MinutesPress>());
        var rows = new List<Row>();
        foreach (var items in new[] { 10, 20, 40 })
        {
            var facts = await Held(items);
            var (probe, product, bytes) = (new List<double>(), new List<double>(), 0);
            for (var round = 0; round <= profile.Rounds; round++)
            {
                var bare = await Seconds(() => printer.Pdf(Blank));
                var ours = await Seconds(async () => bytes = (await press.Pdf(facts)).Length);
                if (round == 0) continue;
                probe.Add(bare);
                product.Add(ours);
            }
            rows.Add(Row.Of($"minutes of {items} items, three languages", "s", probe, product) with { Goal = items == 40 ? Goal.UpTo(3, "s") : null, Note = $"{bytes:N0} bytes" });
        }
        return rows;
    }

    private static async Task<double> Seconds(Func<Task> print)
    {
        var started = Stopwatch.GetTimestamp();
        await print();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // Every item is voted on by every seat, and declared.
    private static async Task<MinutesFacts> Held(int items)
    {
        await using var scratch = await Scratch.Make();
        var meeting = $"99{items}";
        await using var room = await Hall.Open(scratch.Store, meeting, Seats, items: items);
        for (var item = 1; item <= items; item++)
        {
            if (item > 1) await Hall.Divide(room, item);
            await Hall.Decide(room, meeting, item, Seats);
        }
        await Hall.Do(room, new CloseMeeting());
        return MinutesOf.Record((await room.Now()).Meeting, await scratch.Store.Read(meeting, 0, CancellationToken.None), Origin);
    }
}
