using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Projects.Pay;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>Claims and payments.</summary>
public static class ClaimSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClaimDesk>();
        builder.Services.AddSingleton<Claims>();
        builder.Services.AddSingleton<Payments>();
        builder.Services.AddSingleton<PaymentBook>();
        builder.Services.AddSingleton<IWaitingFor, ClaimsWaiting>();
    }
}
