namespace CleanerProduction.Portal.Providers.Desk;

/// <summary>Addresses of a provider's desk.</summary>
public static class DeskLinks
{
    /// <summary>Asking for other contact data (RG-5.2.1).</summary>
    public static string Contact(string number) => $"{Links.ProviderDesk}/{number}/contact";

    /// <summary>Leaving the directory (RG-5.2.4).</summary>
    public static string Leave(string number) => $"{Links.ProviderDesk}/{number}/leave";
}
