using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;

namespace CleanerProduction.Portal.Parts.Forms;

/// <summary>A page of a form of several: shown, saved, and where two people changed the same, shown with both versions.</summary>
public abstract class QuestionPage<TCase, TPage> : ComponentBase where TCase : class where TPage : struct, Enum
{
    /// <summary>What the form belongs to.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The page's word.</summary>
    [Parameter]
    public string Page { get; set; } = "";

    [SupplyParameterFromQuery]
    protected string? Saved { get; set; }

    [SupplyParameterFromQuery]
    protected string? Checked { get; set; }

    [SupplyParameterFromQuery]
    protected string? Kept { get; set; }

    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigator { get; set; } = null!;

    [Inject]
    protected Reader Reader { get; set; } = null!;

    [Inject]
    private FormRefusal Refusal { get; set; } = null!;

    /// <summary>What the form belongs to as its reader may see it; null where it is not the reader's.</summary>
    protected TCase? Mine { get; private set; }

    /// <summary>The page; null where there is no such page.</summary>
    protected TPage? At { get; private set; }

    /// <summary>What is to be corrected.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>The revision that is saved upon once both versions were seen.</summary>
    protected int Newest { get; private set; }

    /// <summary>True where somebody else changed the same.</summary>
    protected bool IsContested { get; private set; }

    /// <summary>True where nothing was saved, since the form is closed.</summary>
    protected bool IsClosed { get; private set; }

    /// <summary>The section's number, from 1.</summary>
    protected int Section => SectionsOf(Mine!).Select((pages, i) => (pages, i)).First(s => s.pages.Contains(At!.Value)).i + 1;

    /// <summary>Who reads.</summary>
    protected string Person => Http.User.PersonId()!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        // The title in the tab says it as well.
        Refusal.Said += StateHasChanged;
        Mine = await Find();
        if (Mine is null) return;
        At = Known(Page) is { } found && SectionsOf(Mine).Any(s => s.Contains(found)) ? found : null;
        if (At is not { } at) return;
        Show(TextsOf(Mine, at), ImmutableDictionary<string, ContestedField>.Empty, null);
        // What is wrong is shown whenever one comes; what is missing, once one said to be done with the page.
        foreach (var (error, _) in FaultsOf(Mine, at).Where(f => !f.Missing || Checked is not null)) Errors.Add(error.Field, error.Message, error.Clause, error.About);
    }

    /// <summary>Saves what was sent, and goes on.</summary>
    protected async Task Save()
    {
        if (Mine is null || At is not { } at || !IsAsked(at)) return;
        var form = Http.Request.Form;
        var go = form["go"].LastOrDefault() ?? "continue";
        var read = int.TryParse(form["read"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : RevisionOf(Mine);
        var texts = form.Where(f => IsOn(at, f.Key) && form[$"choose/{f.Key}"] != "theirs").ToDictionary(f => f.Key, f => Typed.Plain(Joined(f.Key, f.Value)), StringComparer.Ordinal);
        var saved = await Send(new(at, read, texts, ActOf(go)));
        if (!saved.Ok)
        {
            IsClosed = true;
            Mine = await Find();
            // It is not kept, but it is not gone either: whoever typed it can still copy it.
            if (Mine is not null) Show(TextsOf(Mine, at).SetItems(texts), ImmutableDictionary<string, ContestedField>.Empty, null);
            return;
        }
        Mine = saved.Value.Case;
        if (saved.Value.Contested is { Length: > 0 } both)
        {
            IsContested = true;
            Newest = RevisionOf(Mine);
            var other = saved.Value.Other?.By is { } by && by != Person && NameOf(Mine, by) is { } name ? Reader.Read(name) : AnotherTab;
            Show(TextsOf(Mine, at).SetItems(both.Select(c => KeyValuePair.Create(c.Place, c.Mine))), both.ToImmutableDictionary(b => b.Place, StringComparer.Ordinal), other);
            return;
        }
        Navigator.NavigateTo(After(at, go, saved.Value.KeptLines.Length > 0));
    }

    /// <summary>Where one goes once the page is saved; <paramref name="lines"/> is true where lines were put at the end.</summary>
    protected virtual string After(TPage at, string go, bool lines)
    {
        var here = Address(at);
        if (lines) return $"{here}?kept=true";
        if (go == "list") return TaskList;
        if (go != "continue") return $"{here}?saved=true{PlaceOf(go)}";
        return FaultsOf(Mine!, at).Any() ? $"{here}?checked=true" : Next(at);
    }

    /// <summary>The page after this one.</summary>
    protected string Next(TPage at)
    {
        var pages = SectionsOf(Mine!).SelectMany(s => s).ToList();
        return Address(pages[pages.IndexOf(at) + 1]);
    }

    /// <summary>What the form belongs to, as the reader may see it.</summary>
    protected abstract Task<TCase?> Find();

    /// <summary>The page of a word; null for none.</summary>
    protected abstract TPage? Known(string word);

    /// <summary>The pages in sections.</summary>
    protected abstract IEnumerable<IReadOnlyList<TPage>> SectionsOf(TCase mine);

    /// <summary>The number of the form's newest revision.</summary>
    protected abstract int RevisionOf(TCase mine);

    /// <summary>The page as texts by place.</summary>
    protected abstract ImmutableSortedDictionary<string, string> TextsOf(TCase mine, TPage page);

    /// <summary>What is wrong or missing on the page.</summary>
    protected abstract IEnumerable<(FormError Error, bool Missing)> FaultsOf(TCase mine, TPage page);

    /// <summary>True where a place stands on the page.</summary>
    protected abstract bool IsOn(TPage page, string place);

    /// <summary>True where anything is asked on the page.</summary>
    protected virtual bool IsAsked(TPage page) => true;

    /// <summary>Saves.</summary>
    protected abstract Task<Result<SavedPage<TCase>>> Send(SentPage<TPage> sent);

    /// <summary>What a person is called; null where that is nobody of one's own.</summary>
    protected abstract Trilingual? NameOf(TCase mine, string person);

    /// <summary>What stands for the other one where that was oneself.</summary>
    protected abstract string AnotherTab { get; }

    /// <summary>The address of a page.</summary>
    protected abstract string Address(TPage page);

    /// <summary>The address of the list of pages.</summary>
    protected abstract string TaskList { get; }

    /// <summary>What a button asks for besides saving.</summary>
    protected virtual LineAct? ActOf(string go) => LineAct.Of(go);

    /// <summary>The place of the page one comes back to after a line more or less, as the end of an address.</summary>
    protected virtual string PlaceOf(string go) => go.Split(':') is [_, var list, ..] ? $"#{list}" : "";

    /// <summary>What was sent for a place, as one text. A hidden field goes before boxes and choices, so that none chosen is sent as well.</summary>
    protected virtual string? Joined(string place, StringValues sent) => sent.LastOrDefault();

    /// <summary>Shows these texts; where two people changed the same, both of what they typed, and who it was.</summary>
    protected abstract void Show(IReadOnlyDictionary<string, string> texts, ImmutableDictionary<string, ContestedField> both, string? other);
}
