using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CleanerProduction;

/// <summary>An exact fraction in lowest terms: a share of a cost, a holding, a result against its target. The default is 0%.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Share : IComparable<Share>, IComparable
{
    // Kept as the denominator less one, so that the default value is 0/1 and equal to any other zero.
    private readonly long below;

    private Share(long numerator, long denominator)
    {
        Numerator = numerator;
        below = denominator - 1;
    }

    /// <summary>The number above the line; never negative.</summary>
    public long Numerator { get; }

    /// <summary>The number below the line, at least 1.</summary>
    public long Denominator => below + 1;

    /// <summary>Nothing.</summary>
    public static Share None => default;

    /// <summary>The whole, 100%.</summary>
    public static Share Whole => Percent(100);

    /// <summary><paramref name="numerator"/> of <paramref name="denominator"/>; the first not negative, the second above 0.</summary>
    public static Share Ratio(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var common = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new(numerator / common, denominator / common);
    }

    /// <summary>Whole hundredths.</summary>
    public static Share Percent(long percent) => Ratio(percent, 100);

    /// <summary>Hundredths of a per cent: 5,000 is one half.</summary>
    public static Share BasisPoints(long points) => Ratio(points, 10_000);

    /// <summary>How much of <paramref name="whole"/> (above HK$0.00) <paramref name="part"/> is.</summary>
    public static Share Between(Hkd part, Hkd whole) => Ratio(part.Cents, whole.Cents);

    /// <summary>Reads <c>50%</c>, <c>12.5%</c>, <c>0.5</c> or <c>1/3</c>.</summary>
    public static Result<Share> Parse(string? text)
    {
        var plain = (text ?? "").Trim();
        var refusal = new Refusal("share-not-readable").With("text", plain);
        var parts = plain.Split('/');
        if (parts.Length == 2)
            return Whole(parts[0], out var above) && Whole(parts[1], out var under) && under > 0 ? Ratio(above, under) : refusal;
        var scale = 1m;
        if (plain.EndsWith('%'))
        {
            plain = plain[..^1].TrimEnd();
            scale = 100m;
        }
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000m) return refusal;
        var millionths = number * 1_000_000m;
        return millionths == decimal.Truncate(millionths) ? Ratio((long)millionths, (long)(1_000_000m * scale)) : refusal;

        static bool Whole(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>This share of an amount, rounded down to the cent (C-5).</summary>
    public Hkd Of(Hkd amount)
    {
        var product = (Int128)amount.Cents * Numerator;
        var (quotient, remainder) = Int128.DivRem(product, Denominator);
        return new(checked((long)(remainder < 0 ? quotient - 1 : quotient)));
    }

    /// <summary>This share of a count, rounded up: a tenth of 11 projects is 2 (A-27).</summary>
    public int CeilingOf(int count) => (int)(((Int128)count * Numerator + Denominator - 1) / Denominator);

    /// <summary>In hundredths, rounded half up to a whole number, as printed in reports (PR-2.2).</summary>
    public int WholePercent() => (int)(((Int128)Numerator * 200 + Denominator) / ((Int128)Denominator * 2));

    /// <summary>In hundredths, rounded half up to <paramref name="places"/> places behind the point, 0 to 4.</summary>
    public decimal PercentTo(int places)
    {
        var scale = (Int128)Math.Pow(10, places);
        return (decimal)(((Int128)Numerator * 200 * scale + Denominator) / ((Int128)Denominator * 2)) / (decimal)scale;
    }

    /// <summary>As a decimal number; may be rounded in the 28th place.</summary>
    public decimal ToDecimal() => (decimal)Numerator / Denominator;

    /// <summary>Exact order.</summary>
    public int CompareTo(Share other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    int IComparable.CompareTo(object? obj) => obj is Share other ? CompareTo(other) : 1;

    public static bool operator <(Share left, Share right) => left.CompareTo(right) < 0;
    public static bool operator >(Share left, Share right) => left.CompareTo(right) > 0;
    public static bool operator <=(Share left, Share right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Share left, Share right) => left.CompareTo(right) >= 0;

    /// <summary><c>50%</c> or <c>12.5%</c> where that is exact, else <c>1/3</c>.</summary>
    public override string ToString()
    {
        var percent = (Int128)Numerator * 10_000_000_000;
        return percent % Denominator == 0
            ? ((decimal)(percent / Denominator) / 100_000_000m).ToString("0.########", CultureInfo.InvariantCulture) + "%"
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }
}
