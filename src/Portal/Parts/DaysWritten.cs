using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts;

/// <summary>How long is left, in words.</summary>
public static class DaysWritten
{
    /// <summary>Days until a date in the current language: 61 days left, today, 3 days over.</summary>
    public static string Left(int days) => days switch
    {
        < -1 => PartsText.DaysOver.With(-days),
        -1 => PartsText.OneDayOver,
        0 => PartsText.DueToday,
        1 => PartsText.OneDayLeft,
        _ => PartsText.DaysLeft.With(days),
    };
}
