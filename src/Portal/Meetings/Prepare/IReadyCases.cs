using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>Cases that wait for the committee; each subject that has such cases implements it.</summary>
public interface IReadyCases
{
    /// <summary>The items as they would be tabled, in the order in which they became ready.</summary>
    Task<IReadOnlyList<AgendaItem>> Ready(CancellationToken cancellation);
}
