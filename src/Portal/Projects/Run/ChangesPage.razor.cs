using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Projects;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Run;

/// <summary>Changes of what was agreed: asked, decided, kept (FG-3.7.1).</summary>
public sealed partial class ChangesPage
{
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private ProjectChange? next;
    private IReadOnlyDictionary<int, LetterDraft> letters = new Dictionary<int, LetterDraft>();

    /// <summary>What was filled in.</summary>
    public sealed class Asked
    {
        /// <summary>What is to change.</summary>
        public string? Subject { get; set; }

        /// <summary>The line of the budget.</summary>
        public string? Line { get; set; }

        /// <summary>As agreed.</summary>
        public string? Before { get; set; }

        /// <summary>As asked.</summary>
        public string? After { get; set; }

        /// <summary>The new day, yyyy-MM-dd.</summary>
        public string? Day { get; set; }

        /// <summary>Why.</summary>
        public string? Why { get; set; }
    }

    [SupplyParameterFromForm(FormName = "ask")]
    private Asked Form { get; set; } = null!;

    // Forms of several changes share these two; the one that was sent says which.
    [SupplyParameterFromForm]
    private string? Reason { get; set; }

    [SupplyParameterFromForm]
    private string? Accept { get; set; }

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
    private ChangePost Post { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not null) letters = await Post.Of(Reference, CancellationToken.None);
        next = seen?.File.Changes.FirstOrDefault(c => c.State == ChangeState.Open) ?? seen?.File.Changes.FirstOrDefault(c => c.State == ChangeState.WithCommittee);
    }

    private async Task Ask()
    {
        var known = Enum.TryParse<ChangeSubject>(Form.Subject, out var subject) && Enum.IsDefined(subject);
        var day = string.IsNullOrEmpty(Form.Day) ? (DateOnly?)null : Dates.Parse(Form.Day) is { Ok: true } read ? read.Value : null;
        errors.AddWhere(!known, "Form.Subject", ProjectText.ChooseOne);
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Before), "Form.Before", ProjectText.TextMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.After), "Form.After", ProjectText.TextMissing);
        errors.AddWhere(!string.IsNullOrEmpty(Form.Day) && day is null || subject == ChangeSubject.CompletionDate && known && day is null, "Form.Day", ProjectText.DayMissing, "FG-3.2.2");
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Why), "Form.Why", ProjectText.WhyMissing, "FG-3.7.1");
        if (errors.Any) return;
        var made = new NewChange(subject, string.IsNullOrEmpty(Form.Line) ? null : Form.Line, Form.Before!, Form.After!, day, Form.Why!);
        Went(await Desk.Ask(Http.User, Reference, null, made, CancellationToken.None));
    }

    private async Task Decide(int number)
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Reason), "Reason", ProjectText.WhyMissing, "FG-3.7.1");
        if (errors.Any) return;
        var refusal = await Desk.Decide(Http.User, Reference, null, number, Accept == "yes", Reason!, CancellationToken.None);
        // The decision stands whether or not its letter could be printed in this moment.
        var waits = refusal is null && await Post.Issue(Http.User, Reference, number, CancellationToken.None) is not null;
        Went(refusal, waits ? "drafted" : "recorded");
    }

    private void Went(Refusal? refusal, string done = "recorded")
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Changes(Reference)}?done={done}");
        else errors.Add("", ProjectWords.Refused(refusal), refusal.Clause);
    }
}
