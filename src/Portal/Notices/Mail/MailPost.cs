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

    private readonly string folder = Path.Combine(place.Folder, "mail");

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
            await client.SendMailAsync(mail, cancellation);
        }
        else await Write(mail, FileOf(message.Key), cancellation);
    }

    private async Task Write(MailMessage mail, string file, CancellationToken cancellation)
    {
        var draft = Directory.CreateDirectory(Path.Combine(folder, "drafts", Path.GetRandomFileName()));
        try
        {
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = draft.FullName }) await client.SendMailAsync(mail, cancellation);
            // Whole or not there at all.
            File.Move(draft.EnumerateFiles().Single().FullName, file, overwrite: true);
        }
        finally
        {
            draft.Delete(recursive: true);
        }
    }

    private static string NameOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    // Nothing that somebody typed begins a header of its own.
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
