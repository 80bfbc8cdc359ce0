namespace CleanerProduction.Schemes;

/// <summary>What kind of body sits in a seat of the committee.</summary>
public enum SeatKind
{
    /// <summary>The chair, a personal office.</summary>
    Chair,
    /// <summary>A trade association.</summary>
    Association,
    /// <summary>An academic, appointed personally.</summary>
    Academic,
    /// <summary>A government department.</summary>
    Department,
    /// <summary>The implementation agent, where it is a member (PP-22).</summary>
    Agent,
}

/// <summary>A seat of the Project Management Committee in one phase (FG-G8, PP-22, A-08).</summary>
/// <param name="Code">Its short name: CHAIR, HKGCC, FHKI, CMA, CGCC, ACADEMIC, EPD, TID, ITC, HKPC.</param>
/// <param name="Body">Who sits in it.</param>
/// <param name="Kind">What kind of body that is.</param>
/// <param name="AlternatesAllowed">Whether a named alternate may sit; not for personal appointees.</param>
/// <param name="Votes">Whether it has a vote.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Seat(string Code, Trilingual Body, SeatKind Kind, bool AlternatesAllowed, bool Votes, Source Source);
