using System.Globalization;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Bunit;
using Bunit.TestDoubles;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Live;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.PortalTests.Meetings.Room;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CleanerProduction.PortalTests.Meetings.Live;

/// <summary>A meeting with its division open, and the live page of anybody who asks.</summary>
internal sealed class Committee : IAsyncDisposable, IRecentlyShown
{
    private readonly TestStore store;
    private readonly MeetingRooms rooms;
    private readonly List<BunitContext> screens = [];

    private Committee(TestStore store)
    {
        this.store = store;
        rooms = new(store.Chain, store.News, TimeProvider.System, NullLogger<MeetingRoom>.Instance);
        Sitting = new(rooms.Room("67"));
    }

    /// <summary>The meeting's steps.</summary>
    public Sitting Sitting { get; }

    /// <summary>Everybody present, item 1 dividing.</summary>
    public static async Task<Committee> Dividing()
    {
        var committee = new Committee(await TestStore.Make());
        await committee.Sitting.Divide();
        return committee;
    }

    /// <summary>Casts for a seat.</summary>
    public Task Cast(string seat, Choice choice) => Sitting.Do(Sample.Cast(Sitting.Division, choice, $"ballot-{seat}"), Sample.Member(seat));

    /// <summary>Whether whoever looks showed a moment ago who they are.</summary>
    public bool Recent { get; set; } = true;

    /// <summary>Who the last screen belongs to.</summary>
    public BunitAuthorizationContext SignedIn { get; private set; } = null!;

    Task<bool> IRecentlyShown.IsRecent(ClaimsPrincipal person) => Task.FromResult(Recent);

    /// <summary>The live page as a reader sees it.</summary>
    public IRenderedComponent<LivePage> Open(Actor reader, Language language = Language.En)
    {
        var screen = new BunitContext();
        screens.Add(screen);
        screen.Services.AddSingleton(rooms).AddSingleton(TimeProvider.System).AddSingleton(_ => ReferenceData.BesideProgram()).AddSingleton<Duties>()
            .AddScoped<CircuitLine>().AddSingleton(new Reader { Language = language }).AddSingleton<IRecentlyShown>(this).AddSingleton<MaintenanceState>();
        var signedIn = SignedIn = screen.AddAuthorization();
        signedIn.SetAuthorized(reader.Person);
        signedIn.SetClaims([new(ClaimTypes.NameIdentifier, reader.Person), .. reader.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString()))]);
        signedIn.SetPolicies(Policies.MeetingRoom);
        screen.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        try
        {
            var page = screen.Render<LivePage>(p => p.Add(x => x.Id, "67"));
            page.WaitForState(() => page.Markup.Length > 0, Sitting.Patience);
            return page;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }

    /// <summary>The markup without what differs from run to run: times, hashes, ids of handlers.</summary>
    public static string Bare(string markup) => Regex.Replace(Regex.Replace(Regex.Replace(markup, @"blazor:[a-zA-Z:]+=""\d+""", ""), "[0-9a-f]{6,}", "#"), @"\d\d:\d\d(:\d\d(\.\d+Z)?)?|\d{4}-\d\d-\d\dT", "@");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var screen in screens) await screen.DisposeAsync();
        await rooms.StopAsync(CancellationToken.None);
        await store.DisposeAsync();
    }
}
