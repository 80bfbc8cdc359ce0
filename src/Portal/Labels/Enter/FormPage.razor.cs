using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Labels.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>A page of the form: shown, saved, and where two people changed the same, shown with both versions.</summary>
public sealed partial class FormPage
{
    private const int LongestText = 8000;

    private static readonly FrozenDictionary<LabelPage, Type> Questions = new Dictionary<LabelPage, Type>
    {
        [LabelPage.Applicant] = typeof(ApplicantQuestions), [LabelPage.Ways] = typeof(WayQuestions), [LabelPage.Awards] = typeof(AwardQuestions), [LabelPage.Assessment] = typeof(AssessmentQuestions),
        [LabelPage.Measures] = typeof(MeasureQuestions), [LabelPage.Titles] = typeof(TitleQuestions), [LabelPage.Referrals] = typeof(ReferralQuestions),
        [LabelPage.Suppliers] = typeof(SupplierQuestions), [LabelPage.Record] = typeof(RecordQuestions),
    }.ToFrozenDictionary();

    private readonly FormErrors errors = new();
    private Entry? mine;
    private LabelPage? page;
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
    private EntryBook Book { get; set; } = null!;

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
        page = EnterLinks.Page(Page) is { } found && Questions.ContainsKey(found) && mine.Sections.Any(s => s.Contains(found)) ? found : null;
        if (page is null) return;
        Show(LabelFormText.Of(mine.Form, page.Value), [], null);
        // What is wrong is shown whenever one comes; what is missing, once one said to be done with the page.
        foreach (var fault in LabelFormCheck.Faults(mine.Asked).Where(f => f.Page == page && (!f.Missing || Checked is not null)))
            errors.Add(fault.Place, EnterWords.Fault(fault.Code), fault.Clause, LabelSheet.Sheet.GroupOf(fault.Place) is null ? null : EnterWords.Label(FormPlace.NameOf(fault.Place)));
    }

    private string[] SlotsOf(LabelPage page) => page switch
    {
        LabelPage.Applicant when mine!.Case.Label == CleanerProduction.Labels.LabelKind.SupplyChain => [LabelAsked.RegistrationSlot],
        LabelPage.Assessment => [LabelAsked.AssessmentSlot],
        LabelPage.Measures => [LabelAsked.MeasuresSlot],
        LabelPage.Titles => [LabelAsked.TitlesSlot],
        LabelPage.Referrals => [LabelAsked.ReferralsSlot],
        LabelPage.Suppliers => [LabelAsked.SuppliersSlot],
        LabelPage.Record when mine!.Asked.AsksDeclaration => [LabelAsked.DeclarationSlot],
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
        var texts = form.Where(f => LabelSheet.Sheet.IsOn(at, f.Key) && form[$"choose/{f.Key}"] != "theirs").ToDictionary(f => f.Key, f => Shortened(f.Value), StringComparer.Ordinal);
        var saved = await Saving.Save(Http.User.PersonId()!, Reference, new(at, read, texts, Act(go)), Http.RequestAborted);
        if (!saved.Ok)
        {
            closed = true;
            mine = await Book.Mine(Http.User.PersonId()!, Reference, Http.RequestAborted);
            // It is not kept, but it is not gone either: whoever typed it can still copy it.
            if (mine is not null) Show(LabelFormText.Of(mine.Form, at).SetItems(texts), [], null);
            return;
        }
        mine = saved.Value.Entry;
        if (saved.Value.Contested.Length > 0)
        {
            newest = mine.Last.Revision;
            var other = saved.Value.Other?.By == Http.User.PersonId() ? null : mine.Name(saved.Value.Other?.By);
            Show(LabelFormText.Of(mine.Form, at).SetItems(saved.Value.Contested.Select(c => KeyValuePair.Create(c.Place, c.Mine))), saved.Value.Contested, other is null ? EnterText.AnotherTab : Reader.Read(other));
            return;
        }
        Navigator.NavigateTo(After(at, go, saved.Value.KeptLines.Length > 0));
    }

    private string After(LabelPage at, string go, bool lines)
    {
        var here = EnterLinks.Page(Reference, at);
        if (lines) return $"{here}?kept=true";
        if (go == "list") return Links.LabelEntry(Reference);
        if (go != "continue") return $"{here}?saved=true#{(go.Split(':') is [_, var list, ..] ? list : "")}";
        return LabelFormCheck.Faults(mine!.Asked).Any(f => f.Page == at) ? $"{here}?checked=true" : Next(at);
    }

    private string Next(LabelPage at)
    {
        var pages = mine!.Sections.SelectMany(s => s).ToList();
        return EnterLinks.Page(Reference, pages[pages.IndexOf(at) + 1]);
    }

    // add:measures, remove:measures:A2
    private static LineAct? Act(string go) => go.Split(':') switch
    {
        ["add", var list] => new(list, null),
        ["remove", var list, var line] => new(list, line),
        _ => null,
    };

    // A hidden field goes before boxes and choices, so that none chosen is sent as well.
    private static string Shortened(Microsoft.Extensions.Primitives.StringValues sent) => Typed.Plain(sent.LastOrDefault()) is var text && text.Length > LongestText ? text[..LongestText] : text;
}
