using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>What the pages, fields and answers of an entry form, and what is wrong with them, are called.</summary>
public static class EnterWords
{
    /// <summary>A text of a key in the reader's language; a key without one is a bug.</summary>
    public static string Say(string key, params object[] with) => string.Format(CultureInfo.CurrentCulture, Found(key, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"Entries have no text {key}"), with);

    /// <summary>The same in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()) ?? throw new InvalidOperationException($"Entries have no text {key}"), [.. with.Select(w => w switch { Trilingual text => text.In(language), DateOnly day => Written.Day(day, language), _ => w })]));

    /// <summary>The label's name.</summary>
    public static string Of(LabelKind label) => Say($"Kind_{label}");

    /// <summary>Where an application stands.</summary>
    public static string Of(LabelState state) => Say($"State_{state}");

    /// <summary>What comes next for the applicant.</summary>
    public static string Next(LabelState state) => Say($"Next_{state}");

    /// <summary>How that is felt.</summary>
    public static Tone ToneOf(LabelState state) => state switch
    {
        LabelState.Draft => Tone.Info,
        LabelState.AwaitingOriginal => Tone.Wait,
        LabelState.Awarded => Tone.Ok,
        LabelState.NotAwarded or LabelState.Lapsed or LabelState.Void => Tone.Bad,
        LabelState.Withdrawn => Tone.Plain,
        _ => Tone.Info,
    };

    /// <summary>What the history calls an act.</summary>
    public static string Act(string step) => Found($"Step_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>What a field asks for.</summary>
    public static string Label(string name) => Say($"Label_{Key(name)}");

    /// <summary>How to answer; null where the label says it all.</summary>
    public static string? Hint(string name) => Found($"Hint_{Key(name)}", CultureInfo.CurrentUICulture);

    /// <summary>The name of a page.</summary>
    public static string Page(LabelPage page) => Say($"Page_{page}");

    /// <summary>One sentence under the name of a page; null where it needs none.</summary>
    public static string? Lead(LabelPage page) => Found($"Lead_{page}", CultureInfo.CurrentUICulture);

    /// <summary>The name of a section of the task list by its first page.</summary>
    public static string Section(LabelPage first) => Say(first switch { LabelPage.Applicant => "Section_1", LabelPage.Record => "Section_3", LabelPage.Check => "Section_4", _ => "Section_2" });

    /// <summary>What is to be mended.</summary>
    public static string Fault(string code) => Say($"Fault_{Key(code)}");

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal)
    {
        if (Found($"Refusal_{Key(refusal.Code)}", CultureInfo.CurrentUICulture) is not { } sentence) return Say("Refusal_other", refusal.Code);
        return refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", Said(figure.Value), StringComparison.Ordinal));
    }

    /// <summary>An answer as it is read over.</summary>
    public static string Value(object? value) => value switch
    {
        null => EnterText.NotAnswered,
        bool yes => yes ? EnterText.Yes : EnterText.No,
        Enum word => Word(word),
        decimal number => number.ToString("#,0.############", CultureInfo.InvariantCulture),
        DateOnly day => Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>The choices of an enumeration.</summary>
    public static List<Choice> Choices<T>(params IEnumerable<T> of) where T : struct, Enum => [.. (of.Any() ? of : Enum.GetValues<T>()).Select(v => new Choice(v.ToString(), Word(v)))];

    /// <summary>The choices yes and no.</summary>
    public static List<Choice> YesNo => [new(Typed.Yes, EnterText.Yes), new(Typed.No, EnterText.No)];

    private static string Said(string figure) => Dates.Parse(figure) is { Ok: true, Value: var day } ? Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)) : figure;

    private static string Word(Enum value) => Say($"{value.GetType().Name}_{value}");

    private static string Key(string word) => word.Replace('-', '_');

    private static string? Found(string key, CultureInfo culture) => EnterText.ResourceManager.GetString(key, culture);
}
