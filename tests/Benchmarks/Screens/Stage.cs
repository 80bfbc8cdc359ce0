using System.Net.Http.Json;
using CleanerProduction.Benchmarks.Ballots;
using CleanerProduction.Benchmarks.Lines;

namespace CleanerProduction.Benchmarks.Screens;

/// <summary>A running portal with a meeting whose division is open: fifteen seats, held by people of the demonstration.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The meeting's id.</summary>
    public const string Meeting = "990";

    /// <summary>Its hub.</summary>
    public const string MeetingHub = "/hubs/meeting";

    /// <summary>The hub with nothing behind it.</summary>
    public const string BareHub = "/probes/hub";

    /// <summary>Who holds the seats: whoever may enter a meeting; the seat follows from the record, not from the role.</summary>
    public static readonly IReadOnlyList<string> Members =
    [
        "p-chair", "p-epd", "p-epd-alternate", "p-tid", "p-itc", "p-hkgcc", "p-fhki", "p-cma", "p-cgcc", "p-academic",
        "p-director", "p-technical", "p-technical-2", "p-administrator", "p-secretary-2",
    ];

    private readonly Scratch scratch;
    private readonly PortalProcess portal;

    private Stage(Scratch scratch, PortalProcess portal)
    {
        this.scratch = scratch;
        this.portal = portal;
    }

    /// <summary>Where the portal listens.</summary>
    public Uri Site => portal.Site;

    /// <summary>The portal's process.</summary>
    public int ProcessId => portal.Id;

    /// <summary>The processor time the portal has used.</summary>
    public TimeSpan Processor => portal.Processor;

    /// <summary>Makes the meeting beside the demonstration, then starts the portal on it.</summary>
    public static async Task<Stage> Set(Profile profile)
    {
        var folder = Scratch.In(await profile.Shelf.Demonstration());
        await using (await Hall.Open(folder.Store, Meeting, Members.Count, Members)) { }
        await folder.Close();
        return new(folder, await PortalProcess.Start(folder.Folder));
    }

    /// <summary>Signs somebody in.</summary>
    public Task<Visitor> Visitor(string person) => Visitor(Site, person);

    /// <summary>Signs somebody in at that portal.</summary>
    public static async Task<Visitor> Visitor(Uri site, string person)
    {
        var visitor = new Visitor(site);
        await visitor.SignIn(person);
        return visitor;
    }

    /// <summary>The seats' hub connections, joined.</summary>
    public Task<HubLine[]> Voters() => Voters(Site);

    /// <summary>The seats' hub connections to that portal, joined.</summary>
    public static async Task<HubLine[]> Voters(Uri site)
    {
        var voters = new HubLine[Members.Count];
        for (var i = 0; i < voters.Length; i++)
        {
            using var member = await Visitor(site, Members[i]);
            voters[i] = await HubLine.Connect(site, MeetingHub, member.Cookies);
            await voters[i].Ask("Join", Meeting);
        }
        return voters;
    }

    /// <summary>The portal's memory in bytes.</summary>
    public async Task<(long Heap, long Allocated)> Memory(bool collect)
    {
        using var http = new HttpClient { BaseAddress = Site, Timeout = TimeSpan.FromMinutes(2) };
        var memory = await http.GetFromJsonAsync<Measured>($"probes/memory?collect={collect}");
        return (memory!.Heap, memory.Allocated);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await scratch.DisposeAsync();
    }

    private sealed record Measured(long Heap, long Allocated, long Process);
}
