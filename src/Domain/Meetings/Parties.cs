namespace CleanerProduction.Meetings;

/// <summary>In what capacity somebody is concerned by an item.</summary>
public enum PartyKind
{
    /// <summary>The company that applies or is complained by.</summary>
    Applicant,
    /// <summary>A director or main shareholder of it.</summary>
    Director,
    /// <summary>The service provider of the project, or the one complained of.</summary>
    Provider,
    /// <summary>A chamber of which a party is a member.</summary>
    Chamber,
    /// <summary>A whole sector: disclosed only, recuses nobody.</summary>
    Sector,
}

/// <summary>Somebody an item concerns. <c>Key</c> is the stable key interests are compared by: a company's registration number, a person's id, a seat code, a sector slug.</summary>
public sealed record Party(PartyKind Kind, string Key, Trilingual Name);

/// <summary>An interest a member holds, declared once a year or for one item.</summary>
/// <param name="Person">The member.</param>
/// <param name="Key">The party it is an interest in.</param>
/// <param name="Nature">In the member's words.</param>
public sealed record Interest(string Person, string Key, Trilingual Nature);

/// <summary>What an interest does to a seat for one item.</summary>
public enum InterestEffect
{
    /// <summary>Out of the room: no paper, motion, count, result; out of the present count; the threshold does not shrink.</summary>
    Withdraw,
    /// <summary>Stays and sees, has no vote and is out of the present count.</summary>
    StayNoVote,
    /// <summary>Disclosed; takes part in full.</summary>
    DiscloseOnly,
}

/// <summary>Interests compared with the parties of an item.</summary>
public static class InterestCheck
{
    /// <summary>Each interest that is in a party of the item, with that party.</summary>
    public static IEnumerable<(Interest Interest, Party Party)> Matches(IEnumerable<Party> parties, IEnumerable<Interest> interests) =>
        from party in parties
        from interest in interests
        where string.Equals(party.Key, interest.Key, StringComparison.Ordinal)
        select (interest, party);

    /// <summary>The effect before any ruling: a sector-wide interest and a chamber's membership of a sector are disclosed only; else withdraw.</summary>
    public static InterestEffect Default(PartyKind party) =>
        party == PartyKind.Sector ? InterestEffect.DiscloseOnly : InterestEffect.Withdraw;
}
