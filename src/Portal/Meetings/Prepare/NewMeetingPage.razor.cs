using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Choice = CleanerProduction.Portal.Parts.Forms.Choice;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Calls a meeting, a rehearsal or a circulation of papers.</summary>
public sealed partial class NewMeetingPage
{
    private readonly FormErrors errors = new();

    [SupplyParameterFromForm(FormName = "new-meeting")]
    private NewMeetingForm Form { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> State { get; set; } = null!;

    [Inject]
    private MeetingRooms Rooms { get; set; } = null!;

    [Inject]
    private IChainStore Store { get; set; } = null!;

    [Inject]
    private CommitteeBook Book { get; set; } = null!;

    [Inject]
    private ReferenceData Reference { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    private static List<Choice> Kinds =>
        [new("meeting", PrepareText.KindMeeting), new("rehearsal", PrepareText.KindRehearsal, PrepareText.KindRehearsalHint), new("circulation", PrepareText.KindCirculation, PrepareText.KindCirculationHint),
            new("panel", PrepareText.KindPanel, PrepareText.KindPanelHint)];

    private static List<Choice> Orders =>
        [.. StandingOrders.All.Select(o => new Choice(o.Version.ToString(CultureInfo.InvariantCulture), PrepareText.OrdersVersion.With(o.Version), o.CastingVote ? PrepareText.OrdersCasting : PrepareText.OrdersNoCasting))];

    private List<Choice> Phases => [.. Reference.Phases.All.Where(p => !p.Seats.IsEmpty).Select(p => new Choice(p.Code, $"{p.Code}　{Reader.Read(p.Name)}"))];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Form is not null) return;
        var ids = await Store.Meetings(CancellationToken.None);
        var next = ids.Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max() + 1;
        var on = Reference.Phases.On(HongKongTime.DateOf(Clock.GetUtcNow()));
        Form = new()
        {
            Kind = "meeting", Number = next.ToString(CultureInfo.InvariantCulture), Time = "14:30",
            Orders = StandingOrders.NoCastingVote.Version.ToString(CultureInfo.InvariantCulture), Phase = on is { Seats.IsEmpty: false } ? on.Code : Phases[^1].Value,
        };
    }

    private async Task Make()
    {
        if (NewMeeting.Read(Form, Reference, errors) is not { } read) return;
        var taken = await Store.Meetings(CancellationToken.None);
        errors.AddWhere(taken.Contains(read.Id), "Form.Number", PrepareText.NumberTaken.With(read.Id));
        errors.AddWhere(read.StartsAt < Clock.GetUtcNow() && !read.Rehearsal, "Form.Day", PrepareText.DayPast);
        if (errors.Any) return;
        var on = HongKongTime.DateOf(read.StartsAt);
        var seats = read.Orders.IsTwoSided ? await Book.Panel(on) : await Book.Seats(read.Phase, on);
        var actor = Actors.Of((await State).User);
        try
        {
            var asked = await Rooms.Room(read.Id).Ask(new CallMeeting(new(read.Id, read.Number, read.Rehearsal, read.Circulation, read.StartsAt, Form.Place.Text, read.Phase.Code, read.Orders, seats)), actor);
            if (asked.Ok) Navigation.NavigateTo(MeetingLinks.Prepare(read.Id) + "?done=called");
            else errors.Add("", RefusalText.Of(asked.Refusal, Reader.Language));
        }
        catch (NotRecordedException)
        {
            errors.Add("", PrepareText.NotRecorded);
        }
    }
}
