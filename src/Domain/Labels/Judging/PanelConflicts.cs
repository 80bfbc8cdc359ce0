using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Labels.Judging;

/// <summary>An interest that keeps a judge from an application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Seat">The judge's seat.</param>
/// <param name="Judge">The judge.</param>
/// <param name="Party">The party it is in; null where the judge stepped aside in words.</param>
/// <param name="Nature">What it is.</param>
public sealed record PanelConflict(string Application, string Seat, string Judge, Party? Party, Trilingual Nature);

/// <summary>
/// Interests of judges, computed from what they declared for the year as for the committee (<see cref="InterestCheck"/>). A sector-wide interest keeps nobody out; and that the judge's
/// own body referred the applicant, audited it or gave it a title is its office, not an interest.
/// </summary>
public static class PanelConflicts
{
    /// <summary>What is found between an application's parties and the people who hold the seats.</summary>
    public static ImmutableArray<PanelConflict> Of(string application, IEnumerable<Party> parties, IEnumerable<Seat> seats, IEnumerable<Interest> interests) =>
    [
        .. from match in InterestCheck.Matches(parties, interests)
           where InterestCheck.Default(match.Party.Kind) == InterestEffect.Withdraw
           let seat = seats.FirstOrDefault(s => s.Holder?.Person == match.Interest.Person)
           where seat is not null
           orderby seat.Code, match.Party.Key
           select new PanelConflict(application, seat.Code, match.Interest.Person, match.Party, match.Interest.Nature),
    ];
}
