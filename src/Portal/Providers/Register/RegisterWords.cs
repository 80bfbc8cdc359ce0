using System.Globalization;
using CleanerProduction.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Providers.Forms;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>What the pages, fields and answers of a registration form, and what is wrong with them, are called in the reader's language.</summary>
public static class RegisterWords
{
    /// <summary>What a field asks for.</summary>
    public static string Label(string name) => Say("Label_" + Key(name)) ?? throw new InvalidOperationException($"The field {name} has no label");

    /// <summary>How to answer; null where the label says it all.</summary>
    public static string? Hint(string name) => Say("Hint_" + Key(name));

    /// <summary>The name of a page.</summary>
    public static string Page(RegistrationPage page) => Say($"Page_{page}")!;

    /// <summary>One sentence under the name of a page; null where it needs none.</summary>
    public static string? Lead(RegistrationPage page) => Say($"Lead_{page}");

    /// <summary>The name of a section of the task list, from 1.</summary>
    public static string Section(int number) => Say($"Section_{number}")!;

    /// <summary>What is to be mended.</summary>
    public static string Fault(string code) => Say("Fault_" + Key(code)) ?? throw new InvalidOperationException($"The fault {code} has no sentence");

    /// <summary>The label of a field with its line.</summary>
    public static string Label(FormAnswer<RegistrationPage> field) =>
        field.Line.Length == 0 ? Label(field.Name) : $"{(Say($"Row_{field.Page}") ?? "").With(field.Line[1..])}{RegisterText.Colon}{Label(field.Name)}";

    /// <summary>An answer as it is read over.</summary>
    public static string Value(object? value) => value switch
    {
        null => RegisterText.NotAnswered,
        bool yes => yes ? RegisterText.Yes : RegisterText.No,
        Enum word => Word(word),
        IFormattable number and not DateOnly => number.ToString(null, CultureInfo.InvariantCulture),
        DateOnly day => Written.Day(day, Languages.Of(CultureInfo.CurrentUICulture)),
        _ => value.ToString()!,
    };

    /// <summary>The choices of an enumeration.</summary>
    public static List<Choice> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(v.ToString(), Word(v)))];

    /// <summary>The choices yes and no.</summary>
    public static List<Choice> YesNo => [new(Typed.Yes, RegisterText.Yes), new(Typed.No, RegisterText.No)];

    /// <summary>What an officer asks for.</summary>
    public static string Word(QueryReason reason) => Say($"QueryReason_{reason}") ?? reason.ToString();

    private static string Word(Enum value) => Say($"{value.GetType().Name}_{value}") ?? value.ToString();

    private static string Key(string word) => word.Replace('-', '_');

    private static string? Say(string key) => RegisterText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
