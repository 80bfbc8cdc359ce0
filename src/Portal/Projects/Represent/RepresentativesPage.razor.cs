using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Projects.Run;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Represent;

/// <summary>The representatives of a running project, how they are changed, and who they were (FG-3.6.1).</summary>
public sealed partial class RepresentativesPage
{
    private const int Rows = 4;
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private int needed;
    private ProjectChange? waiting;
    private IReadOnlyList<(ProjectRepresentatives List, ProjectChange Change)> lists = [];

    /// <summary>A representative as typed.</summary>
    public sealed class Typed
    {
        /// <summary>The name.</summary>
        public string? Name { get; set; }

        /// <summary>The post.</summary>
        public string? Post { get; set; }

        /// <summary>Where to call.</summary>
        public string? Telephone { get; set; }

        /// <summary>Where to write.</summary>
        public string? Email { get; set; }

        /// <summary>True where nothing was typed.</summary>
        public bool IsEmpty => string.IsNullOrWhiteSpace(Name + Post + Telephone + Email);
    }

    /// <summary>What was filled in.</summary>
    public sealed class Entry
    {
        /// <summary>How long the history was.</summary>
        public string? Seen { get; set; }

        /// <summary>The representatives, all of them.</summary>
        public List<Typed> People { get => field ??= []; set; }

        /// <summary>Why they change.</summary>
        public string? Why { get; set; }
    }

    [SupplyParameterFromForm(FormName = "representatives")]
    private Entry Form { get; set; } = null!;

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private ProjectBook Book { get; set; } = null!;

    [Inject]
    private Changes Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not { File: var project }) return;
        needed = project.Facts(Book.Reference, Book.Today).Phase.Funding?.Representatives.Value ?? 1;
        lists = [.. project.Lists.Reverse().Select(l => (l, project.Changes.First(c => c.Number == l.Change)))];
        waiting = lists.Select(l => l.Change).FirstOrDefault(c => c.State == ChangeState.Open);
        Form ??= new()
        {
            Seen = project.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture),
            People = [.. project.Representatives.Select(p => new Typed { Name = p.Name, Post = p.Post, Telephone = p.Telephone, Email = p.Email })],
        };
        while (Form.People.Count < Math.Max(Rows, needed)) Form.People.Add(new());
    }

    private async Task Ask()
    {
        if (seen is null) return;
        foreach (var (typed, i) in Form.People.Select((p, i) => (p, i)).Where(p => !p.p.IsEmpty))
        {
            errors.AddWhere(string.IsNullOrWhiteSpace(typed.Name), $"Form.People[{i}].Name", RepresentText.NameMissing, "FG-3.6.1");
            errors.AddWhere(string.IsNullOrWhiteSpace(typed.Telephone), $"Form.People[{i}].Telephone", RepresentText.TelephoneMissing, "FG-3.6.1(c)");
            errors.AddWhere(string.IsNullOrWhiteSpace(typed.Email), $"Form.People[{i}].Email", RepresentText.EmailMissing, "FG-3.6.1(c)");
        }
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Why), "Form.Why", ProjectText.WhyMissing, "FG-3.7.1");
        if (errors.Any) return;
        var people = Form.People.Where(p => !p.IsEmpty).Select(p => new FormRepresentative(null, p.Name!.Trim(), p.Post?.Trim() ?? "", p.Telephone!.Trim(), p.Email!.Trim())).ToList();
        if (await Desk.AskRepresentatives(Http.User, Reference, PageNumber.Count(Form.Seen), people, Form.Why!, CancellationToken.None) is not { } refusal)
        {
            Navigation.NavigateTo($"{Links.ProjectRepresentatives(Reference)}?done=asked");
            return;
        }
        errors.Add(refusal.Code == "representatives-too-few" ? "Form.People[0].Name" : "", refusal.Code == "representatives-too-few" ? RepresentText.TooFew.With(needed) : ProjectWords.Refused(refusal), refusal.Clause);
        // What was typed stays; sent once more it is meant for the project as it stands now.
        Form.Seen = seen.File.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);
    }
}
