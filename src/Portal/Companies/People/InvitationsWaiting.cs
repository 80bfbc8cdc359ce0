using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Companies.People;

/// <summary>Invitations wait for the one invited, requests for the company's people.</summary>
public sealed class InvitationsWaiting(CompanyPeople people) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        return
        [
            .. (await people.Waiting(id, stop)).Select(i => new WaitingItem(
                Trilingual.Make(l => Say(nameof(CompaniesText.WaitInvitation), l, i.Company.In(l))), Links.Invitation(i.Invitation.Id), Due: HongKongTime.DateOf(i.Invitation.Expires), Since: i.Invitation.At)),
            .. (await people.Asking(id, stop)).Select(a => new WaitingItem(Trilingual.Make(l => Say(nameof(CompaniesText.WaitAsking), l, a.Value)), Links.Company(a.Key) + "#people")),
        ];
    }

    private static string Say(string key, Language language, params object[] with) =>
        string.Format(CultureInfo.InvariantCulture, CompaniesText.ResourceManager.GetString(key, language.Culture())!, with);
}
