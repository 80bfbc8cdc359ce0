using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>The page of an application for registration: what is sent, and what it shows again where it was refused.</summary>
public sealed partial class RegistrationPage
{
    private static readonly string[] Slots = ["provider-registration", RegistrationApplication.StaffSlot, "project-record", RegistrationApplication.CodeSlot];

    private readonly FormErrors errors = new();
    private readonly FormErrors none = new();
    private Filing? filing;
    private FilingStory story = FilingStory.None;
    private IReadOnlyList<CaseQuery> queries = [];
    private ImmutableArray<FormChange<CleanerProduction.Providers.Forms.RegistrationPage>> changes = [];
    private Dictionary<string, IReadOnlyList<WatchItem>> watched = [];
    private IReadOnlyDictionary<string, Trilingual> officers = ImmutableDictionary<string, Trilingual>.Empty;
    private IReadOnlyDictionary<string, Trilingual> names = ImmutableDictionary<string, Trilingual>.Empty;
    private bool moved;

    /// <summary>The application.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [SupplyParameterFromForm]
    private HandleForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private FilingBook Book { get; set; } = null!;

    [Inject]
    private FilingStories Stories { get; set; } = null!;

    [Inject]
    private Handling Desk { get; set; } = null!;

    [Inject]
    private Settling Settle { get; set; } = null!;

    [Inject]
    private Watching Watch { get; set; } = null!;

    [Inject]
    private RegistrationList List { get; set; } = null!;

    [Inject]
    private ReferenceData Seeds { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    private string Title => $"{Reader.Read(filing!.Provider.Name)} {Reference}";

    private string Seen => filing!.Seen.ToString(CultureInfo.InvariantCulture);

    private bool Writes => Http.User.IsInRole(nameof(Role.Secretariat));

    // What was sent and has no form any more, since the case moved on: the name of its form.
    private string? Gone => Writes && Http.Request.HasFormContentType && Http.Request.Form["_handler"].FirstOrDefault() is { } posted && posted switch
    {
        "ask" => filing!.Cases.All(c => c.State != RegistrationState.Submitted),
        "complete" => filing!.Cases.All(c => c.State is not (RegistrationState.Submitted or RegistrationState.InfoRequested)),
        _ => posted.Split('-') is [var act, var category] && filing!.Cases.FirstOrDefault(c => c.Category.ToString("D") == category) is { } one
            && CategoryPanel.Acts.Contains(act) && !CategoryPanel.Shows(act, filing, one, watched.GetValueOrDefault(one.Reference)),
    } ? posted : null;

    private long Read => long.TryParse(Form.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;

    /// <inheritdoc />
    protected override Task OnInitializedAsync()
    {
        Form ??= new();
        return Look();
    }

    private async Task Look()
    {
        filing = await Book.Seen(Http.User, Reference, Http.RequestAborted);
        if (filing is null) return;
        story = await Stories.Of(filing, Http.RequestAborted);
        queries = await Book.Queries(Reference, Http.RequestAborted);
        officers = await List.Officers(Http.RequestAborted);
        names = await Stories.Names(story, Http.RequestAborted);
        if (await Book.Submitted(Reference, Http.RequestAborted) is { } first && first.Revision < filing.Last.Revision) changes = RegistrationText.Between(RegistrationForm.FromJson(first.Content), filing.Form);
        watched = (await Watch.All(Http.RequestAborted)).GroupBy(w => w.Registration.Reference, w => w.Item, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<WatchItem>)[.. g], StringComparer.Ordinal);
    }

    private Task Assign() => Finish(Desk.Assign(Http.User, Reference, Read, Form.Officer ?? "", Http.RequestAborted), "Form.Officer");

    private async Task AskFor()
    {
        errors.AddWhere(!Enum.TryParse<QueryReason>(Form.Why, out var why) || !Enum.IsDefined(why), "Form.Why", HandleText.WhyMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Asked), "Form.Asked", HandleText.AskedMissing);
        var by = Dates.Parse(Form.AnswerBy ?? "");
        errors.AddWhere(!by.Ok, "Form.AnswerBy", HandleText.DayMissing);
        if (!errors.Any) await Finish(Desk.AskFor(Http.User, Reference, Read, why, Form.Asked!, by.Value, Http.RequestAborted), "Form.Asked");
    }

    private async Task Complete()
    {
        var received = Dates.Parse(Form.Received ?? "");
        errors.AddWhere(!received.Ok, "Form.Received", HandleText.DayMissing, "RG-4.1.3");
        if (!errors.Any) await Finish(Desk.FindComplete(Http.User, Reference, Read, received.Value, Http.RequestAborted), "Form.Received");
    }

    // The acts on one category: what is done is the name of the form that was sent.
    private Task Act(string act)
    {
        if (!Enum.TryParse<ProviderCategory>($"Category{Form.Category}", out var category)) return Task.CompletedTask;
        var (reason, field) = (Form.Reason ?? "", $"reason-{act}-{category:D}");
        if (act is "judge" && Form.Met is not ("yes" or "no")) errors.Add($"met-{category:D}", HandleText.MetMissing);
        if (act is "judge" or "refer" or "quality" && string.IsNullOrWhiteSpace(reason)) errors.Add(field, HandleText.ReasonMissing);
        if (errors.Any) return Task.CompletedTask;
        return act switch
        {
            "judge" => Finish(Desk.Judge(Http.User, Reference, Read, category, Form.Met == "yes", reason, Http.RequestAborted), field),
            "register" => Finish(Desk.Register(Http.User, Reference, Read, category, Http.RequestAborted), ""),
            "refer" => Finish(Desk.Refer(Http.User, Reference, Read, category, reason, Http.RequestAborted), field),
            "settle" => Finish(Settle.Settle(Http.User, Reference, Read, category, Http.RequestAborted), ""),
            "quality" => Finish(Settle.CancelForQuality(Http.User, Reference, Read, category, reason, Http.RequestAborted), field),
            _ => Task.CompletedTask,
        };
    }

    private void Late()
    {
        moved = true;
        errors.Add("", ProviderWords.Of(new Refusal(RegistrationDesk.MovedOn), Reader.Language));
    }

    private async Task Finish(Task<Refusal?> doing, string field)
    {
        var refused = await doing;
        if (refused is null)
        {
            Navigator.NavigateTo($"{Links.Registration(Reference)}?done=true");
            return;
        }
        moved = refused.Code == RegistrationDesk.MovedOn;
        errors.Add(moved ? "" : field, ProviderWords.Of(refused, Reader.Language), refused.Clause);
        await Look();
    }
}
