using CleanerProduction.Portal.Parts.Charts;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>What the officers' workbench needs.</summary>
public static class VetSetup
{
    /// <summary>Registers it.</summary>
    public static WebApplicationBuilder AddVetting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<QueueBook>();
        builder.Services.AddSingleton(new DashboardPanel(DashboardPlace.Balance, typeof(BalancePanel)));
        builder.Services.AddSingleton<QueueActs>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<Exports>();
        builder.Services.AddSingleton<BatchBook>();
        builder.Services.AddSingleton<CaseReading>();
        builder.Services.AddSingleton<VettingDesk>();
        builder.Services.AddSingleton<DirectorLetters>();
        return builder;
    }
}
