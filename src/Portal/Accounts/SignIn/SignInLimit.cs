using System.Threading.RateLimiting;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.AspNetCore.RateLimiting;

namespace CleanerProduction.Portal.Accounts.SignIn;

/// <summary>How often one address may try to sign in. The address is that of the connection: no header can feign it.</summary>
internal static class SignInLimit
{
    /// <summary>The policy's name.</summary>
    public const string Name = "sign-in";

    private const int TriesAMinute = 30;

    /// <summary>Defines the policy. Looking is free; in demonstration mode there is nothing to guess.</summary>
    public static void Define(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Name, context =>
            HttpMethods.IsGet(context.Request.Method) || context.RequestServices.GetRequiredService<Operation>().IsDemonstration
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
                {
                    PermitLimit = TriesAMinute,
                    Window = TimeSpan.FromMinutes(1),
                }));
    }
}
