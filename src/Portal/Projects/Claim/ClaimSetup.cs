namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>Claims and payments.</summary>
public static class ClaimSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddClaims(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Claims>();
}
