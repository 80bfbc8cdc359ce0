using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>A page of the form: shown, saved, and where two people changed the same, shown with both versions.</summary>
public sealed partial class FormPage
{
    private const int LongestText = 8000;

    private static readonly FrozenDictionary<RegistrationPage, Type> Questions = new Dictionary<RegistrationPage, Type>
    {
        [RegistrationPage.Company] = typeof(CompanyQuestions), [RegistrationPage.Categories] = typeof(CategoryQuestions), [RegistrationPage.Staff] = typeof(StaffQuestions),
        [RegistrationPage.Engineering] = typeof(EngineeringQuestions), [RegistrationPage.Projects] = typeof(ProjectQuestions), [RegistrationPage.Conduct] = typeof(ConductQuestions),
    }.ToFrozenDictionary();

    private readonly FormErrors errors = new();
    private Filing? mine;
    private RegistrationPage? page;
    private FormView? view;
    private int newest;
    private bool contested;
    private bool closed;

    /// <summary>The application.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The page's word.</summary>
    [Parameter]
    public string Page { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Saved { get; set; }

    [SupplyParameterFromQuery]
    private string? Checked { get; set; }

    [SupplyParameterFromQuery]
    private string? Kept { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private FilingBook Book { get; set; } = null!;

    [Inject]
    private PageSaving Saving { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    private int Section => mine!.Sections.Select((s, i) => (s, i)).First(s => s.s.Contains(page!.Value)).i + 1;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        mine = await Book.Mine(Http.User.PersonId()!, Reference, Http.RequestAborted);
        if (mine is null) return;
        page = RegisterLinks.Page(Page) is { } found && Questions.ContainsKey(found) && mine.Sections.Any(s => s.Contains(found)) ? found : null;
        if (page is null) return;
        Show(RegistrationText.Of(mine.Form, page.Value), [], null);
        // What is wrong is shown whenever one comes; what is missing, once one said to be done with the page.
        foreach (var fault in RegistrationFormCheck.Faults(mine.Facts).Where(f => f.Page == page && (!f.Missing || Checked is not null)))
            errors.Add(fault.Place, RegisterWords.Fault(fault.Code), fault.Clause, RegistrationSheet.Sheet.GroupOf(fault.Place) is null ? null : RegisterWords.Label(FormPlace.NameOf(fault.Place)));
    }

    private static string[] SlotsOf(RegistrationPage page) => page switch
    {
        RegistrationPage.Company => ["provider-registration"],
        RegistrationPage.Staff => [RegistrationApplication.StaffSlot],
        RegistrationPage.Engineering or RegistrationPage.Projects => ["project-record"],
        RegistrationPage.Conduct => [RegistrationApplication.CodeSlot],
        _ => [],
    };

    private void Show(IReadOnlyDictionary<string, string> texts, ImmutableArray<ContestedField> both, string? other)
    {
        contested = both.Length > 0;
        view = new(mine!, page!.Value, texts, both.ToImmutableDictionary(b => b.Place, StringComparer.Ordinal), other);
    }

    private async Task Save()
    {
        if (mine is null || page is not { } at) return;
        var form = Http.Request.Form;
        var go = form["go"].LastOrDefault() ?? "continue";
        var read = int.TryParse(form["read"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : mine.Last.Revision;
        var texts = form.Where(f => RegistrationSheet.Sheet.IsOn(at, f.Key) && form[$"choose/{f.Key}"] != "theirs").ToDictionary(f => f.Key, f => Shortened(f.Value), StringComparer.Ordinal);
        var saved = await Saving.Save(Http.User.PersonId()!, Reference, new(at, read, texts, Act(go)), Http.RequestAborted);
        if (!saved.Ok)
        {
            closed = true;
            mine = await Book.Mine(Http.User.PersonId()!, Reference, Http.RequestAborted);
            // It is not kept, but it is not gone either: whoever typed it can still copy it.
            if (mine is not null) Show(RegistrationText.Of(mine.Form, at).SetItems(texts), [], null);
            return;
        }
        mine = saved.Value.Filing;
        if (saved.Value.Contested.Length > 0)
        {
            newest = mine.Last.Revision;
            var other = saved.Value.Other?.By == Http.User.PersonId() ? null : mine.Name(saved.Value.Other?.By);
            Show(RegistrationText.Of(mine.Form, at).SetItems(saved.Value.Contested.Select(c => KeyValuePair.Create(c.Place, c.Mine))), saved.Value.Contested, other is null ? RegisterText.AnotherTab : Reader.Read(other));
            return;
        }
        Navigator.NavigateTo(After(at, go, saved.Value.KeptLines.Length > 0));
    }

    private string After(RegistrationPage at, string go, bool lines)
    {
        var here = RegisterLinks.Page(Reference, at);
        if (lines) return $"{here}?kept=true";
        if (go == "list") return RegisterLinks.Filing(Reference);
        if (go != "continue") return $"{here}?saved=true#{(go.Split(':') is [_, var list, ..] ? list : "")}";
        return RegistrationFormCheck.Faults(mine!.Facts).Any(f => f.Page == at) ? $"{here}?checked=true" : Next(at);
    }

    private string Next(RegistrationPage at)
    {
        var pages = mine!.Sections.SelectMany(s => s).ToList();
        return RegisterLinks.Page(Reference, pages[pages.IndexOf(at) + 1]);
    }

    // add:staff, remove:projects:P2
    private static LineAct? Act(string go) => go.Split(':') switch
    {
        ["add", var list] => new(list, null),
        ["remove", var list, var line] => new(list, line),
        _ => null,
    };

    // A hidden field goes before boxes and choices, so that none chosen is sent as well.
    private static string Shortened(Microsoft.Extensions.Primitives.StringValues sent) => Typed.Plain(sent.LastOrDefault()) is var text && text.Length > LongestText ? text[..LongestText] : text;
}
