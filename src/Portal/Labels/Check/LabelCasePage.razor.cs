using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>The page of an application for a label: what is sent, and what it shows again where it was refused.</summary>
public sealed partial class LabelCasePage
{
    private readonly FormErrors errors = new(), none = new();
    private CheckView? view;
    private bool moved;

    /// <summary>The application.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    // What kind of fact is about to be recorded: its fields follow from it.
    [SupplyParameterFromQuery(Name = "record")]
    private string? Recording { get; set; }

    [SupplyParameterFromForm]
    private CheckForm Form { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private CheckBook Book { get; set; } = null!;

    [Inject]
    private Checking Desk { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    private string Title => $"{Reader.Read(view!.Party)} {Reference}";

    private bool Writes => Http.User.IsInRole(nameof(Role.Secretariat));

    private bool CanAnnul => view!.Application.Allowed(Role.Director).Any(r => r.Step == LabelStep.Annul) && Http.User.IsInRole(nameof(Role.Director));

    private bool CanReturn => Writes && view!.Application.State == LabelState.Proposed;

    private bool MayVisit => view!.Application is { IsVerifiedOnSite: true, State: LabelState.Checked } && (Writes || Http.User.IsInRole(nameof(Role.TechnicalSupport)));

    // The steps whose button stands in the bar.
    private HashSet<string> On => !Writes ? [] : view!.Application.State switch
    {
        LabelState.AwaitingOriginal => ["original"],
        LabelState.Submitted when view.Findings.MayCheck() is null => ["check"],
        LabelState.Checked when !view.Application.IsVerifiedOnSite => ["table"],
        LabelState.SiteVerified => ["table"],
        _ => [],
    };

    private string? Sent => Http.Request.HasFormContentType ? Http.Request.Form["_handler"].FirstOrDefault() : null;

    // What was sent and has no form any more, since the case moved on: the name of its form.
    private string? Gone => Sent is { } sent && (sent is "annul" ? Http.User.IsInRole(nameof(Role.Director)) : Writes) && sent.Split('-')[0] switch
    {
        "original" or "check" or "table" => !On.Contains(sent),
        "return" => !CanReturn,
        "annul" => !CanAnnul,
        "record" or "search" => !view!.IsOpen,
        "assign" => view!.Application.IsClosed,
        "strike" => !view!.IsOpen || view.Case.File.Standing.All(f => $"strike-{f.Number}" != sent),
        "answer" => !view!.IsOpen || view.Findings.Asked.All(a => CheckFindingsPart.FormOf(a) != sent),
        _ => false,
    } ? sent : null;

    private string? Written => Form.Reason ?? Form.Source ?? Form.Name;

    private FactKind Kind => Enum.TryParse<FactKind>(Form.Kind ?? Recording, out var kind) && Enum.IsDefined(kind) ? kind : FactKind.Manufacturing;

    private IEnumerable<(string Id, string Text, int? Count)> Contents =>
    [
        ("findings", CheckText.Findings, view!.Findings.Open.Length), ("recorded", CheckText.Recorded_Title, view.Case.File.Standing.Count()), ("evidence", CheckText.Evidence, null),
        .. view.Form is null ? Array.Empty<(string, string, int?)>() : [("form", CheckText.FormTitle, null)], ("history", CheckText.History, view.History.Length),
    ];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        view = await Book.Find(Http.User, Reference, Http.RequestAborted);
    }

    private long Seen => PageNumber.Count(Form.Seen) ?? -1;

    // A form of the page shows what was typed and what is to be corrected where it is the one that was sent.
    private FormErrors Of(string form) => Sent == form ? errors : none;

    private string? Typed(string form, string? text) => Sent == form ? text : null;

    private async Task Answer()
    {
        errors.AddWhere(Form.Met is not ("yes" or "no"), "Form.Met", CheckText.ChooseOne, "LG-9");
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Reason), "Form.Reason", CheckText.SayWhy, "LG-9");
        if (errors.Any || !Enum.TryParse<CheckQuestion>(Form.Question, out var question) || !Enum.IsDefined(question)) return;
        var item = string.IsNullOrEmpty(Form.Item) ? null : Form.Item;
        await Finish(Desk.Answer(Http.User, Reference, Seen, question, item, new Judgement(Form.Met == "yes", Form.Reason!.Trim()), Http.RequestAborted), "Form.Reason");
    }

    private async Task Record()
    {
        var (fact, unread) = Form.ToFact(Kind);
        foreach (var field in unread) errors.Add($"Form.{field}", field == "Round" ? CheckText.RoundUnread : CheckText.DayUnread, "LG-9");
        if (!errors.Any) await Finish(Desk.Record(Http.User, Reference, Seen, fact, Http.RequestAborted), "Form.Source");
    }

    private async Task Strike()
    {
        if (PageNumber.Count(Form.Fact) is { } number) await Finish(Desk.Strike(Http.User, Reference, Seen, number, Form.Reason, Http.RequestAborted), "Form.Reason");
    }

    private Task Search() => Finish(Desk.Search(Http.User, Reference, Seen, Form.Source, Http.RequestAborted), "Form.Source");

    private async Task Original()
    {
        var received = Dates.Parse(Form.Received ?? "");
        errors.AddWhere(!received.Ok, "Form.Received", CheckText.DayUnread, "LG-3.1");
        if (!errors.Any) await Finish(Desk.ReceiveOriginal(Http.User, Reference, Seen, received.Value, Http.RequestAborted), "Form.Received");
    }

    private Task Check() => Finish(Desk.Check(Http.User, Reference, Seen, Http.RequestAborted), "");

    private Task Table() => Finish(Desk.Table(Http.User, Reference, Seen, Http.RequestAborted), "");

    private Task Return() => Finish(Desk.Return(Http.User, Reference, Seen, Form.Reason, Http.RequestAborted), "Form.Reason");

    private Task Annul() => Finish(Desk.Annul(Http.User, Reference, Seen, Form.Reason, Http.RequestAborted), "Form.Reason");

    private Task Assign() => Finish(Desk.Assign(Http.User, Reference, Seen, Form.Officer, Http.RequestAborted), "Form.Officer");

    private void Late()
    {
        moved = true;
        errors.Add("", CheckWords.Refused(new Refusal(CaseDesk.MovedOn)));
    }

    private async Task Finish(Task<Refusal?> doing, string field)
    {
        var refused = await doing;
        if (refused is null)
        {
            Navigator.NavigateTo($"{Links.LabelCase(Reference)}?done=noted");
            return;
        }
        moved = refused.Code == CaseDesk.MovedOn;
        errors.Add(moved ? "" : field, CheckWords.Refused(refused), refused.Clause);
        if (moved) view = await Book.Find(Http.User, Reference, Http.RequestAborted);
    }
}
