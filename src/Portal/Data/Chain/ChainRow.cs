using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>An entry to be added, and what the database must keep unique where it is a ballot.</summary>
/// <param name="Entry">The entry; it must follow the last one of its meeting.</param>
/// <param name="Ballot">Null for any act but a ballot.</param>
public sealed record ChainRow(ChainEntry Entry, BallotMark? Ballot = null);

/// <summary>What makes a ballot one of its kind.</summary>
/// <param name="Division">The division's id, unique over all meetings.</param>
/// <param name="Seat">The seat that votes.</param>
/// <param name="Revision">1 for the first ballot of the seat in the division, then without gaps.</param>
public sealed record BallotMark(string Division, string Seat, int Revision);
