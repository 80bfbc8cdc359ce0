using CleanerProduction.Meetings;
using CleanerProduction.Portal.Audit.Invariants;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Whether what the portal keeps still agrees with itself.</summary>
internal static class Aftermath
{
    /// <summary>What the nightly rules find, all of it looked at, and chains of meetings that do not follow; empty where all holds.</summary>
    public static async Task<IReadOnlyList<string>> Broken(IServiceProvider services)
    {
        var broken = new List<string>();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        foreach (var type in typeof(IInvariant).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IInvariant))))
        {
            var rule = (IInvariant)ActivatorUtilities.CreateInstance(services, type);
            broken.AddRange((await rule.Check(db, whole: true, null, CancellationToken.None)).Broken.Select(b => $"{rule.Rule} {b.Place}: {b.Detail}"));
        }
        var chains = services.GetRequiredService<IChainStore>();
        foreach (var meeting in await chains.Meetings(CancellationToken.None))
            if (Chain.FirstFault(await chains.Read(meeting, 0, CancellationToken.None)) is { } fault) broken.Add($"meeting {meeting}: {fault.Code} at entry {fault.Sequence}");
        return broken;
    }

    /// <summary>Takes every meeting's record that can be had and checks it as anybody can, offline. How many hold; a fault where one does not.</summary>
    public static async Task<int> Records(Siege siege)
    {
        var way = siege.Ways.First(w => w.Pattern == "/meetings/{meeting}/record.json");
        var (holds, file) = (0, Path.Combine(Path.GetTempPath(), $"hostile-record-{Environment.ProcessId}.json"));
        foreach (var meeting in siege.Scout.Known(way, "meeting").Where(m => m.All(char.IsAsciiDigit)))
        {
            using var request = siege.Guests.First(g => g.Person == "p-secretary").Request(HttpMethod.Get, $"/meetings/{meeting}/record.json");
            var shot = await siege.Fire(null, null, siege.Guests[0], request, keep: false);
            if (shot.Status != 200) continue;
            await File.WriteAllTextAsync(file, shot.Text);
            using var output = new StringWriter();
            if (VerifyCommand.Run([file], output) == 0) holds++;
            else siege.Ledger.Fault($"the record of meeting {meeting} does not hold: {output}");
        }
        File.Delete(file);
        return holds;
    }
}
