using System.Diagnostics;
using System.Globalization;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.PortalTests.Data;
using CleanerProduction.ScaleTests.Killed;
using Npgsql;
using Xunit;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>Three portals on one PostgreSQL and one folder behind nginx, and who looks into the database beside them.</summary>
public sealed class ThreeNodes : IAsyncLifetime
{
    // Whoever may enter a meeting; the seat follows from the record, not from the role.
    private static readonly string[] Members =
    [
        "p-chair", "p-epd", "p-epd-alternate", "p-tid", "p-itc", "p-hkgcc", "p-fhki", "p-cma", "p-cgcc", "p-academic",
        "p-director", "p-technical", "p-technical-2", "p-administrator", "p-secretary-2",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("nodes-").FullName;
    private readonly PostgresServer postgres = new();
    private string database = "";

    internal MailBin Mail { get; } = new();

    internal IReadOnlyList<Node> All { get; private set; } = [];

    internal Proxy Proxy { get; private set; } = null!;

    internal Yard Beside { get; private set; } = null!;

    /// <summary>How many seats vote.</summary>
    internal static int Seats => Members.Length;

    public async ValueTask InitializeAsync()
    {
        await postgres.InitializeAsync();
        database = await postgres.NewDatabase();
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Portal__Mode"] = "Demonstration", ["Portal__Data"] = data, ["ConnectionStrings__Postgres"] = database, ["Portal__Proxies"] = "127.0.0.1",
            ["Portal__Day"] = Yard.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["Logging__LogLevel__Default"] = "Warning", ["DOTNET_TieredPGO"] = "0",
            ["Mail__Smtp"] = "127.0.0.1", ["Mail__Port"] = Mail.Port.ToString(CultureInfo.InvariantCulture), ["Mail__Tls"] = "false",
        };
        All = [.. Enumerable.Range(1, 3).Select(n => new Node(Patience.FreePort(), Path.Combine(folder, $"node-{n}.log"), settings))];
        // The first makes tables and demonstration.
        await All[0].Start();
        await Task.WhenAll(All.Skip(1).Select(n => n.Start()));
        Proxy = await Proxy.Start(folder, All);
        Beside = new(new(data, database));
    }

    public async ValueTask DisposeAsync()
    {
        if (Beside is not null) await Beside.DisposeAsync();
        if (Proxy is not null) await Proxy.DisposeAsync();
        foreach (var node in All) await node.DisposeAsync();
        await Mail.DisposeAsync();
        await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A meeting in session whose division is open; its room is beside the nodes, as one more of them.</summary>
    internal Task<MeetingRoom> Divide(string meeting) => Hall.Open(Beside.Of<IChainStore>(), meeting, Members.Length, Members, items: 1);

    /// <summary>The members of the seats, signed in through the proxy from as many addresses, or each at the node that is named.</summary>
    internal async Task<Voter[]> Voters(string meeting, Func<int, Uri>? site = null)
    {
        var voters = Enumerable.Range(0, Members.Length).Select(seat => new Voter(new(site?.Invoke(seat) ?? Proxy.Site, From(seat)), meeting, seat)).ToArray();
        foreach (var voter in voters) await voter.Browser.SignIn(Members[voter.Seat]);
        return voters;
    }

    /// <summary>Somebody at a browser of their own behind the proxy.</summary>
    internal async Task<Browser> SignedIn(string person)
    {
        var browser = new Browser(Proxy.Site, From(Members.Length));
        await browser.SignIn(person);
        return browser;
    }

    /// <summary>The live page of a meeting as a browser keeps it at each of those nodes, whoever made it.</summary>
    internal async Task<CircuitLine[]> Screens(string meeting, IEnumerable<Node> at)
    {
        using var observer = await SignedIn("p-observer");
        var html = System.Text.Encoding.UTF8.GetString(await observer.Take($"/meetings/{meeting}/live"));
        return await Task.WhenAll(at.Select((node, i) => CircuitLine.Start(node.Site, LivePage.Read(new Uri(node.Site, $"meetings/{meeting}/live"), html), observer.Cookies, i)));
    }

    /// <summary>Why members lost their lines, and how often.</summary>
    internal static string Lost(IEnumerable<Voter> voters) => string.Concat(voters.SelectMany(v => v.Lost).CountBy(l => l).OrderByDescending(l => l.Value).Select(l => $"\n  {l.Value} × {l.Key}"));

    /// <summary>Waits until a screen shows an entry of the record; how long that was.</summary>
    internal static Task<TimeSpan> Shown(CircuitLine screen, long sequence) => Patience.Until(async () =>
    {
        if (screen.Broken is { } why) throw new InvalidOperationException("A screen's line broke", why);
        if (screen.Version >= sequence) return true;
        await screen.Ping();
        return false;
    }, $"a screen at {screen.Version} shows entry {sequence}");

    /// <summary>Cuts the lines by which nodes hear of each other; how many those were.</summary>
    internal async Task<int> CutNews()
    {
        await using var server = NpgsqlDataSource.Create(database);
        await using var cut = server.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        return (int)(long)(await cut.ExecuteScalarAsync())!;
    }

    /// <summary>Keeps the lines by which nodes hear of each other from saying anything, as a network does that lets nothing through; whoever disposes of it lets them speak again.</summary>
    internal async Task<IAsyncDisposable> MuteNews()
    {
        await using var server = NpgsqlDataSource.Create(database);
        await using var ask = server.CreateCommand("SELECT array_agg(pid::text) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'");
        var muted = new Muted((string[])(await ask.ExecuteScalarAsync())!);
        await muted.Signal("STOP");
        return muted;
    }

    private sealed class Muted(string[] lines) : IAsyncDisposable
    {
        public async Task Signal(string signal)
        {
            using var kill = Process.Start("kill", [$"-{signal}", .. lines]);
            await kill.WaitForExitAsync();
        }

        public async ValueTask DisposeAsync() => await Signal("CONT");
    }

    // nginx tells addresses apart by their first three numbers.
    private static string From(int number) => string.Create(CultureInfo.InvariantCulture, $"10.7.{number}.5");
}

/// <summary>Tests that share the three nodes.</summary>
[CollectionDefinition(Name)]
public sealed class OnNodes : ICollectionFixture<ThreeNodes>
{
    public const string Name = "nodes";
}
