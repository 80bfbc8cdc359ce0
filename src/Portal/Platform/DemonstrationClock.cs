using System.Globalization;
using CleanerProduction.Portal.Parts.Frame;

namespace CleanerProduction.Portal.Platform;

/// <summary>
/// The hour is the machine's, the day another: <c>Portal:Day</c> (2024-11-05) says which day in Hong Kong the portal began on, and its days pass as everywhere. For showing what an earlier phase
/// offered and what happens when a time limit has passed; in demonstration mode alone, since in production it would date decisions and signatures wrongly.
/// </summary>
internal sealed class DemonstrationClock(TimeSpan ahead) : TimeProvider
{
    /// <summary>The setting.</summary>
    public const string Setting = "Portal:Day";

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>The machine's clock, or one that is so many days away from it.</summary>
    public static TimeProvider Of(IConfiguration settings, Operation operation)
    {
        if (settings[Setting] is not { Length: > 0 } text) return System;
        if (!operation.IsDemonstration) throw new InvalidOperationException($"{Setting} sets the portal to another day; it is for demonstrations only, and Portal:Mode is Production.");
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw new InvalidOperationException($"{Setting} is '{text}'; it must be a day such as 2024-11-05.");
        return new DemonstrationClock(TimeSpan.FromDays(day.DayNumber - HongKongTime.DateOf(System.GetUtcNow()).DayNumber));
    }
}
