using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CleanerProduction.Labels.Judging;

/// <summary>An exact number, positive or negative, in lowest terms: means and differences of points do not depend on the order they are added in. The default is 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fraction : IComparable<Fraction>, IComparable
{
    private readonly BigInteger below;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, below) = (numerator / common, denominator / common - 1);
    }

    /// <summary>The number above the line, with the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line, at least 1.</summary>
    public BigInteger Denominator => below + 1;

    /// <summary>A whole number.</summary>
    public static Fraction Of(long number) => new(number, 1);

    /// <summary>One number by another, which is above 0.</summary>
    public static Fraction Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        return new(numerator, denominator);
    }

    /// <summary>The mean; the collection is not empty.</summary>
    public static Fraction Mean(IReadOnlyCollection<Fraction> numbers) => numbers.Aggregate(default(Fraction), (sum, n) => sum + n) / numbers.Count;

    /// <summary>Exact order.</summary>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    int IComparable.CompareTo(object? obj) => obj is Fraction other ? CompareTo(other) : 1;

    public static Fraction operator +(Fraction left, Fraction right) => new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, int right) => new(left.Numerator * Math.Sign(right), left.Denominator * Math.Abs(right));

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>To two decimal places, half away from zero, without superfluous zeros: 82.5, 66.67, −3.33. For print; nothing is computed with it.</summary>
    public override string ToString()
    {
        var hundredths = (BigInteger.Abs(Numerator) * 200 + Denominator) / (Denominator * 2);
        var text = ((decimal)hundredths / 100m).ToString("0.##", CultureInfo.InvariantCulture);
        return Numerator.Sign < 0 && hundredths > 0 ? "−" + text : text;
    }
}
