using System.Globalization;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Accounts.Confirm;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Operations.Maintain;

/// <summary>Announcing maintenance, and ending it. It works while maintenance lasts.</summary>
public sealed partial class MaintenancePage
{
    /// <summary>The fewest minutes that are announced.</summary>
    public const int Shortest = 5;

    /// <summary>The most: a day.</summary>
    public const int Longest = 1440;

    private const int PastShown = 20;

    private readonly FormErrors errors = new();
    private IReadOnlyList<MaintenanceWindow> past = [];

    /// <summary>What was filled in.</summary>
    public sealed class AnnounceForm
    {
        /// <summary>The day it begins; empty for at once.</summary>
        public string? Day { get; set; }

        /// <summary>The time of day, Hong Kong.</summary>
        public string? Time { get; set; }

        /// <summary>How many minutes it takes, about.</summary>
        public string? Minutes { get; set; }

        /// <summary>Why, in traditional Chinese.</summary>
        public string? Hant { get; set; }

        /// <summary>Why, in simplified Chinese.</summary>
        public string? Hans { get; set; }

        /// <summary>Why, in English.</summary>
        public string? En { get; set; }
    }

    [Inject]
    private MaintenanceBook Book { get; set; } = null!;

    [Inject]
    private MaintenanceState State { get; set; } = null!;

    [Inject]
    private Confirmation Confirmation { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "announce")]
    private AnnounceForm Form { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        past = await Book.Past(PastShown);
    }

    private async Task Announce()
    {
        var from = Begin();
        var minutes = int.TryParse(Form.Minutes?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        errors.AddWhere(minutes is < Shortest or > Longest, "Form.Minutes", OperationsText.MaintainMinutesWrong);
        foreach (var (name, text, label) in new[] { ("Form.Hant", Form.Hant, OperationsText.MaintainWhyHant), ("Form.Hans", Form.Hans, OperationsText.MaintainWhyHans), ("Form.En", Form.En, OperationsText.MaintainWhyEn) })
            if (string.IsNullOrWhiteSpace(text)) errors.Add(name, OperationsText.MaintainWhyMissing, about: label);
        if (errors.Any || !await Confirmation.Holds(Http, errors)) return;
        if (await Book.Announce(from, from.AddMinutes(minutes), new(Form.Hant!.Trim(), Form.Hans!.Trim(), Form.En!.Trim()), Http.User.PersonId()) is { } refused)
        {
            errors.Add("", refused.Code == MaintenanceBook.Dividing ? OperationsText.Refusal_maintenance_dividing.With(refused.Figures["meeting"]) : OperationsText.Refusal_maintenance_already);
            return;
        }
        Navigation.NavigateTo($"{Links.Maintenance}?done=announced");
    }

    // Neither day nor time: at once.
    private DateTimeOffset Begin()
    {
        var now = Clock.GetUtcNow();
        if (string.IsNullOrWhiteSpace(Form.Day) && string.IsNullOrWhiteSpace(Form.Time)) return now;
        var (day, timed) = (Dates.Parse(Form.Day ?? ""), TimeOnly.TryParseExact(Form.Time?.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time));
        errors.AddWhere(!day.Ok, "Form.Day", OperationsText.MaintainDayWrong);
        errors.AddWhere(!timed, "Form.Time", OperationsText.MaintainTimeWrong);
        if (errors.Any) return now;
        var from = HongKongTime.StartOf(day.Value) + time.ToTimeSpan();
        errors.AddWhere(from < now, "Form.Time", OperationsText.MaintainPast);
        return from;
    }

    private async Task End()
    {
        await Book.End(Http.User.PersonId());
        Navigation.NavigateTo($"{Links.Maintenance}?done=ended");
    }
}
