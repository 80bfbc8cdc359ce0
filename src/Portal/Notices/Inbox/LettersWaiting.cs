using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Notices.Inbox;

/// <summary>Letters not yet read wait for those they were issued to.</summary>
public sealed class LettersWaiting(InboxBook inbox) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        return [.. (await inbox.Unread(id, stop)).Select(r => new WaitingItem(
            Trilingual.Make(language => Say(nameof(InboxText.WaitRead), language, LetterWords.Kind(r.Letter.Kind).In(language))), Links.InboxLetter(r.Letter.Number),
            Trilingual.Make(language => Say(nameof(InboxText.WaitAbout), language, r.Letter.Case, r.Letter.Addressee.In(language))), Since: r.Letter.IssuedAt))];
    }

    private static string Say(string key, Language language, params object[] with) =>
        string.Format(CultureInfo.InvariantCulture, InboxText.ResourceManager.GetString(key, language.Culture())!, with);
}
