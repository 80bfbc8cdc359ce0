using CleanerProduction.Portal.Providers.Changes;

namespace CleanerProduction.Portal.Providers.Find;

/// <summary>The public directory of providers and its register.</summary>
public static class DirectorySetup
{
    /// <summary>Registers what they are read from.</summary>
    public static void AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DirectoryBook>();
        builder.Services.AddSingleton<RegisterBook>();
    }

    /// <summary>Maps what is no page.</summary>
    public static void MapDirectory(this WebApplication app) =>
        app.MapGet(Links.ProviderCardPattern, ContactCard.Answer).AllowAnonymous();
}
