using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>What a row would do, shown before it is put in force.</summary>
/// <param name="Change">The row.</param>
/// <param name="Before">The parameters it was seen against.</param>
/// <param name="After">The parameters with it.</param>
/// <param name="Limits">What it does to applications; null where it is about something else.</param>
/// <param name="Deadlines">The running deadlines it moves.</param>
public sealed record Foreseen(ParameterChange Change, Parameters Before, Parameters After, ChangedLimits? Limits, IReadOnlyList<MovedDeadline> Deadlines);

/// <summary>What goes with every row: why, and what was seen.</summary>
public sealed class AskedForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The mark of this form: sent twice it is one row.</summary>
    public string? Once { get; set; }

    /// <summary>The version of the parameters the preview was made from.</summary>
    public long Seen { get; set; }

    /// <summary>The mark of the row that was previewed; null before the first preview.</summary>
    public string? Previewed { get; set; }

    /// <summary><c>put</c> to put it in force; anything else asks for the preview.</summary>
    public string? Act { get; set; }
}

/// <summary>A page that adds a row: filled in, previewed, put in force. Nothing is written before the last step, and nothing typed is lost.</summary>
public abstract class ChangePage : ComponentBase
{
    /// <summary>The name of the page's form.</summary>
    public const string FormName = "change";

    /// <summary>What goes with every row.</summary>
    [SupplyParameterFromForm(FormName = FormName)]
    public AskedForm Asked { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PuttingInForce Putting { get; set; } = null!;

    [Inject]
    private ParameterBook Book { get; set; } = null!;

    [Inject]
    private IDbContextFactory<PortalDb> Databases { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Seeds and rows.</summary>
    [Inject]
    protected ReferenceData Reference { get; set; } = null!;

    /// <summary>Who reads.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    /// <summary>What is to be corrected.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>What would follow; null before the first preview and while there is something to correct.</summary>
    protected Foreseen? Foreseen { get; private set; }

    /// <summary>Today in Hong Kong.</summary>
    protected DateOnly Today => HongKongTime.DateOf(Clock.GetUtcNow());

    /// <inheritdoc />
    protected override void OnInitialized() => Asked ??= new();

    /// <summary>The row as filled in; null where something is to be corrected.</summary>
    protected abstract ParameterChange? Read();

    /// <summary>The field a refusal stands beside; empty for the form as a whole.</summary>
    protected abstract string FieldOf(string code);

    /// <summary>Previews the row, or puts it in force where that is what was previewed.</summary>
    protected async Task Submit()
    {
        var cancellation = Http.RequestAborted;
        if (await Putting.Done(Asked.Once, cancellation) is { } before)
        {
            Go(before);
            return;
        }
        await Book.Refresh(cancellation);
        if (Read() is not { } change || Errors.Any) return;
        var mark = Mark(change);
        if (Asked.Act == "put" && Asked.Previewed == mark)
        {
            var done = await Putting.Do(new(change, Asked.Reason ?? "", Asked.Seen, Asked.Once ?? ""), Http.User, CancellationToken.None);
            if (done.Ok)
            {
                Go(done.Value);
                return;
            }
            Refuse(done.Refusal);
        }
        else Errors.AddWhere(Asked is { Act: "put", Previewed: not null }, "", ParametersText.ChangedSince);
        await Foresee(change, mark, cancellation);
    }

    /// <summary>Says why not, beside its field.</summary>
    protected void Refuse(Refusal refusal, string? field = null) =>
        Errors.Add(field ?? (refusal.Code == PuttingInForce.ReasonMissing ? "Asked.Reason" : refusal.Code == PuttingInForce.MovedOn ? "" : FieldOf(refusal.Code)), ParameterWords.Of(refusal, Reader.Language), refusal.Clause);

    /// <summary>A day as typed; beside its field what is wrong with it.</summary>
    protected DateOnly? Day(string? text, string field)
    {
        if (Dates.Parse(text?.Trim()) is { Ok: true, Value: var day }) return day;
        Errors.Add(field, ParametersText.DateUnreadable);
        return null;
    }

    private async Task Foresee(ParameterChange change, string mark, CancellationToken cancellation)
    {
        var standing = Reference.Standing;
        var after = standing.Parameters.Accept(change, Today);
        if (!after.Ok)
        {
            if (!Errors.Any) Refuse(after.Refusal);
            return;
        }
        await using var db = await Databases.CreateDbContextAsync(cancellation);
        var limits = change is OfferAdded offer ? await ChangedLimits.Find(db, offer, standing.Parameters, after.Value, Today, cancellation) : null;
        var deadlines = ReferenceEquals(standing.Parameters.Calendar, after.Value.Calendar) ? []
            : await MovedDeadlines.Find(db, Reference.Deadlines, standing.Parameters.Calendar, after.Value.Calendar, cancellation);
        Foreseen = new(change, standing.Parameters, after.Value, limits, deadlines);
        (Asked.Seen, Asked.Previewed) = (standing.Sequence, mark);
        if (string.IsNullOrEmpty(Asked.Once)) Asked.Once = Guid.NewGuid().ToString("N");
    }

    private void Go(long row) => Navigation.NavigateTo($"{Links.Parameters}?done={row}");

    private static string Mark(ParameterChange change) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(StrictJson.Write(change))))[..16];
}
