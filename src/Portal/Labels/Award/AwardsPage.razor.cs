using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels.Rounds;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>A round after the panel's decision.</summary>
public sealed partial class AwardsPage
{
    private readonly FormErrors errors = new();
    private AwardView? view;
    private IReadOnlyList<Refusal> missing = [];
    private DateOnly today;
    private bool secretariat;

    /// <summary>What is sent.</summary>
    public sealed class Step
    {
        /// <summary>Days of objections.</summary>
        public string? Count { get; set; }

        /// <summary>Of the calendar, or working days.</summary>
        public string? Kind { get; set; }

        /// <summary>Where the ceremony was held.</summary>
        public string? Note { get; set; }

        /// <summary>How long the history was.</summary>
        public long? Seen { get; set; }
    }

    /// <summary>The round's year.</summary>
    [Parameter]
    public int Year { get; set; }

    [SupplyParameterFromForm]
    private Step Form { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private IDbContextFactory<PortalDb> Databases { get; set; } = null!;

    [Inject]
    private Releasing Desk { get; set; } = null!;

    [Inject]
    private RoundKeeping Keeping { get; set; } = null!;

    [Inject]
    private Confirmation Confirmation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    // What an objection or a record sent back: it waits for another list of the panel's.
    private List<string> Returned => [.. view!.Lines.Where(l => l.Case.State == LabelState.BeforePanel).Select(l => l.Case.Reference)];

    private string Counts => (view!.Round.Case.IsReleased ? AwardText.CountsAwarded : AwardText.Counts).With(
        view.Lines.Count(l => l.Case.State == (view.Round.Case.IsReleased ? LabelState.Awarded : LabelState.Proposed)), view.Lines.Count(l => l.Case.State == LabelState.NotAwarded), view.Lines.Length);

    private string Usual => Math.Max(1, view!.Round.Round.ObjectionDays.Value).ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        (today, secretariat) = (HongKongTime.DateOf(Clock.GetUtcNow()), Http.User.IsInRole(nameof(Role.Secretariat)));
        await using var db = await Databases.CreateDbContextAsync(Http.RequestAborted);
        view = await db.Awards(Year, Http.RequestAborted);
        missing = view switch
        {
            null => [],
            { Round.Case.State: RoundState.Judging } => RoundNeeds.ForDecision([.. view.Lines.Select(l => (l.Case.Reference, l.Case.State))]) is { } open ? [open] : [],
            _ => view.Missing(today),
        };
    }

    private Task Decide() => After(Keeping.Decide(Http.User, Year, Form.Seen, Http.RequestAborted));

    private Task Invite() => int.TryParse(Form.Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? After(Desk.Invite(Http.User, Year, Form.Seen, new(count, Form.Kind == "working"), Http.RequestAborted))
        : After(Task.FromResult<Refusal?>(new("objection-days-unfit", "LG-6")));

    private async Task Release()
    {
        if (await Confirmation.Holds(Http, errors)) await After(Desk.Release(Http.User, Year, Form.Seen, CancellationToken.None));
    }

    private Task Present() => After(Desk.Present(Http.User, Year, Form.Seen, Form.Note, Http.RequestAborted));

    private async Task After(Task<Refusal?> act)
    {
        if (await act is not { } refused) Navigator.NavigateTo($"{Links.RoundAwards(Year)}?done=true");
        else errors.Add("", AwardWords.Refused(refused), refused.Clause);
    }
}
