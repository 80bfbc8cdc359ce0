using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Meetings;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>
/// A member in a division. Who loses the line comes back through the same address with the cookies of before, and sends the ballot that had no answer once more under its id.
/// </summary>
internal sealed class Voter(Browser browser, string meeting, int seat) : IAsyncDisposable
{
    private const int MostReturns = 400;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private readonly Dictionary<string, Receipt> acknowledged = new(StringComparer.Ordinal);
    private HubLine? line;
    private int number;

    /// <summary>Where the member sits.</summary>
    public int Seat => seat;

    /// <summary>The member's browser.</summary>
    public Browser Browser => browser;

    /// <summary>The receipts by the ballots' ids.</summary>
    public IReadOnlyDictionary<string, Receipt> Acknowledged => acknowledged;

    /// <summary>Why the line was lost, each time.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>How often the line was lost.</summary>
    public int Returns => Lost.Count;

    /// <summary>Casts a ballot, however often it takes.</summary>
    public async Task<Receipt> Cast(Choice choice)
    {
        var ballot = $"seat-{seat}-{++number}";
        while (true)
        {
            try
            {
                line ??= await Join();
                var answer = await line.Ask("Cast", Hall.Division(meeting), ballot, choice.ToString());
                if (answer.GetProperty("receipt") is not { ValueKind: JsonValueKind.Object } receipt) throw new NotSupportedException($"A ballot was refused: {answer}");
                return acknowledged[ballot] = receipt.Deserialize<Receipt>(Json)!;
            }
            // 4xx and a way to the sign-in page are no lost line: who was signed in is to stay so.
            catch (Exception lost) when (lost is WebSocketException or IOException or InvalidOperationException or OperationCanceledException && !lost.Message.Contains("'4", StringComparison.Ordinal) && !lost.Message.Contains("'30", StringComparison.Ordinal) && Returns < MostReturns)
            {
                Lost.Add($"{lost.GetType().Name}: {lost.Message}");
                await Leave();
                await Task.Delay(100);
            }
        }
    }

    private async Task<HubLine> Join()
    {
        var joined = await HubLine.Connect(browser.Site, MeetingLinks.Hub, browser.Cookies, from: browser.From);
        try
        {
            await joined.Ask("Join", meeting);
            return joined;
        }
        catch
        {
            await joined.DisposeAsync();
            throw;
        }
    }

    private async Task Leave()
    {
        if (line is null) return;
        await line.DisposeAsync();
        line = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Leave();
        browser.Dispose();
    }
}
