namespace CleanerProduction.Portal;

/// <summary>Addresses of providers and of complaints about them.</summary>
public static partial class Links
{
    /// <summary>The public directory of service providers.</summary>
    public const string Providers = "/providers";

    /// <summary>One provider of the directory, by its number.</summary>
    public static string Provider(string number) => $"/providers/{Part(number)}";

    /// <summary>How to be registered as a provider, and the beginning of an application.</summary>
    public const string RegisterProvider = "/providers/register";

    /// <summary>A provider's own desk.</summary>
    public const string ProviderDesk = "/providers/desk";

    /// <summary>Registrations on the Secretariat's workbench.</summary>
    public const string Registrations = "/providers/applications";

    /// <summary>One application for registration there.</summary>
    public static string Registration(string reference) => $"{Registrations}/{reference}";

    /// <summary>A provider's name and contact data as a card for one's address book, pattern.</summary>
    public const string ProviderCardPattern = "/providers/{number}/contact.vcf";

    /// <summary>A provider's name and contact data as a card for one's address book.</summary>
    public static string ProviderCard(string number) => $"{Provider(number)}/contact.vcf";

    /// <summary>The public register: additions to the directory and removals from it.</summary>
    public const string ProviderChanges = "/providers/changes";

    /// <summary>One entry of it.</summary>
    public static string ProviderChange(long entry) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ProviderChanges}/{entry}");

    /// <summary>Where a proof, or a head written down, is checked against it.</summary>
    public const string CheckProviderChanges = "/providers/changes/check";

    /// <summary>Complaints.</summary>
    public const string Complaints = "/complaints";

    /// <summary>A complaint or feedback to be written.</summary>
    public const string NewComplaint = "/complaints/new";

    /// <summary>A review of a provider's service that finds it substandard.</summary>
    public const string SubstandardService = "/complaints/substandard";

    /// <summary>One complaint or case of substandard service, for each side what it may see.</summary>
    public static string Complaint(string reference) => $"{Complaints}/{Part(reference)}";
}
