using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>How seats are called where room is short.</summary>
public static class SeatNames
{
    /// <summary>The body in Chinese, in English its usual letters (EPD); the chair by that word, the academic by its name.</summary>
    public static string Brief(string code, Trilingual body, Language language) => code switch
    {
        "CHAIR" => language.Say(() => LiveText.ChairSeat),
        "ACADEMIC" => body.In(language),
        // The panel's codes say so; its room need not.
        _ => language == Language.En ? code.Replace("PANEL-", "", StringComparison.Ordinal) : body.In(language),
    };

    /// <summary>67th, 72nd, 111th.</summary>
    public static string Ordinal(int number) => $"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";
}
