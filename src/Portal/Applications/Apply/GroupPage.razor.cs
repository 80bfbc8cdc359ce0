using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>A page of the form: shown, saved, and where two people changed the same, shown with both versions.</summary>
public sealed partial class GroupPage
{
    private const int LongestText = 8000;

    private static readonly FrozenDictionary<FormGroup, Type> Questions = new Dictionary<FormGroup, Type>
    {
        [FormGroup.Project] = typeof(ProjectQuestions), [FormGroup.Innovation] = typeof(InnovationQuestions), [FormGroup.Origin] = typeof(OriginQuestions),
        [FormGroup.Earlier] = typeof(EarlierQuestions), [FormGroup.Benefits] = typeof(BenefitQuestions), [FormGroup.Plan] = typeof(PlanQuestions),
        [FormGroup.Providers] = typeof(ProviderQuestions), [FormGroup.Contract] = typeof(ContractQuestions), [FormGroup.Budget] = typeof(BudgetQuestions),
        [FormGroup.Quotations] = typeof(QuotationQuestions), [FormGroup.Representatives] = typeof(RepresentativeQuestions), [FormGroup.OtherFunding] = typeof(OtherFundingQuestions),
    }.ToFrozenDictionary();

    private readonly FormErrors errors = new();
    private MyCase? mine;
    private FormGroup? group;
    private PageView? view;
    private int newest;
    private bool contested;
    private bool kept;
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
    private MyCases Cases { get; set; } = null!;

    [Inject]
    private FormSaving Saving { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    private int Section => mine!.Sections.Select((s, i) => (s, i)).First(s => s.s.Contains(group!.Value)).i + 1;

    private string Moment => mine!.Last is { } last ? Reader.Moment(last.At) : "";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        mine = await Cases.Find(Http.User.PersonId()!, Reference, Http.RequestAborted);
        if (mine is null) return;
        group = ApplyLinks.Group(Page) is { } found && found is not (FormGroup.Check or FormGroup.Declare) && mine.Sections.Any(s => s.Contains(found)) ? found : null;
        if (group is null) return;
        kept = Kept is not null;
        Show(FormText.Of(mine.Facts.Form, group.Value), [], null);
        // What is wrong is shown whenever one comes; what is missing, once one said to be done with the page.
        foreach (var fault in FormCheck.Faults(mine.Facts).Where(f => f.Group == group && (!f.Missing || Checked is not null)))
            errors.Add(fault.Place, FieldWords.Fault(fault.Code), fault.Clause, FormLists.GroupOf(fault.Place) is null ? null : FieldWords.Label(FormLists.NameOf(fault.Place)));
    }

    private void Show(IReadOnlyDictionary<string, string> texts, ImmutableArray<ContestedField> both, string? other)
    {
        contested = both.Length > 0;
        view = new(mine!, group!.Value, texts, both.ToImmutableDictionary(b => b.Place, StringComparer.Ordinal), other);
    }

    private async Task Save()
    {
        if (mine is null || group is not { } at || !Questions.ContainsKey(at)) return;
        var form = Http.Request.Form;
        var go = form["go"].LastOrDefault() ?? "continue";
        var read = int.TryParse(form["read"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : mine.Revision;
        var texts = form.Where(f => FormLists.GroupOf(f.Key) == at && form[$"choose/{f.Key}"] != "theirs")
            .ToDictionary(f => f.Key, f => Joined(f.Key, f.Value), StringComparer.Ordinal);
        var saved = await Saving.Save(Http.User.PersonId()!, Reference, new(at, read, texts, Act(go)), Http.RequestAborted);
        if (!saved.Ok)
        {
            closed = true;
            mine = await Cases.Find(Http.User.PersonId()!, Reference, Http.RequestAborted);
            // It is not kept, but it is not gone either: whoever typed it can still copy it.
            if (mine is not null) Show(FormText.Of(mine.Facts.Form, at).SetItems(texts), [], null);
            return;
        }
        mine = saved.Value.Case;
        if (saved.Value.Contested.Length > 0)
        {
            newest = mine.Revision;
            var other = mine.Name(saved.Value.Other?.By) is { } name ? Reader.Read(name) : ApplyText.AnotherTab;
            Show(FormText.Of(mine.Facts.Form, at).SetItems(saved.Value.Contested.Select(c => KeyValuePair.Create(c.Place, c.Mine))), saved.Value.Contested, saved.Value.Other?.By == Http.User.PersonId() ? ApplyText.AnotherTab : other);
            return;
        }
        Navigator.NavigateTo(After(at, go, saved.Value.KeptLines.Length > 0));
    }

    private string After(FormGroup at, string go, bool lines)
    {
        var here = ApplyLinks.Page(Reference, at);
        if (go.StartsWith("search", StringComparison.Ordinal))
            return $"{here}?q={Uri.EscapeDataString(Http.Request.Form["q"].ToString())}&category={Uri.EscapeDataString(Http.Request.Form["category"].ToString())}#register";
        if (lines) return $"{here}?kept=true";
        if (go == "list") return Links.Application(Reference);
        if (go != "continue") return $"{here}?saved=true{(go.Split(':') switch { ["add", "quotations", var line] => $"#{line}", ["choose", ..] => "", [_, var list, ..] => $"#{list}", _ => "" })}";
        return FormCheck.Faults(mine!.Facts).Any(f => f.Group == at) ? $"{here}?checked=true" : Next(at);
    }

    private string Next(FormGroup at)
    {
        var pages = mine!.Sections.SelectMany(s => s).ToList();
        return ApplyLinks.Page(Reference, pages[pages.IndexOf(at) + 1]);
    }

    // add:plan, add:quotations:B2, remove:plan:3, choose:2010-003:Category1
    private static ListAct? Act(string go) => go.Split(':') switch
    {
        ["add", var list] => new(list, "", true),
        ["add", var list, var line] => new(list, line, true),
        ["remove", var list, var line] => new(list, line, false),
        ["choose", var number, var category] => new("providers", $"{number}:{category}", true),
        _ => null,
    };

    // A hidden field goes before boxes and choices, so that none chosen is sent as well.
    private static string Joined(string place, Microsoft.Extensions.Primitives.StringValues sent)
    {
        var text = FormText.Plain(FormLists.NameOf(place) == "changes" ? string.Join(", ", sent.Where(s => !string.IsNullOrEmpty(s))) : sent.LastOrDefault());
        return text.Length > LongestText ? text[..LongestText] : text;
    }
}
