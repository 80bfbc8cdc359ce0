using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Parts;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>What the states of an application are called on the applicant's side, and how they are felt.</summary>
public static class StateWords
{
    /// <summary>The state's word.</summary>
    public static string Name(ApplicationState state) => ApplyText.ResourceManager.GetString($"State_{state}", CultureInfo.CurrentUICulture)!;

    /// <summary>Its tone.</summary>
    public static Tone Tone(ApplicationState state) => state switch
    {
        ApplicationState.Draft => Parts.Tone.Plain,
        ApplicationState.InfoRequested or ApplicationState.AgreementPending or ApplicationState.PaymentHold => Parts.Tone.Wait,
        ApplicationState.Rejected or ApplicationState.ApprovalWithdrawn or ApplicationState.Terminated => Parts.Tone.Bad,
        ApplicationState.Approved or ApplicationState.Paid or ApplicationState.Closed => Parts.Tone.Ok,
        ApplicationState.Withdrawn => Parts.Tone.Flat,
        _ => Parts.Tone.Info,
    };
}
