using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CleanerProduction.Applications.Forms;

/// <summary>Something typed where a number was asked for, kept as it was typed until it is mended.</summary>
/// <param name="Place">The field, as <see cref="FormField.Place"/>.</param>
/// <param name="Text">What was typed.</param>
public sealed record UnreadAnswer(string Place, string Text);

/// <summary>A page of the form as texts by place: what a browser shows and sends, and what the saves of two people are compared by.</summary>
public static partial class FormText
{
    /// <summary>The word for yes in a text.</summary>
    public const string Yes = "yes";

    /// <summary>The word for no in a text.</summary>
    public const string No = "no";

    /// <summary>The answers of a page; an empty text is no answer. What could not be read stands as it was typed.</summary>
    public static ImmutableSortedDictionary<string, string> Of(ApplicationForm form, FormGroup group)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var field in FormFields.Of(form).Where(f => f.Group == group)) texts[field.Place] = Written(field.Value);
        if (group == FormGroup.Representatives)
            foreach (var (person, number) in form.Representatives.Select((r, i) => (r, i + 1))) texts[$"representative-person/{Line(number)}"] = person.PersonId ?? "";
        foreach (var unread in form.Unread.Where(u => FormLists.GroupOf(u.Place) == group)) texts[unread.Place] = unread.Text;
        return texts.ToImmutable();
    }

    /// <summary>A line's number as it stands in a place.</summary>
    public static string Line(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a browser sent, in the form in which it is kept: one kind of line end, nothing around it.</summary>
    public static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private static string Written(object? value) => value switch
    {
        null => "",
        bool yes => yes ? Yes : No,
        Hkd amount => amount.ToString()[3..],
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
