using System.Globalization;
using System.Text;

namespace CleanerProduction.Forms;

/// <summary>Answers as texts: what a browser shows and sends.</summary>
public static class Typed
{
    /// <summary>The word for yes in a text.</summary>
    public const string Yes = "yes";

    /// <summary>The word for no in a text.</summary>
    public const string No = "no";

    /// <summary>A line's number as it stands in a place.</summary>
    public static string Line(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a browser sent, in the form in which it is kept: one kind of line end, nothing around it.</summary>
    public static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>An answer as text; none is empty.</summary>
    internal static string Written(object? value) => value switch
    {
        null => "",
        bool yes => yes ? Yes : No,
        Hkd amount => amount.ToString()[3..],
        DateOnly day => day.Iso(),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>Reads numbers people type: separators and full-width digits are understood, half a figure is not.</summary>
    internal static decimal? Number(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000m ? number : null;
    }
}
