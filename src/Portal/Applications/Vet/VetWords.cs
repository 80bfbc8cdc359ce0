using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>Cases in the officers' words.</summary>
public static partial class VetWords
{
    /// <summary>Who has to act next, where that is not the Secretariat.</summary>
    public static string? Of(Holder holder) => holder switch
    {
        Holder.Applicant => VetText.WithApplicant,
        Holder.Director => VetText.WithDirector,
        Holder.Committee => VetText.WithCommittee,
        _ => null,
    };

    /// <summary>The clause of a rule of deadlines, or the clause itself.</summary>
    public static string? ClauseOf(this ReferenceData reference, string? rule) => rule is null ? null : reference.Deadlines.Rule(rule)?.Clause ?? rule;

    /// <summary>How long is left, or for how long the clock has rested.</summary>
    public static string Left(QueueRow row, DateOnly today) => row switch
    {
        { PausedSince: { } since } => VetText.PausedFor.With(HongKongTime.DaysSince(since, today)),
        _ when row.Due == today => VetText.DueToday,
        _ when row.Due < today => VetText.DueOver.With(today.DayNumber - row.Due.DayNumber),
        _ => VetText.DueIn.With(row.Due.DayNumber - today.DayNumber),
    };
}
