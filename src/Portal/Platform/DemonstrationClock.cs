using System.Globalization;
using CleanerProduction.Portal.Parts.Frame;

namespace CleanerProduction.Portal.Platform;

/// <summary>
/// The hour is the machine's, the day another: <c>Portal:Day</c> (2024-11-05) says which day in Hong Kong the portal began on, and its days pass as everywhere. <c>Portal:Hours</c> moves the hour as well,
/// so many forward or back. For showing what an earlier phase offered and what happens when a time limit has passed; in demonstration mode alone, since in production it would date decisions and signatures wrongly.
/// </summary>
internal sealed class DemonstrationClock(TimeSpan ahead) : TimeProvider
{
    /// <summary>The setting of the day.</summary>
    public const string Setting = "Portal:Day";

    /// <summary>The setting of the hours.</summary>
    public const string HoursSetting = "Portal:Hours";

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>The machine's clock, or one that is so many days and hours away from it.</summary>
    public static TimeProvider Of(IConfiguration settings, Operation operation)
    {
        var (day, hours) = (settings[Setting], settings[HoursSetting]);
        if (string.IsNullOrEmpty(day) && string.IsNullOrEmpty(hours)) return System;
        if (!operation.IsDemonstration) throw new InvalidOperationException($"{Setting} and {HoursSetting} set the portal to another time; they are for demonstrations only, and Portal:Mode is Production.");
        var moved = Hours(hours);
        return new DemonstrationClock(moved + Days(day, System.GetUtcNow() + moved));
    }

    private static TimeSpan Hours(string? text) => string.IsNullOrEmpty(text) ? TimeSpan.Zero
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && hours is > -24 and < 24 ? TimeSpan.FromHours(hours)
        : throw new InvalidOperationException($"{HoursSetting} is '{text}'; it must be a number of hours between -23 and 23.");

    private static TimeSpan Days(string? text, DateTimeOffset now) => string.IsNullOrEmpty(text) ? TimeSpan.Zero
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? TimeSpan.FromDays(day.DayNumber - HongKongTime.DateOf(now).DayNumber)
        : throw new InvalidOperationException($"{Setting} is '{text}'; it must be a day such as 2024-11-05.");
}
