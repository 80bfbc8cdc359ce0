using System.Security.Claims;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>A page of one meeting: lets its reader in, or says the same to everybody who may not.</summary>
public abstract class MeetingAsked : ComponentBase
{
    /// <summary>The meeting's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> State { get; set; } = null!;

    /// <summary>Lets readers in.</summary>
    [Inject]
    protected MeetingDoor Door { get; set; } = null!;

    /// <summary>The reader inside; null where the meeting is not open to them.</summary>
    protected Inside? Inside { get; private set; }

    /// <summary>Who reads.</summary>
    protected ClaimsPrincipal Person { get; private set; } = new();

    /// <summary>The pages above.</summary>
    protected IReadOnlyList<Crumb> Trail => Inside is { IsOfTheRoom: true } ? [new(PrepareText.MeetingsTitle, Links.Meetings)] : [];

    /// <summary>The pages above a page of this meeting.</summary>
    protected IReadOnlyList<Crumb> TrailBelow => Inside is null ? [] : [.. Trail, new(MeetingWords.Title(Inside.Meeting), Links.Meeting(Id))];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Person = (await State).User;
        Inside = await Door.Enter(Id, Person);
        if (Inside is not null) await Entered(Inside);
    }

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task Entered(Inside inside) => Task.CompletedTask;
}
