using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>The officers' queue.</summary>
public sealed partial class QueuePage(QueueBook book, QueueActs acts, TimeProvider clock, Reader reader, NavigationManager navigation)
{
    /// <summary>What was chosen in the list.</summary>
    public sealed class Bulk
    {
        /// <summary>The cases.</summary>
        public List<string> Cases { get => field ??= []; set; }

        /// <summary>The officer they go to.</summary>
        public string? Officer { get; set; }

        /// <summary>What is done: assign, remind or table.</summary>
        public string? Do { get; set; }
    }

    private ViewCounts counts = new(0, 0, 0, 0, 0, 0, 0, 0);
    private QueuePageRead read = new([], 0);
    private QueueBalance balance = new(0, 0, [], []);
    private IReadOnlyDictionary<string, Trilingual> officers = new Dictionary<string, Trilingual>();
    private MeetingCard? meeting;
    private ClaimsPrincipal person = new();

    [SupplyParameterFromForm(FormName = "bulk")]
    private Bulk Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> State { get; set; } = null!;

    private QueueAsk Ask { get; set; } = new();

    private FormErrors Errors { get; } = new();

    private TimeProvider Clock => clock;

    private Reader Reader => reader;

    private int First => (Ask.Page - 1) * QueueAsk.PageSize + 1;

    private string? Told => Http.Request.Query["done"].FirstOrDefault()?.Split('-') is [var what, var many] && int.TryParse(many, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? what switch { "assigned" => VetText.QueueAssigned.With(number), "reminded" => VetText.QueueReminded.With(number), _ => null }
        : null;

    private static IReadOnlyDictionary<QueueView, string> ViewWords => new Dictionary<QueueView, string>
    {
        [QueueView.Open] = VetText.ViewOpen, [QueueView.Mine] = VetText.ViewMine, [QueueView.Week] = VetText.ViewWeek, [QueueView.Paused] = VetText.ViewPaused,
        [QueueView.Ready] = VetText.ViewReady, [QueueView.Stalled] = VetText.ViewStalled, [QueueView.Unassigned] = VetText.ViewUnassigned, [QueueView.All] = VetText.ViewAll,
    };

    private static IReadOnlyDictionary<QueueSort, string> SortWords => new Dictionary<QueueSort, string>
    {
        [QueueSort.Due] = VetText.SortDue, [QueueSort.Reference] = VetText.SortReference, [QueueSort.Applicant] = VetText.SortApplicant, [QueueSort.Kind] = VetText.SortKind, [QueueSort.Stage] = VetText.SortStage,
        [QueueSort.Age] = VetText.SortAge, [QueueSort.Officer] = VetText.SortOfficer, [QueueSort.Sector] = VetText.SortSector, [QueueSort.Place] = VetText.SortPlace,
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        person = (await State).User;
        Ask = QueueAsk.Read(Http.Request.Query);
        var (me, stop) = (person.PersonId()!, Http.RequestAborted);
        counts = await book.Counts(me, stop);
        read = await book.Page(Ask, me, reader.Language, stop);
        balance = await book.Balance(Ask, me, stop);
        officers = await book.Officers(stop);
        meeting = person.IsInRole(nameof(CleanerProduction.Workflows.Role.Secretariat)) ? await book.NextMeeting(stop) : null;
    }

    private async Task Act()
    {
        Errors.AddWhere(Form.Cases.Count == 0, "", VetText.SelectSome);
        if (Form.Do == "assign") Errors.AddWhere(!officers.ContainsKey(Form.Officer ?? ""), "Form.Officer", VetText.ChooseOfficer);
        if (Errors.Any) return;
        var stop = Http.RequestAborted;
        switch (Form.Do)
        {
            case "assign":
                Back($"assigned-{await acts.Assign(Form.Cases, Form.Officer!, person, stop)}");
                break;
            case "remind":
                var reminded = await acts.Remind(Form.Cases, person, stop);
                if (reminded == 0) Errors.Add("", VetText.NothingToRemind);
                else Back($"reminded-{reminded}");
                break;
            case "table" when meeting is not null:
                var ready = await acts.Ready(Form.Cases, stop);
                if (ready.Count == 0) Errors.Add("", VetText.NotReady);
                else navigation.NavigateTo(Links.MeetingPrepareWith(meeting.Id, ready));
                break;
        }
    }

    private void Back(string done) => navigation.NavigateTo(navigation.GetUriWithQueryParameter("done", done));
}
