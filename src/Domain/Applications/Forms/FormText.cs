using System.Collections.Immutable;
using CleanerProduction.Forms;

namespace CleanerProduction.Applications.Forms;

/// <summary>A page of the form as texts by place: what a browser shows and sends, and what the saves of two people are compared by.</summary>
public static partial class FormText
{
    /// <summary>The word for yes in a text.</summary>
    public const string Yes = Typed.Yes;

    /// <summary>The word for no in a text.</summary>
    public const string No = Typed.No;

    /// <summary>The answers of a page; an empty text is no answer. What could not be read stands as it was typed.</summary>
    public static ImmutableSortedDictionary<string, string> Of(ApplicationForm form, FormGroup group)
    {
        var texts = FormLists.Sheet.Written(group, FormFields.Of(form), form.Unread).ToBuilder();
        if (group == FormGroup.Representatives)
            foreach (var (person, number) in form.Representatives.Select((r, i) => (r, i + 1))) texts[$"representative-person/{Line(number)}"] = person.PersonId ?? "";
        return texts.ToImmutable();
    }

    /// <summary>A line's number as it stands in a place.</summary>
    public static string Line(int number) => Typed.Line(number);

    /// <summary>What a browser sent, in the form in which it is kept: one kind of line end, nothing around it.</summary>
    public static string Plain(string? text) => Typed.Plain(text);
}
