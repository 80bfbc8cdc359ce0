namespace CleanerProduction.Meetings;

/// <summary>How many present seats make a decision possible.</summary>
public static class Quorum
{
    /// <summary>Half of all filled seats, rounded up; recusal does not shrink it (A-09; Cap. 604 Sch. 1 s.12, s.20).</summary>
    public static int Of(int filledSeats) => (filledSeats + 1) / 2;
}
