using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Notices.Messages;

/// <summary>Unread notices wait as one thing; what they are about waits by itself.</summary>
public sealed class MessagesWaiting(MessageBook messages) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop) =>
        person.PersonId() is { } id && await messages.Unread(id, stop) is var unread and > 0
            ? [new(Trilingual.Make(language => string.Format(CultureInfo.InvariantCulture, MessagesText.ResourceManager.GetString(nameof(MessagesText.WaitUnread), language.Culture())!, unread)), Links.InboxMessages)]
            : [];
}
