using System.Security.Claims;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Complaints.Read;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Complaints;

/// <summary>A form of a complaint's page: what was typed stays where something is to be corrected, and where it was done the page is asked for again.</summary>
public abstract class ActPart : ComponentBase
{
    /// <summary>The case as the reader sees it.</summary>
    [Parameter, EditorRequired]
    public required ComplaintView View { get; set; }

    /// <summary>The reader.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    /// <summary>How long the history was when the page that was sent was read; the forms of a page share it.</summary>
    [SupplyParameterFromForm(Name = "Seen")]
    public string? SeenThen { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    /// <summary>What is to be corrected.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>Who acts.</summary>
    protected ClaimsPrincipal Person => Http.User;

    /// <summary>The case's reference.</summary>
    protected string Name => View.Case.Reference;

    /// <summary>What the sender saw.</summary>
    protected long? Seen => PageNumber.Count(SeenThen) ?? -1;

    /// <summary>A choice of yes or no as a judgement; an error where nothing is chosen or no reason is given.</summary>
    protected Judgement? Judged(string? met, string? reason, string field, string clause)
    {
        Errors.AddWhere(met is not ("yes" or "no"), $"{field}Met", ComplaintText.ChooseOne, clause);
        Errors.AddWhere(string.IsNullOrWhiteSpace(reason), $"{field}Reason", ComplaintText.SayWhy, clause);
        return Errors.Any ? null : new(met == "yes", reason!.Trim());
    }

    /// <summary>Something typed that may not be empty.</summary>
    protected bool Typed(string? text, string field, string message, string clause)
    {
        Errors.AddWhere(string.IsNullOrWhiteSpace(text), field, message, clause);
        return !Errors.Any;
    }

    /// <summary>Done, or why not.</summary>
    protected void Went(Refusal? refusal)
    {
        if (refusal is null) Navigation.NavigateTo($"{Links.Complaint(Name)}?done=recorded");
        else Errors.Add("", ComplaintWords.Refused(refusal), refusal.Clause);
    }
}
