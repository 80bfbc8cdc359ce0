using System.Collections.Immutable;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Files;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Benefits;
using CleanerProduction.Portal.Parts.Findings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Papers;
using CleanerProduction.Projects;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Report;

/// <summary>The final report: handed in, returned with reasons, found satisfactory (FG-3.4).</summary>
public sealed partial class ReportPage
{
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private HeldFiles held = null!;

    /// <summary>What was filled in.</summary>
    public sealed class Entry
    {
        /// <summary>Who wrote it.</summary>
        public string? Author { get; set; }

        /// <summary>The provider wrote it.</summary>
        public bool ByProvider { get; set; }

        /// <summary>The registered auditor.</summary>
        public string? Auditor { get; set; }

        /// <summary>The number of the registration or certificate.</summary>
        public string? AuditorNumber { get; set; }

        /// <summary>The first part of table 2.</summary>
        public bool Part1 { get; set; }

        /// <summary>The second.</summary>
        public bool Part2 { get; set; }

        /// <summary>The third.</summary>
        public bool Part3 { get; set; }

        /// <summary>The fourth; assessments alone have one.</summary>
        public bool Part4 { get; set; }

        /// <summary>The video shows the factory.</summary>
        public bool ShowsFactory { get; set; }

        /// <summary>The video shows the demonstration.</summary>
        public bool ShowsProject { get; set; }

        /// <summary>The video shows the benefits.</summary>
        public bool ShowsBenefits { get; set; }

        /// <summary>A year's figures before and after.</summary>
        public List<MeasuredEntry> Measured { get => field ??= []; set; }

        /// <summary>What came out.</summary>
        public string? Summary { get; set; }
    }

    [SupplyParameterFromForm(FormName = "report")]
    private Entry Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "decide")]
    private string? Reason { get; set; }

    [SupplyParameterFromForm(FormName = "decide")]
    private string? Verdict { get; set; }

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private ProjectBook Book { get; set; } = null!;

    [Inject]
    private CaseFiles Files { get; set; } = null!;

    [Inject]
    private Reports Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private bool Demonstrates => seen!.File.Case.Type.GoesToCommittee();

    private ImmutableArray<ReportPart> Parts => ReportRules.Parts(seen!.File.Case.Type);

    private IEnumerable<Slot> Due => Book.Reference.Slots.Due(seen!.File.Case.Type, SlotDue.Report);

    private string VideoSays => NewReport.SecondsOf(held) is > 0 and var seconds ? PapersText.VideoRuns.With(seconds) : PapersText.VideoNone;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not null) held = await Files.Of(Reference, CancellationToken.None);
    }

    private bool Ticked(int part) => part switch { 0 => Form.Part1, 1 => Form.Part2, 2 => Form.Part3, _ => Form.Part4 };

    private async Task Submit()
    {
        if (seen is not { File: var project }) return;
        var made = new NewReport(Form.Author ?? "", Form.ByProvider, Demonstrates ? null : Form.Auditor, Demonstrates ? null : Form.AuditorNumber, [.. Parts.Where((_, i) => Ticked(i))], Form.ShowsFactory, Form.ShowsProject, Form.ShowsBenefits, Form.Summary ?? "") { Measured = [.. Form.Measured.Select(m => m.Benefit).OfType<ExpectedBenefit>()] };
        foreach (var (entry, i) in Form.Measured.Select((m, i) => (m, i)))
        {
            errors.AddWhere(MeasuredEntry.IsUnreadable(entry.Before), $"Form.Measured[{i}].Before", BenefitsText.NumberUnreadable);
            errors.AddWhere(MeasuredEntry.IsUnreadable(entry.After), $"Form.Measured[{i}].After", BenefitsText.NumberUnreadable);
        }
        if (string.IsNullOrWhiteSpace(Form.Author)) errors.Add("Form.Author", ProjectText.TextMissing, "FG-3.4.1", ProjectText.ReportAuthor);
        errors.AddWhere(!Demonstrates && string.IsNullOrWhiteSpace(Form.Auditor), "Form.Auditor", PapersText.AuditorMissing, "FG-3.4.2");
        errors.AddWhere(!Demonstrates && string.IsNullOrWhiteSpace(Form.AuditorNumber), "Form.AuditorNumber", PapersText.AuditorNumberMissing, "FG-3.4.2");
        foreach (var slot in held.Lacks(Book.Reference.Slots, project.Case.Type, SlotDue.Report)) errors.Add(FileLinks.Anchor(slot.Word), PapersText.FileMissing.With(Reader.Read(slot.Name)), slot.Clauses.FirstOrDefault());
        // What a missing name or file says already is not said twice.
        foreach (var missing in ReportRules.Missing(project.Facts(Book.Reference, Book.Today), made.Facts(project.Case.Type, held)).Where(m => errors.All.All(e => e.Clause != m.Clause.Id))) errors.Add(FieldOf(missing.Clause.Id), FindingWords.Of(missing, Reader.Language), missing.Clause.Id, AboutOf(missing.Clause.Id));
        if (string.IsNullOrWhiteSpace(Form.Summary)) errors.Add("Form.Summary", ProjectText.TextMissing, "FG-3.4.1", ProjectText.ReportSummary);
        if (!errors.Any) Went(await Desk.Submit(Http.User, Reference, null, made, CancellationToken.None));
    }

    private async Task Decide()
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", ProjectText.WhyMissing, "FG-3.4.1");
        if (!errors.Any) Went(await Desk.Decide(Http.User, Reference, null, Verdict == "accept", Reason!, CancellationToken.None));
    }

    private void Went(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.FinalReport(Reference)}?done=recorded");
        else errors.Add("", ProjectWords.Refused(refusal), refusal.Clause);
    }

    private static string? AboutOf(string clause) => clause switch
    {
        "FG-3.4.3(a)" => ProjectText.VideoFactory,
        "FG-3.4.3(b)" => ProjectText.VideoProject,
        "FG-3.4.3(c)" => ProjectText.VideoBenefits,
        _ => null,
    };

    private static string FieldOf(string clause) => clause switch
    {
        "FG-3.4.2" => "Form.Auditor",
        "FG-3.4.3" => FileLinks.Anchor(NewReport.VideoSlot),
        "FG-3.4.3(a)" => "Form.ShowsFactory",
        "FG-3.4.3(b)" => "Form.ShowsProject",
        "FG-3.4.3(c)" => "Form.ShowsBenefits",
        _ => "Form.Parts",
    };
}
