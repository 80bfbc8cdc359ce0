namespace CleanerProduction.Portal.Notices.Mail;

/// <summary>An e-mail in one language.</summary>
/// <param name="Key">What makes it once only: sent again under the same key it replaces itself.</param>
/// <param name="To">The address.</param>
/// <param name="Name">The addressee's name.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">Plain text.</param>
public sealed record Message(string Key, string To, string Name, string Subject, string Text);

/// <summary>No message leaves for the moment, whichever it is: the server is away, gives no answer or does not let the portal in, or the folder takes nothing. It says nothing against this one.</summary>
public sealed class MailDownException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>Where e-mail leaves the portal.</summary>
public interface IMail
{
    /// <summary>The folder messages are put into; null where they go to a mail server.</summary>
    string? Folder { get; }

    /// <summary>Hands a message over. What cannot be handed over is an exception, <see cref="MailDownException"/> where none can; nothing was sent then.</summary>
    Task Send(Message message, CancellationToken cancellation);
}
