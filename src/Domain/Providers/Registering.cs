using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Schemes;

namespace CleanerProduction.Providers;

/// <summary>What the Secretariat does with an application for one category once it is in.</summary>
public enum RegistrationWay
{
    /// <summary>Asks for what is missing; the ten working days have not begun (RG-4.1.3).</summary>
    AskForInformation,
    /// <summary>Registers it (RG-4.1.4).</summary>
    Register,
    /// <summary>Puts the missed criterion before the committee, which decides (RG-4.1.5).</summary>
    Refer,
    /// <summary>Asks the committee's opinion first, and decides itself after it (RG-3.3.4, A-54).</summary>
    AskOpinion,
}

/// <summary>How applications for registration are handled (RG-4.1), and who may apply again (RG-3.3).</summary>
public static class Registering
{
    private static readonly RegistrationState[] Ended = [RegistrationState.CancelledNotCompleted, RegistrationState.CancelledQuality, RegistrationState.Delisted, RegistrationState.RemovedVoluntarily];

    /// <summary>What is to be done with the application in one category. Where a criterion is missed, or its evidence does not prove it, the committee decides the whole .</summary>
    public static RegistrationWay WayOf(RegistrationApplication application, ProviderCategory category) => application.Answer(category) switch
    {
        { Next: RegistrationNext.AskForInformation } => RegistrationWay.AskForInformation,
        { Next: RegistrationNext.Provisional } when !Doubted(application, category) => RegistrationWay.Register,
        var answer => answer.ByCategory[category] == FindingOutcome.NotMet || Doubted(application, category) ? RegistrationWay.Refer : RegistrationWay.AskOpinion,
    };

    /// <summary>Why the Secretariat may not register it; null where it may.</summary>
    public static Refusal? MayRegister(RegistrationApplication application, ProviderCategory category) => WayOf(application, category) switch
    {
        RegistrationWay.Register => null,
        RegistrationWay.Refer => new("criteria-not-met", "RG-4.1.5"),
        RegistrationWay.AskOpinion => new("committee-opinion-missing", "RG-3.3.4"),
        _ => new("information-missing", "RG-4.1.3"),
    };

    /// <summary>
    /// Why the Secretariat may not put it before the committee for decision; null where it may: a criterion is missed, or the Secretariat would not
    /// accept it again after the committee's opinion, and refusing is the committee's alone (RG-4.1.5, A-54).
    /// </summary>
    public static Refusal? MayRefer(RegistrationApplication application, ProviderCategory category) => WayOf(application, category) switch
    {
        RegistrationWay.Refer => null,
        RegistrationWay.Register when application.FactsFor(category) is { LastCancellation: LastCancellation.Quality, CommitteeOpinionRecorded: true } => null,
        RegistrationWay.Register => new("criteria-met", "RG-4.1.4"),
        RegistrationWay.AskOpinion => new("committee-opinion-missing", "RG-3.3.4"),
        _ => new("information-missing", "RG-4.1.3"),
    };

    /// <summary>The last working day for handling an application; null before all information is there (RG-4.1.3, A-04).</summary>
    public static Deadline? DueOn(Registration registration, TimeLimits limits) => registration.CompleteOn is { } complete ? limits.Of("RG-4.1.3", complete) : null;

    /// <summary>
    /// Why a company may not apply for a category; null where it may. A category held stands and is not applied for (RG-3.2.1), one applied for already
    /// is not applied for twice; after a refusal, a cancellation or leaving a new application is open.
    /// </summary>
    public static Refusal? MayApply(IEnumerable<Registration> ofTheCompany, ProviderCategory category)
    {
        foreach (var registration in ofTheCompany)
            if (registration.Category == category && registration.State != RegistrationState.Rejected && !Ended.Contains(registration.State))
                return registration.IsListed
                    ? new Refusal("category-registered-already", "RG-3.2.1").With("registration", registration.Reference)
                    : new Refusal("category-applied-for-already").With("registration", registration.Reference);
        return null;
    }

    /// <summary>How the company's last registration in a category ended, for the new one to know; null where there was none. A refused application was none.</summary>
    public static RegistrationState? LastEnd(IEnumerable<Registration> ofTheCompany, ProviderCategory category) =>
        ofTheCompany.Where(r => r.Category == category && r.EndedOn is not null && Ended.Contains(r.State)).OrderBy(r => r.EndedOn).LastOrDefault()?.State;

    /// <summary>What that end means for applying again: only quality asks for the committee's opinion (RG-3.3.3, RG-3.3.4).</summary>
    public static LastCancellation CancellationOf(RegistrationState? lastEnd) => lastEnd switch
    {
        RegistrationState.CancelledQuality => LastCancellation.Quality,
        RegistrationState.CancelledNotCompleted => LastCancellation.NotCompleted,
        _ => LastCancellation.None,
    };

    // What is stated meets the criterion and what proves it does not: a criterion missed, unless the committee accepted it all the same.
    private static bool Doubted(RegistrationApplication application, ProviderCategory category) =>
        application.Evidence.GetValueOrDefault(category) is { Met: false } && application.Decisions.GetValueOrDefault(category) is not { Met: true };
}
