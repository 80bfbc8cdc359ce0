using System.Diagnostics;
using System.Text.Json;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>Milliseconds from the first word sent: until the last receipt, the first screen, the last screen.</summary>
internal sealed record Seen(double Answered, double First, double Last);

/// <summary>Everybody speaks at once, and every screen is waited for.</summary>
internal static class Storm
{
    /// <summary>Every seat casts another choice than before; <paramref name="number"/> tells the storms apart, <paramref name="version"/> is the record's before it.</summary>
    public static Task<Seen> Cast(HubLine[] voters, Crowd crowd, int number, long version) =>
        Of(crowd, version + voters.Length, [.. voters.Select((voter, i) => (Func<Task>)(() => Cast(voter, number * voters.Length + i, number)))]);

    /// <summary>Every voter posts to the bare hub.</summary>
    public static Task<Seen> Post(HubLine[] voters, Crowd crowd, string method, long version) =>
        Of(crowd, version + voters.Length, [.. voters.Select(voter => (Func<Task>)(() => voter.Ask(method)))]);

    /// <summary>One ballot, and every screen is waited for.</summary>
    public static Task<Seen> One(HubLine voter, Crowd crowd, int number, int revision, long version) => Of(crowd, version + 1, [() => Cast(voter, number, revision)]);

    /// <summary>Whatever is done, and every screen is waited for until it shows that version.</summary>
    public static Task<Seen> Told(Crowd crowd, long version, Func<Task> act) => Of(crowd, version, [act]);

    private static async Task<Seen> Of(Crowd crowd, long target, Func<Task>[] speak)
    {
        var arrivals = new Arrivals(crowd.Screens.Count, target);
        crowd.Tell(arrivals);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(speak.Select(s => s()));
        var answered = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var at = await arrivals.All();
        crowd.Tell(null);
        return new(answered, Stopwatch.GetElapsedTime(started, at.Min()).TotalMilliseconds, Stopwatch.GetElapsedTime(started, at.Max()).TotalMilliseconds);
    }

    private static async Task Cast(HubLine voter, int number, int revision)
    {
        var ballot = Hall.Ballot(Stage.Meeting, number, revision);
        var answer = await voter.Ask("Cast", ballot.Division, ballot.Ballot, ballot.Choice.ToString());
        if (answer.TryGetProperty("receipt", out var receipt) && receipt.ValueKind == JsonValueKind.Object) return;
        throw new InvalidOperationException($"A ballot was refused: {answer}");
    }
}
