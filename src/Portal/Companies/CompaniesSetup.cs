using CleanerProduction.Portal.Companies.People;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Companies;

/// <summary>Companies, their factories and their people.</summary>
public static class CompaniesSetup
{
    /// <summary>Registers them.</summary>
    public static WebApplicationBuilder AddCompanies(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CompanyBook>();
        builder.Services.AddSingleton<CompanyPeople>();
        builder.Services.AddScoped<IInvites, Invites>();
        builder.Services.AddSingleton<IWaitingFor, InvitationsWaiting>();
        return builder;
    }
}
