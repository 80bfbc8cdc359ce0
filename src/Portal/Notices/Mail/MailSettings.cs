namespace CleanerProduction.Portal.Notices.Mail;

/// <summary>How e-mail leaves: section <c>Mail</c> of the settings. The password comes from the environment or a secret store.</summary>
public sealed class MailSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>The mail server; null writes each message as a file into the folder <c>mail</c> of <c>Portal:Data</c>.</summary>
    public string? Smtp { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>The account at the server; null where it asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>False only for a server beside the portal.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>A server that has not taken a message in this time is taken for one that is away.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "enquiry@cleanerproduction.hk";
}
