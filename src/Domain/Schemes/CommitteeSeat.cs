using System.Collections.Immutable;
using CleanerProduction.Meetings;

namespace CleanerProduction.Schemes;

/// <summary>What kind of body a phase gives a seat to.</summary>
public enum SeatBody
{
    /// <summary>The chair, a personal office.</summary>
    Chair,
    /// <summary>A trade association.</summary>
    Association,
    /// <summary>An academic, appointed personally.</summary>
    Academic,
    /// <summary>A government department.</summary>
    Department,
    /// <summary>The implementation agent, a public body, where it is a member (PP-22).</summary>
    Agent,
}

/// <summary>A seat of the Project Management Committee in one phase (FG-G8, PP-22, A-08); who sits in it is kept elsewhere.</summary>
/// <param name="Code">Its short name: CHAIR, HKGCC, FHKI, CMA, CGCC, ACADEMIC, EPD, TID, ITC, HKPC.</param>
/// <param name="Body">Who has it.</param>
/// <param name="Kind">What kind of body that is.</param>
/// <param name="AlternatesAllowed">Whether a named alternate may sit; not for personal appointees.</param>
/// <param name="Votes">Whether it has a vote.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CommitteeSeat(string Code, Trilingual Body, SeatBody Kind, bool AlternatesAllowed, bool Votes, Source Source)
{
    /// <summary>The seat as it comes to a meeting. Alternates of a personal appointee are a bug.</summary>
    public Seat With(Sitter? holder, ImmutableArray<Sitter> alternates, bool deputy) => AlternatesAllowed || alternates.IsEmpty
        ? new(Code, Body, Kind switch
        {
            SeatBody.Chair => SeatKind.Chair,
            SeatBody.Association => SeatKind.Association,
            SeatBody.Academic => SeatKind.Academic,
            _ => SeatKind.Department,
        }, holder, alternates, deputy)
        : throw new ArgumentException($"{Code} has no alternates", nameof(alternates));
}
