using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>One case on the officers' workbench.</summary>
public sealed partial class CasePage(CaseReading reading, VettingDesk desk, QueueActs acts, QueueBook queue, Reader reader, NavigationManager navigation)
{
    private static readonly ImmutableHashSet<ApplicationStep> Here =
        [ApplicationStep.RequestInformation, ApplicationStep.FindComplete, ApplicationStep.Recommend, ApplicationStep.Approve, ApplicationStep.Reject];

    private CaseView? view;
    private ClaimsPrincipal person = new();
    private IReadOnlyDictionary<string, Trilingual> officers = new Dictionary<string, Trilingual>();
    private string? moved;

    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    // Every form of the page posts the same fields; which one it was is its name.
    [SupplyParameterFromForm]
    private CaseForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> State { get; set; } = null!;

    private FormErrors Errors { get; } = new();

    private NavigationManager Navigation => navigation;

    private string Title => $"{Reference} · {reader.Read(view!.Case.Title)}";

    private string Seen => view!.Case.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    private string? Told => Http.Request.Query["done"].FirstOrDefault() is { } done && done.All(char.IsAsciiLetter) ? VetText.ResourceManager.GetString($"Done{done}", System.Globalization.CultureInfo.CurrentUICulture) : null;

    private IEnumerable<WorkflowRow<ApplicationState, ApplicationStep>> Steps =>
        Policies.Officers.Where(role => person.IsInRole(role.ToString())).SelectMany(role => view!.Case.Allowed(role)).Where(r => Here.Contains(r.Step)).DistinctBy(r => r.Step);

    private bool CanDecide => Steps.Any(r => r.Step is ApplicationStep.Recommend or ApplicationStep.Approve);

    private bool Standing => view!.Case.State is ApplicationState.Submitted or ApplicationState.InfoRequested or ApplicationState.Complete;

    private IEnumerable<(string Id, string Text, string? Count)> Contents =>
    [
        ("findings", VetText.Findings, Text(view!.Criteria.Count(c => c.Judged is null))), ("changes", VetText.Changes, Text(view.Changes.Length)), ("integrity", VetText.Integrity, Text(view.Prompts.Count(p => !p.Answered))),
        ("documents", Documents.DocumentsText.Title, Text(view.Files.Lines.Count(l => !l.IsRemoved))), ("procurement", VetText.Procurement, Text(view.Facts.Purchases.Length)), ("queries", VetText.Queries, Text(view.Queries.Length)), ("history", VetText.History, Text(view.History.Length)),
    ];

    // Of the forms that come and go with the case's state, the one that was posted and is not shown now; to whom it is never shown it is refused like any other that is not there.
    private string? Gone => Http.Request.HasFormContentType && Http.Request.Form["_handler"].FirstOrDefault() is { } posted && posted switch
    {
        "ask" => view!.Case.State != ApplicationState.Submitted,
        "remind" => view!.Open is null,
        "complete" => Steps.All(r => r.Step != ApplicationStep.FindComplete) && Takes(ApplicationStep.FindComplete),
        "decide" => !CanDecide && (Takes(ApplicationStep.Recommend) || Takes(ApplicationStep.Approve)),
        _ when CasePrompts.IsForm(posted) => !Standing || view!.Prompts.All(p => CasePrompts.FormOf(p) != posted),
        _ => false,
    } ? posted : null;

    // A step this person takes at one time or another.
    private bool Takes(ApplicationStep step) => ApplicationWorkflow.Of(view!.Case.Type).Rows.Any(r => r.Step == step && person.IsInRole(r.By.ToString()));

    private static readonly FormErrors None = new();

    private static string? Text(int count) => count == 0 ? null : count.ToString(CultureInfo.InvariantCulture);

