using System.Globalization;
using CleanerProduction.Portal.Accounts.Register;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Companies.People;

/// <summary>Invitations by mail. A newcomer's account is made, without a password, and the mail leads first to choosing one: only that mailbox can.</summary>
public sealed class Invites(Newcomers newcomers, IMail mail, Reader reader) : IInvites
{
    /// <inheritdoc />
    public async Task Tell(Invitation invitation, Trilingual company, string baseUri, CancellationToken cancellation)
    {
        var person = await newcomers.FindOrMake(invitation.Email, Trilingual.Same(invitation.Name), reader.Language);
        var page = Links.Invitation(invitation.Id);
        var link = await newcomers.IsNew(person) ? await newcomers.Link(person, baseUri, page) : newcomers.Root(baseUri) + page;
        var language = person.Language;
        await mail.Send(new($"invitation-{invitation.Id}", invitation.Email, invitation.Name, Say(nameof(CompaniesText.MailSubject), language, company.In(language)),
            Say(nameof(CompaniesText.MailBody), language, invitation.Name, company.In(language), link, Written.Moment(invitation.Expires, language))), cancellation);
    }

    private static string Say(string key, Language language, params object[] with) =>
        string.Format(CultureInfo.InvariantCulture, CompaniesText.ResourceManager.GetString(key, language.Culture())!, with);
}
