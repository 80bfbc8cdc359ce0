using System.Globalization;
using System.Text;

namespace CleanerProduction;

/// <summary>An amount of Hong Kong dollars in whole cents. Prints <c>HK$1,234.50</c> whatever the culture.</summary>
public readonly record struct Hkd(long Cents) : IComparable<Hkd>, IComparable
{
    /// <summary>HK$0.00.</summary>
    public static readonly Hkd Zero;

    /// <summary>The amount as a decimal number of dollars, exact.</summary>
    public decimal Dollars => Cents / 100m;

    /// <summary>An amount of whole cents. A fraction of a cent is a bug: say <see cref="RoundedDown"/> where one may occur.</summary>
    public static Hkd Of(decimal dollars)
    {
        var cents = dollars * 100m;
        return cents == decimal.Truncate(cents) ? new((long)cents) : throw new ArgumentOutOfRangeException(nameof(dollars), dollars, "A fraction of a cent");
    }

    /// <summary>The largest amount of whole cents not above <paramref name="dollars"/>: how a grant is rounded (C-5).</summary>
    public static Hkd RoundedDown(decimal dollars) => new((long)decimal.Floor(dollars * 100m));

    /// <summary>
    /// Reads what people type or paste: <c>1234.5</c>, <c>1,234.50</c>, <c>HK$1,234.50</c>, <c>港幣1,234元</c>, full-width digits.
    /// Refuses signs, misplaced commas and fractions of a cent.
    /// </summary>
    public static Result<Hkd> Parse(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        foreach (var mark in (ReadOnlySpan<string>)["HK$", "HKD", "港幣", "港币", "$"])
            if (plain.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                plain = plain[mark.Length..].TrimStart();
                break;
            }
        if (plain.EndsWith('元')) plain = plain[..^1].TrimEnd();
        if (plain.Length == 0) return new Refusal("money-missing");
        var refusal = new Refusal("money-not-readable").With("text", text!.Trim());
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var cents = point < 0 ? "" : plain[(point + 1)..];
        if (cents.Length > 2 && cents.All(char.IsAsciiDigit)) return new Refusal("money-fraction-of-a-cent").With("text", text.Trim());
        if (point >= 0 && cents.Length == 0 || cents.Length > 2 || !cents.All(char.IsAsciiDigit) || !IsGroupedWell(whole)) return refusal;
        var digits = whole.Replace(",", "", StringComparison.Ordinal);
        return digits.Length <= 15 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var dollars)
            ? new Hkd(dollars * 100 + (cents.Length == 0 ? 0 : int.Parse(cents.PadRight(2, '0'), CultureInfo.InvariantCulture)))
            : refusal;
    }

    private static bool IsGroupedWell(string whole)
    {
        var groups = whole.Split(',');
        return groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit))
            && (groups.Length == 1 || groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }

    /// <summary>The smaller of two amounts.</summary>
    public static Hkd Min(Hkd left, Hkd right) => left.Cents <= right.Cents ? left : right;

    /// <summary>The sum of amounts; HK$0.00 of none.</summary>
    public static Hkd Sum(IEnumerable<Hkd> amounts) => new(amounts.Sum(a => a.Cents));

    public static Hkd operator +(Hkd left, Hkd right) => new(checked(left.Cents + right.Cents));
    public static Hkd operator -(Hkd left, Hkd right) => new(checked(left.Cents - right.Cents));
    public static Hkd operator *(Hkd amount, long times) => new(checked(amount.Cents * times));
    public static bool operator <(Hkd left, Hkd right) => left.Cents < right.Cents;
    public static bool operator >(Hkd left, Hkd right) => left.Cents > right.Cents;
    public static bool operator <=(Hkd left, Hkd right) => left.Cents <= right.Cents;
    public static bool operator >=(Hkd left, Hkd right) => left.Cents >= right.Cents;

    /// <inheritdoc />
    public int CompareTo(Hkd other) => Cents.CompareTo(other.Cents);

    int IComparable.CompareTo(object? obj) => obj is Hkd other ? CompareTo(other) : 1;

    /// <summary><c>HK$1,234.50</c>; a negative amount begins with a hyphen-minus.</summary>
    public override string ToString()
    {
        var size = Int128.Abs(Cents);
        return string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}HK${size / 100:#,##0}.{size % 100:00}");
    }
}
