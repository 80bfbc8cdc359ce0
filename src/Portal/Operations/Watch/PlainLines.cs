using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Scanning;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>In production no line leaves this machine that can be read on the way (ASVS 12.3.1): what is set otherwise stops the start and says which setting it is.</summary>
internal static class PlainLines
{
    /// <summary>Looks at the database, the mail server and the scanner as they are set.</summary>
    public static void RefusePlainLines(this WebApplication app)
    {
        var services = app.Services;
        if (services.GetRequiredService<Operation>().IsDemonstration) return;
        if (services.GetRequiredService<DataPlace>().IsPlain) throw new InvalidOperationException("ConnectionStrings:Postgres names another machine and must say SSL Mode=VerifyFull (or VerifyCA with Root Certificate).");
        if (services.GetRequiredService<IOptions<MailSettings>>().Value is { Tls: false, Smtp: { } server } && !DataPlace.IsHere(server)) throw new InvalidOperationException("Mail:Tls is false, and Mail:Smtp is another machine.");
        if (ClamdPlace.Of(app.Configuration) is { } scanner && !DataPlace.IsHere(scanner.Host)) throw new InvalidOperationException("Files:Scanner must be on this machine: its line is not encrypted.");
    }
}
