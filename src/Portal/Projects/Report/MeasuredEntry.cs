using System.Globalization;
using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Portal.Projects.Report;

/// <summary>A benefit as a final report states it, typed.</summary>
public sealed class MeasuredEntry
{
    /// <summary>What is saved.</summary>
    public string? Kind { get; set; }

    /// <summary>A year before the project.</summary>
    public string? Before { get; set; }

    /// <summary>A year after it.</summary>
    public string? After { get; set; }

    /// <summary>The figures; null where nothing is filled in or the kind is unknown.</summary>
    public ExpectedBenefit? Benefit => Enum.TryParse<BenefitKind>(Kind, out var kind) && Enum.IsDefined(kind) && (Figure(Before) ?? Figure(After)) is not null ? new(kind, Figure(Before), Figure(After)) : null;

    /// <summary>True where something is typed that is no number.</summary>
    public static bool IsUnreadable(string? text) => !string.IsNullOrWhiteSpace(text) && Figure(text) is null;

    /// <summary>A number as people type it; null where it is none.</summary>
    public static decimal? Figure(string? text) =>
        decimal.TryParse(text?.Trim().Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1_000_000_000_000m ? number : null;
}
