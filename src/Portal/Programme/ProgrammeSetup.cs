using CleanerProduction.Portal.Programme.Keep;

namespace CleanerProduction.Portal.Programme;

/// <summary>What keeps the programme's parameters.</summary>
public static class ProgrammeSetup
{
    /// <summary>Registers it.</summary>
    public static WebApplicationBuilder AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PuttingInForce>();
        builder.Services.AddHostedService<NewestParameters>();
        return builder;
    }
}
