using System.Globalization;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Register;

/// <summary>Accounts for people nobody at the programme entered. The address is confirmed, and the password chosen, by a link that only its mailbox has.</summary>
public sealed class Newcomers(UserManager<Person> people, IMail mail, Operation operation)
{
    /// <summary>The account of an address; made, unconfirmed and without a password, where there is none. Applicants are all it makes.</summary>
    public async Task<Person> FindOrMake(string email, Trilingual name, Language language)
    {
        if (await people.FindByEmailAsync(email.Trim()) is { } known) return known;
        var person = PersonNames.Make(email, name.Hant, name.Hans, name.En, language);
        person.EmailConfirmed = false;
        if (await Made(person) is { } refused)
            // Asked twice in the same moment: the first made it.
            return await people.FindByEmailAsync(email.Trim()) ?? throw new InvalidOperationException($"An account was neither made nor there: {refused}");
        (await people.AddToRoleAsync(person, nameof(Role.Applicant))).OrThrow();
        return person;
    }

    private async Task<string?> Made(Person person)
    {
        try
        {
            var made = await people.CreateAsync(person);
            return made.Succeeded ? null : string.Join("; ", made.Errors.Select(e => e.Code));
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException lost)
        {
            return lost.Message;
        }
    }

    /// <summary>True where the person has still to choose a password.</summary>
    public async Task<bool> IsNew(Person person) => !person.EmailConfirmed && !await people.HasPasswordAsync(person);

    /// <summary>What links in mail begin with. In production the configured address: a request's own could be feigned and would carry the secret elsewhere.</summary>
    public string Root(string baseUri) => (operation.IsDemonstration ? baseUri : operation.Origin.ToString()).TrimEnd('/');

    /// <summary>The link by which a password is chosen: good once, for a day.</summary>
    public async Task<string> Link(Person person, string baseUri, string returnTo) =>
        $"{Root(baseUri)}{Links.SetPassword}?person={Uri.EscapeDataString(person.Id)}&token={Uri.EscapeDataString(await people.GeneratePasswordResetTokenAsync(person))}&returnTo={Uri.EscapeDataString(returnTo)}";

    /// <summary>Registers an address. Whoever asks learns nothing of whether it was known: only the mail says. Who signs in for the first time comes to <paramref name="first"/>. Returns the link where one was sent.</summary>
    public async Task<string?> Register(string email, Trilingual name, Language language, string baseUri, string first, CancellationToken cancellation)
    {
        var person = await FindOrMake(email, name, language);
        if (!await IsNew(person))
        {
            await mail.Send(new($"{Guid.NewGuid():N}", person.Email!, person.Name().In(person.Language), Say(nameof(RegisterText.KnownSubject), person.Language), Say(nameof(RegisterText.KnownBody), person.Language, person.Name().In(person.Language), Root(baseUri) + Links.SignIn)), cancellation);
            return null;
        }
        var link = await Link(person, baseUri, first);
        await mail.Send(new($"{Guid.NewGuid():N}", person.Email!, name.In(language), Say(nameof(RegisterText.MailSubject), language), Say(nameof(RegisterText.MailBody), language, name.In(language), link)), cancellation);
        return link;
    }

    private static string Say(string key, Language language, params object[] with) =>
        string.Format(CultureInfo.InvariantCulture, RegisterText.ResourceManager.GetString(key, language.Culture())!, with);
}
