using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Programme.Reports;

/// <summary>A report while it is written.</summary>
public sealed partial class DraftPage
{
    private readonly FormErrors errors = new();
    private ProgrammeReport? report;
    private ReportContent content = null!;

    /// <summary>The words as they are filled in.</summary>
    public sealed class Entry
    {
        /// <summary>The version it was begun from.</summary>
        public string? Seen { get; set; }

        /// <summary>The summary, traditional characters.</summary>
        public string? SummaryHant { get; set; }

        /// <summary>The summary, simplified characters.</summary>
        public string? SummaryHans { get; set; }

        /// <summary>The summary, English.</summary>
        public string? SummaryEn { get; set; }

        /// <summary>The work, traditional characters.</summary>
        public string? WorkHant { get; set; }

        /// <summary>The work, simplified characters.</summary>
        public string? WorkHans { get; set; }

        /// <summary>The work, English.</summary>
        public string? WorkEn { get; set; }

        /// <summary>What follows, traditional characters.</summary>
        public string? AheadHant { get; set; }

        /// <summary>What follows, simplified characters.</summary>
        public string? AheadHans { get; set; }

        /// <summary>What follows, English.</summary>
        public string? AheadEn { get; set; }

        /// <summary>The words.</summary>
        public ReportWords Words => new(new(Of(SummaryHant), Of(SummaryHans), Of(SummaryEn)), new(Of(WorkHant), Of(WorkHans), Of(WorkEn)), new(Of(AheadHant), Of(AheadHans), Of(AheadEn)));

        private static string Of(string? text) => text?.Trim() ?? "";
    }

    [SupplyParameterFromForm(FormName = "words")]
    private Entry Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "issue")]
    private string? Version { get; set; }

    /// <summary>The report's number.</summary>
    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private ReportBook Book { get; set; } = null!;

    [Inject]
    private ReportDesk Desk { get; set; } = null!;

    [Inject]
    private Operation Operation { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool Writes => Http.User.IsInRole(nameof(Role.Secretariat)) || Http.User.IsInRole(nameof(Role.Director));

    private DateOnly Today => HongKongTime.DateOf(Clock.GetUtcNow());

    private string Seen => report!.Version.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<(string Part, string Label, Trilingual Texts)> Fields =>
    [
        ("Summary", ReportsText.Part_Summary, Form.Words.Summary), ("Work", report!.Kind == ReportKind.WorkPlan ? ReportsText.Part_Planned : ReportsText.Part_Work, Form.Words.Work), ("Ahead", ReportsText.Part_Ahead, Form.Words.Ahead),
    ];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        report = await Book.Draft(Number, Http.RequestAborted);
        if (report is null) return;
        content = await Book.Content(report, Http.RequestAborted);
        var (words, sent) = (report.Words, Form);
        Form = sent is { Seen: not null } ? sent : new()
        {
            SummaryHant = words.Summary.Hant, SummaryHans = words.Summary.Hans, SummaryEn = words.Summary.En, WorkHant = words.Work.Hant, WorkHans = words.Work.Hans, WorkEn = words.Work.En,
            AheadHant = words.Ahead.Hant, AheadHans = words.Ahead.Hans, AheadEn = words.Ahead.En,
        };
    }

    private async Task Save()
    {
        var words = Form.Words with { Planned = report!.Kind == ReportKind.WorkPlan ? Plan() : null };
        if (!errors.Any) Went(await Desk.Save(Http.User, Number, Of(Form.Seen), words, Http.RequestAborted), "saved");
    }

    // Left empty a kind is not planned; that is not 0.
    private ImmutableList<PlannedCount> Plan()
    {
        var planned = ImmutableList.CreateBuilder<PlannedCount>();
        foreach (var kind in Enum.GetValues<TargetKind>().Where(k => !string.IsNullOrWhiteSpace(PlannedText(k))))
        {
            var known = int.TryParse(PlannedText(kind), NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) && count is >= 0 and <= PlannedCount.Most;
            errors.AddWhere(!known, Planned(kind), ReportsText.PlanUnreadable.With(Written.Number(PlannedCount.Most)));
            if (known) planned.Add(new(kind, count));
        }
        return planned.ToImmutable();
    }

    private static string Planned(TargetKind kind) => $"Planned-{kind}";

    private string? PlannedText(TargetKind kind) => Http.Request.HasFormContentType && Http.Request.Form.TryGetValue(Planned(kind), out var typed) ? typed.ToString()
        : report!.Words.Planned?.FirstOrDefault(p => p.Kind == kind)?.Count.ToString(CultureInfo.InvariantCulture);

    private async Task Freeze() => Went(await Desk.Issue(Http.User, Number, Of(Version), Http.RequestAborted), "issued");

    private void Went(Refusal? refusal, string done)
    {
        if (refusal is null) Navigator.NavigateTo($"{Links.ReportDraft(Number)}?done={done}");
        else errors.Add("", ReportNames.Refused(refusal), refusal.Clause);
    }

    private static long Of(string? version) => long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
