namespace CleanerProduction.Portal.Api;

/// <summary>Where the API lies.</summary>
internal static class ApiAddress
{
    /// <summary>Everything of version 1.</summary>
    public const string Root = "/api/v1";

    /// <summary>Its description for programs.</summary>
    public const string Description = "/openapi/v1.json";
}
