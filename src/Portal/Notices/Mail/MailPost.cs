using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Portal.Data;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Notices.Mail;

/// <summary>
/// E-mail by a mail server, or as files into a folder where no server is set. A message has one name by its key: the file of a second try takes the place of the first, and servers
/// know it by its Message-ID.
/// </summary>
public sealed class MailPost(IOptions<MailSettings> options, DataPlace place) : IMail
{
    private readonly MailSettings settings = options.Value;

    private const string Drafts = "drafts";

    private readonly string folder = Abandoned.Swept(Path.Combine(place.Folder, "mail"), Drafts);

    /// <inheritdoc />
    public string? Folder => settings.Smtp is null ? folder : null;

    /// <summary>The file a message is written to.</summary>
    public string FileOf(string key) => Path.Combine(folder, $"{NameOf(key)}.eml");

    /// <inheritdoc />
    public async Task Send(Message message, CancellationToken cancellation)
    {
        using var mail = new MailMessage(new MailAddress(settings.From, "Cleaner Production Partnership Programme"), new MailAddress(message.To, OneLine(message.Name), Encoding.UTF8))
        {
            Subject = OneLine(message.Subject), SubjectEncoding = Encoding.UTF8, Body = message.Text, BodyEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        mail.Headers.Add("Message-ID", $"<{NameOf(message.Key)}@{mail.From!.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (settings.Smtp is { } server)
        {
            using var client = new SmtpClient(server, settings.Port) { EnableSsl = settings.Tls, Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password) };
            await Send(client, mail, cancellation);
        }
        else await Write(mail, FileOf(message.Key), cancellation);
    }

    private async Task Send(SmtpClient client, MailMessage mail, CancellationToken cancellation)
    {
        // Left to itself the client waits for ever for a server that takes the line and says nothing.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Patience);
        try
        {
            await client.SendMailAsync(mail, patience.Token);
        }
        catch (SmtpException failed) when (IsAway(failed))
        {
            throw new MailDownException(failed.InnerException?.Message ?? failed.Message, failed);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new MailDownException("the server gives no answer", late);
        }
    }

    // No line, no service, no room, not let in (454, 530, 535): the same for every message. Of one message's own address or content the server speaks in other codes.
    private static bool IsAway(SmtpException failed) =>
        failed is not SmtpFailedRecipientException && (failed is { StatusCode: SmtpStatusCode.GeneralFailure, InnerException: not null }
            || failed.StatusCode is SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.ServiceClosingTransmissionChannel or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.ClientNotPermitted or SmtpStatusCode.MustIssueStartTlsFirst or (SmtpStatusCode)535);

    private async Task Write(MailMessage mail, string file, CancellationToken cancellation)
    {
        var draft = Path.Combine(folder, Drafts, Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(draft);
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft }) await client.SendMailAsync(mail, cancellation);
            // Whole or not there at all.
            File.Move(Directory.EnumerateFiles(draft).Single(), file, overwrite: true);
            Directory.Delete(draft, recursive: true);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException or SmtpException { InnerException: IOException or UnauthorizedAccessException })
        {
            throw new MailDownException($"{folder} takes nothing", full);
        }
    }

    private static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    // Nothing that somebody typed begins a header of its own.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