    private static string StepWord(ApplicationStep step) => VetText.ResourceManager.GetString($"Step{step}", System.Globalization.CultureInfo.CurrentUICulture)!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        person = (await State).User;
        view = await reading.Find(Reference, Http.RequestAborted);
        if (view is not null) officers = await queue.Officers(Http.RequestAborted);
    }

    // A prompt may fall away by what happens to another case.
    private Task Late() => Do("", seen => Task.FromResult<Refusal?>(new(seen == view!.Case.HistoryEntries ? "prompt-unknown" : CaseDesk.MovedOn)));

    private Task Judge()
    {
        // What the page did not offer is no clause anybody can be led to.
        var clause = view?.Criteria.FirstOrDefault(c => c.Clause == Form.Clause)?.Clause;
        Errors.AddWhere(Form.Met is not ("yes" or "no"), "Form.Met", VetText.SayMet, clause);
        Errors.AddWhere(string.IsNullOrWhiteSpace(Form.Reason), "Form.Reason", VetText.SayReason, clause);
        return Do("Judged", seen => desk.Judge(Reference, seen, Form.Clause ?? "", Form.Met == "yes", Form.Reason!, person, Http.RequestAborted));
    }

    private Task Answer()
    {
        var reopens = Form.Does == "reopen";
        Errors.AddWhere(!reopens && string.IsNullOrWhiteSpace(Form.Reason), "Form.Reason", VetText.SayReason);
        return Do("Answered", seen => desk.Answer(Reference, seen, Form.Prompt ?? "", reopens ? "" : Form.Reason!, person, Http.RequestAborted));
    }

    private Task AskApplicant()
    {
        Errors.AddWhere(!Enum.TryParse<QueryReason>(Form.Why, out var why) || !Enum.IsDefined(why), "Form.Why", VetText.SayWhy, "FG-2.2.1");
        Errors.AddWhere(string.IsNullOrWhiteSpace(Form.Asked), "Form.Asked", VetText.SayQuestion, "FG-2.2.1");
        var by = Dates.Parse(Form.AnswerBy ?? "");
        Errors.AddWhere(!by.Ok, "Form.AnswerBy", VetText.SayDay);
        return Do("Asked", seen => desk.Ask(Reference, seen, why, Form.Asked!, by.Value, person, Http.RequestAborted));
    }

    private Task Remind() => Do("Reminded", seen => acts.Remind(Reference, seen, person, Http.RequestAborted));

    private Task Complete() => Do("Completed", seen => desk.FindComplete(Reference, seen, person, Http.RequestAborted));

    private Task WriteNote()
    {
        Errors.AddWhere(string.IsNullOrWhiteSpace(Form.Note), "Form.Note", VetText.SayNote);
        return Do("Noted", seen => desk.Note(Reference, seen, Form.Note!, person, Http.RequestAborted));
    }

    private Task Assign()
    {
        Errors.AddWhere(!officers.ContainsKey(Form.Officer ?? ""), "Form.Officer", VetText.ChooseOfficer);
        return Do("Assigned", seen => acts.Assign(Reference, seen, Form.Officer!, person, Http.RequestAborted));
    }

    private Task Decide()
    {
        var approve = Form.Verdict == "approve";
        Errors.AddWhere(Form.Verdict is not ("approve" or "reject"), "Form.Verdict", VetText.SayVerdict, "FG-2.2.2");
        Errors.AddWhere(string.IsNullOrWhiteSpace(Form.Basis), "Form.Basis", VetText.SayBasis, "FG-2.2.2");
        var grant = Hkd.Parse(Form.Grant ?? "");
        Errors.AddWhere(approve && !grant.Ok, "Form.Grant", VetText.SayGrant, "FG-T1.2");
        foreach (var (said, i) in Form.Said.Select((s, i) => (s, i))) Errors.AddWhere(approve && string.IsNullOrWhiteSpace(said?.Why), $"Form.Said[{i}].Why", VetText.SaySaid, view?.ToSay.FirstOrDefault(c => c == said?.Clause));
        Trilingual? conditions = new(Form.ConditionsHant?.Trim() ?? "", Form.ConditionsHans?.Trim() ?? "", Form.ConditionsEn?.Trim() ?? "");
        if (conditions == Trilingual.Same("")) conditions = null;
        Errors.AddWhere(conditions is { IsIncomplete: true }, "Form.ConditionsHant", VetText.SayConditions);
        return Do("Decided", seen => desk.Decide(Reference, seen, new(approve, approve ? grant.Value : null, conditions, Form.Basis!,
            Form.Said.Where(s => s?.Clause is not null).GroupBy(s => s.Clause!).ToImmutableDictionary(g => g.Key, g => g.First().Why ?? "", StringComparer.Ordinal)), person, Http.RequestAborted));
    }

    private async Task Do(string done, Func<long, Task<Refusal?>> act)
    {
        if (view is null || Errors.Any) return;
        if (!long.TryParse(Form.Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) seen = -1;
        var refusal = await act(seen);
        if (refusal is null)
        {
            navigation.NavigateTo($"{Links.Case(Reference)}?done={done}");
            return;
        }
        // The page is read again: what the other did is on it, and what was typed here still stands in its fields.
        view = await reading.Find(Reference, Http.RequestAborted) ?? view;
        if (refusal.Code == CaseDesk.MovedOn && view.History is [.., var last])
        {
            moved = VetText.MovedOn.With(view.NameOf(last.Actor, reader), reader.Moment(last.At), VetWords.ActOf(last));
            Errors.Add("", moved);
        }
        else Errors.Add("", VetWords.Of(refusal), refusal.Clause);
    }
}

/// <summary>What the forms of a case's page post.</summary>
public sealed class CaseForm
{
    /// <summary>How long the history was when the page was read.</summary>
    public string? Seen { get; set; }

    /// <summary>The clause judged.</summary>
    public string? Clause { get; set; }

    /// <summary>yes or no.</summary>
    public string? Met { get; set; }

    /// <summary>The reason of a judgement or an answer.</summary>
    public string? Reason { get; set; }

    /// <summary>The prompt answered.</summary>
    public string? Prompt { get; set; }

    /// <summary>answer or reopen.</summary>
    public string? Does { get; set; }

    /// <summary>Why the clock rests.</summary>
    public string? Why { get; set; }

    /// <summary>What is asked.</summary>
    public string? Asked { get; set; }

    /// <summary>By when.</summary>
    public string? AnswerBy { get; set; }

    /// <summary>A note.</summary>
    public string? Note { get; set; }

    /// <summary>The officer.</summary>
    public string? Officer { get; set; }

    /// <summary>approve or reject.</summary>
    public string? Verdict { get; set; }

    /// <summary>The grant as typed.</summary>
    public string? Grant { get; set; }

    /// <summary>On what the recommendation rests.</summary>
    public string? Basis { get; set; }

    /// <summary>Conditions, traditional.</summary>
    public string? ConditionsHant { get; set; }

    /// <summary>Conditions, simplified.</summary>
    public string? ConditionsHans { get; set; }

    /// <summary>Conditions, English.</summary>
    public string? ConditionsEn { get; set; }

    /// <summary>What is said of criteria that are not met.</summary>
    public List<SaidOf> Said { get => field ??= []; set; }

    /// <summary>What is said of one of them.</summary>
    public sealed class SaidOf
    {
        /// <summary>The clause.</summary>
        public string? Clause { get; set; }

        /// <summary>Why it is recommended all the same.</summary>
        public string? Why { get; set; }
    }
}
