using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Companies.People;

/// <summary>The people of a company on its page.</summary>
public sealed partial class PeoplePart
{
    private readonly FormErrors errors = new();
    private PeopleDesk people = new([], [], []);
    private string? me;
    private string? name;
    private string? email;

    /// <summary>The company as it was seen.</summary>
    [Parameter, EditorRequired]
    public required CompanyDesk Desk { get; set; }

    [Inject]
    private CompanyPeople Book { get; set; } = null!;

    [Inject]
    private IInvites Invites { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private int Company => Desk.Company.Id;

    protected override async Task OnInitializedAsync()
    {
        me = Http.User.PersonId();
        people = await Book.Of(Company);
    }

    private async Task Invite()
    {
        (name, email) = (Http.Request.Form["invite.name"].ToString().Trim(), Http.Request.Form["invite.email"].ToString().Trim());
        errors.AddWhere(name.Length == 0, "invite.name", CompaniesText.InviteNameMissing);
        errors.AddWhere(!PersonNames.IsAddress(email), "invite.email", CompaniesText.Refused_email_not_readable);
        if (errors.Any) return;
        var invited = await Book.Invite(me!, Company, email, name);
        if (!invited.Ok)
        {
            errors.Add("invite.email", invited.Refusal.Code == CompanyPeople.Already ? CompaniesText.AlreadyActs : CompaniesText.Over);
            return;
        }
        await Invites.Tell(invited.Value, Desk.Company.Name, Navigation.BaseUri, CancellationToken.None);
        Go("invited");
    }

    private async Task TakeBack(Invitation invited) => Done(await Book.TakeBack(me!, Company, invited.Id), "taken-back");

    private async Task Let(AskingPerson asking, bool accept) => Done(await Book.Let(me!, Company, asking.Request.Id, accept), accept ? "let" : "declined");

    private async Task End(ActingPerson person)
    {
        var refused = await Book.End(me!, Company, person.Representation, person.PersonId == me ? CompaniesText.WhyLeft : CompaniesText.WhyRemoved);
        if (refused is null && person.PersonId == me) Navigation.NavigateTo($"{Links.Companies}?done=left");
        else Done(refused, "removed");
    }

    private void Done(Refusal? refused, string done)
    {
        if (refused is null) Go(done);
        else if (refused.Code == CompanyPeople.TwoNeeded) errors.Add("", refused.Clause is null ? CompaniesText.OneNeeded : CompaniesText.TwoNeeded, refused.Clause);
        else errors.Add("", CompaniesText.Over);
    }

    private void Go(string done) => Navigation.NavigateTo($"{Links.Company(Company)}?done={done}");
}
