using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Companies.Fill;

/// <summary>What a page to fill in shows: the texts of its fields.</summary>
/// <param name="Texts">By field.</param>
/// <param name="Seen">The version they were read from.</param>
public sealed record Sheet(IReadOnlyDictionary<string, string> Texts, long Seen)
{
    /// <summary>A field's text; empty where there is none.</summary>
    public string this[string field] => Texts.GetValueOrDefault(field) ?? "";
}

/// <summary>A page on which one group of fields is filled in. It saves whatever is typed, shows what is to be corrected, and loses nothing where another saved in between.</summary>
public abstract class FillPage : ComponentBase
{
    /// <summary>The name of the page's form.</summary>
    protected const string FormName = "fill";

    /// <summary>The company's number.</summary>
    [Parameter]
    public int Id { get; set; }

    /// <summary>Set after saving.</summary>
    [SupplyParameterFromQuery]
    public string? Saved { get; set; }

    /// <summary>Companies.</summary>
    [Inject]
    protected CompanyBook Book { get; set; } = null!;

    /// <summary>Sectors, cities and phases.</summary>
    [Inject]
    protected ReferenceData Reference { get; set; } = null!;

    /// <summary>Who reads.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    /// <summary>Where to go after saving.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The request.</summary>
    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    /// <summary>The company; null where it is none of the reader's.</summary>
    protected CompanyDesk? Desk { get; private set; }

    /// <summary>What is shown.</summary>
    protected Sheet Sheet { get; private set; } = new(ImmutableDictionary<string, string>.Empty, 0);

    /// <summary>What is to be corrected.</summary>
    protected FormErrors Errors { get; private set; } = new();

    /// <summary>Where another saved in between.</summary>
    protected Saving? Late { get; private set; }

    /// <summary>The fields of this page, in order.</summary>
    protected abstract ImmutableArray<string> Fields { get; }

    /// <summary>What stands in them; null where there is no such record.</summary>
    protected abstract Sheet? Read(CompanyDesk desk);

    /// <summary>What is to be corrected in them.</summary>
    protected abstract FormErrors Check(CompanyDesk desk);

    /// <summary>Saves them.</summary>
    protected abstract Task<Saving> Save(string person, long seen, IReadOnlyDictionary<string, string> typed);

    /// <summary>Where it goes on.</summary>
    protected abstract string Next { get; }

    /// <summary>Where one came from.</summary>
    protected abstract string Back { get; }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Look();

    /// <summary>Saves what was typed.</summary>
    protected async Task Submit()
    {
        if (Desk is null) return;
        var form = Http.Request.Form;
        var typed = Fields.ToImmutableDictionary(f => f, f => string.Join(' ', form[f].Select(v => v ?? "").Where(v => v.Length > 0)), StringComparer.Ordinal);
        var seen = long.TryParse(form["seen"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0;
        var saving = await Save(Http.User.PersonId()!, seen, typed);
        if (saving is { Late: { } late, Version: { } now })
        {
            (Late, Sheet, Errors) = (saving, new(late.Texts, now), new());
            return;
        }
        await Look();
        if (Desk is null || !saving.Done) return;
        Navigation.NavigateTo(form["go"] == "back" ? Back : Errors.Any ? $"{new Uri(Navigation.Uri).AbsolutePath}?saved=yes" : Next);
    }

    private async Task Look()
    {
        Desk = await Book.See(Http.User, Id) is { Acts: true } desk && Read(desk) is not null ? desk : null;
        if (Desk is null) return;
        (Sheet, Errors) = (Read(Desk)!, Check(Desk));
    }
}

/// <summary>The same for a factory.</summary>
public abstract class FillFactoryPage : FillPage
{
    /// <summary>The factory's number.</summary>
    [Parameter]
    public int Of { get; set; }

    /// <summary>The factory.</summary>
    protected Factory? Factory => Desk?.Factory(Of);

    /// <inheritdoc />
    protected override string Back => Links.Factory(Id, Of);

    /// <inheritdoc />
    protected override Sheet? Read(CompanyDesk desk) => desk.Factory(Of) is { } factory ? new(FactoryFields.All.Texts(factory), factory.Version) : null;

    /// <inheritdoc />
    protected override FormErrors Check(CompanyDesk desk) => desk.Factory(Of) is { } factory
        ? CompanyWords.Errors(Fields, FactoryFields.All.Unreadable(factory), Reference.Findings(desk.Company, factory, Book.Today), Reader.Language) : new();

    /// <inheritdoc />
    protected override Task<Saving> Save(string person, long seen, IReadOnlyDictionary<string, string> typed) => Book.SaveFactory(person, Id, Of, seen, typed);
}
