using System.Globalization;

namespace CleanerProduction.Labels.Judging;

/// <summary>Points out of 100, exact: a score of 3 on a weight of 30 is 22.5, kept as 90 quarters.</summary>
public readonly record struct Points(int Quarters) : IComparable<Points>
{
    /// <summary>As an exact number.</summary>
    public Fraction Exact => Fraction.Of(Quarters, Rubric.Best);

    /// <summary>By size.</summary>
    public int CompareTo(Points other) => Quarters.CompareTo(other.Quarters);

    public static Points operator +(Points left, Points right) => new(left.Quarters + right.Quarters);

    public static bool operator <(Points left, Points right) => left.Quarters < right.Quarters;

    public static bool operator >(Points left, Points right) => left.Quarters > right.Quarters;

    public static bool operator <=(Points left, Points right) => left.Quarters <= right.Quarters;

    public static bool operator >=(Points left, Points right) => left.Quarters >= right.Quarters;

    /// <summary>67.5; whole numbers without a point.</summary>
    public override string ToString() => (Quarters / 4m).ToString("0.##", CultureInfo.InvariantCulture);
}
