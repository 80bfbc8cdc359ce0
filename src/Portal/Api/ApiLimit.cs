using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CleanerProduction.Portal.Api;

/// <summary>How much one address may ask. The address is that of the connection: no header can feign it.</summary>
internal static class ApiLimit
{
    /// <summary>The policy's name.</summary>
    public const string Name = "api";

    private const string Setting = "Portal:ApiRequestsAMinute";
    private const int Usual = 1200;

    /// <summary>Defines the policy: so many a minute, and as many at once.</summary>
    public static void Define(RateLimiterOptions options) => options.AddPolicy(Name, context =>
    {
        var aMinute = context.RequestServices.GetRequiredService<IConfiguration>().GetValue(Setting, Usual);
        return RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
        {
            TokenLimit = aMinute,
            TokensPerPeriod = Math.Max(1, aMinute / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    });
}
