using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>What kind of body a seat belongs to (FG-G8, PP-22).</summary>
public enum SeatKind
{
    /// <summary>The chair, a personal appointee.</summary>
    Chair,
    /// <summary>A trade association.</summary>
    Association,
    /// <summary>The academic, a personal appointee.</summary>
    Academic,
    /// <summary>A government department.</summary>
    Department,
}

/// <summary>On which side of the judging panel a seat is (LG-10).</summary>
public enum Side
{
    /// <summary>Hong Kong.</summary>
    HongKong,
    /// <summary>Guangdong.</summary>
    Guangdong,
}

/// <summary>A person who may sit in a seat.</summary>
public sealed record Sitter(string Person, Trilingual Name);

/// <summary>A seat of the committee: the vote belongs to it, not to the person.</summary>
/// <param name="Code">CHAIR, HKGCC, FHKI, CMA, CGCC, ACADEMIC, EPD, TID, ITC …</param>
/// <param name="Body">The body it belongs to, in three languages.</param>
/// <param name="Kind">Personal appointees (chair, academic) have no alternates.</param>
/// <param name="Holder">The member, or null where the seat is vacant; only filled seats count for quorum.</param>
/// <param name="Alternates">Those who may sit in the member's place.</param>
/// <param name="Deputy">True for the seat that presides where the chair is away or recused.</param>
/// <param name="Side">Its side of the judging panel; null in the committee, whose records do not know the word.</param>
/// <param name="CoChair">True for the seat of a side that chairs with the other's; null in the committee.</param>
public sealed record Seat(string Code, Trilingual Body, SeatKind Kind, Sitter? Holder, ImmutableArray<Sitter> Alternates, bool Deputy, Side? Side = null, bool? CoChair = null)
{
    /// <summary>True where a member is appointed.</summary>
    public bool Filled => Holder is not null;

    /// <summary>The sitter of that person in this seat, or null.</summary>
    public Sitter? Sitter(string person) =>
        Holder?.Person == person ? Holder : Alternates.FirstOrDefault(a => a.Person == person);
}
