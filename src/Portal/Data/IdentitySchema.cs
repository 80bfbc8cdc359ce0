using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Data;

/// <summary>Which of identity's tables there are: those of version 3, with passkeys. The context asks the application's options, also when migrations are made.</summary>
internal static class IdentitySchema
{
    /// <summary>Sets the version.</summary>
    public static void Set(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    /// <summary>The options alone, for migrations that are made without an application.</summary>
    public static IServiceProvider AtDesignTime { get; } = new ServiceCollection().Configure<IdentityOptions>(Set).BuildServiceProvider();
}
