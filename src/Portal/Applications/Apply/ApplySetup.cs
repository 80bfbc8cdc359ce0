using CleanerProduction.Portal.Applications.Follow;
using CleanerProduction.Portal.Parts.Waiting;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Applying for funding, and following an application.</summary>
public static class ApplySetup
{
    /// <summary>Registers what the applicant's pages use.</summary>
    public static WebApplicationBuilder AddApplying(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MyCases>();
        builder.Services.AddSingleton<Beginning>();
        builder.Services.AddSingleton<FormSaving>();
        builder.Services.AddSingleton<Submitting>();
        builder.Services.AddSingleton<Receipts>();
        builder.Services.AddSingleton<Register>();
        builder.Services.AddSingleton<AfterSubmission>();
        builder.Services.AddSingleton<CaseStories>();
        builder.Services.AddSingleton<IWaitingFor, ApplicationsWaiting>();
        return builder;
    }
}
