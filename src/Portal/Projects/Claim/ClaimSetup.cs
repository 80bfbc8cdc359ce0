using CleanerProduction.Portal.Parts.Charts;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Projects.Evaluate;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Portal.Projects.Pay;
using CleanerProduction.Portal.Projects.Recover;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>Claims, payments, holds, recoveries and evaluations.</summary>
public static class ClaimSetup
{
    /// <summary>Registers the subject.</summary>
    public static void AddClaims(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ClaimDesk>();
        builder.Services.AddSingleton<Claims>();
        builder.Services.AddSingleton<ProjectLetters>();
        builder.Services.AddSingleton<Payments>();
        builder.Services.AddSingleton<PaymentBook>();
        builder.Services.AddSingleton<Holds>();
        builder.Services.AddSingleton<Terminations>();
        builder.Services.AddSingleton<Recoveries>();
        builder.Services.AddSingleton<RecoveryBook>();
        builder.Services.AddSingleton(new DashboardPanel(DashboardPlace.Recovery, typeof(RecoveryPanel)));
        builder.Services.AddSingleton<Evaluations>();
        builder.Services.AddSingleton<EvaluationBook>();
        builder.Services.AddSingleton<IWaitingFor, ClaimsWaiting>();
        builder.Services.AddSingleton<IWaitingFor, EvaluationsWaiting>();
    }
}
