using CleanerProduction.Portal.Programme.Keep;
using CleanerProduction.Portal.Programme.Results;
using CleanerProduction.Portal.Programme.Verification;

namespace CleanerProduction.Portal.Programme;

/// <summary>What keeps the programme's parameters, and what factories learn from.</summary>
public static class ProgrammeSetup
{
    /// <summary>Registers it.</summary>
    public static WebApplicationBuilder AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PuttingInForce>();
        builder.Services.AddHostedService<NewestParameters>();

        // Results
        builder.Services.AddSingleton<ResultBook>();
        builder.Services.AddSingleton<Publishing>();
        builder.Services.AddSingleton<VerificationDesk>();
        return builder;
    }
}
