using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>What a letter does to the time limits of its case on the day it goes out: one row a kind of letter that does anything.</summary>
/// <param name="Letter">The kind of letter.</param>
/// <param name="Meets">The rule whose duty is done by telling the party, or null.</param>
/// <param name="Starts">The rule whose clock runs from the day the party is told, or null.</param>
/// <param name="MeetsToo">Another rule whose duty is done by it, or null.</param>
public sealed record Notification(string Letter, string? Meets, string? Starts, string? MeetsToo = null)
{
    /// <summary>The table.</summary>
    public static readonly ImmutableArray<Notification> Table =
    [
        // Two months to sign run from the day the result is notified, the only date both sides know.
        new("application-approved", "FG-2.5.1-demonstration", "FG-3.1.2", "FG-2.5.1-assessment"),
        new("application-rejected", "FG-2.5.1-demonstration", null, "FG-2.5.1-assessment"),
        // A veto is carried out by telling the provider; a penalty that was supported has still to be executed (RG-6.1.4).
        new("penalty-vetoed", "RG-6.1.4-execute", null),
    ];

    /// <summary>The row of a kind of letter; one that does nothing where the table has none.</summary>
    public static Notification Of(string letter) => Table.FirstOrDefault(r => r.Letter == letter) ?? new(letter, null, null);
}
