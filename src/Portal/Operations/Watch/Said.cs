using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>What a look saw: one sentence, in English for the monitor that asks, in the reader's language on the page.</summary>
internal static class Said
{
    private const string Sentence = "sentence", Figures = "figures";

    /// <summary>All is well; <paramref name="sentence"/> is the sentence's name among the texts.</summary>
    public static HealthCheckResult Healthy(string sentence, params object[] figures) => Of(HealthStatus.Healthy, sentence, figures);

    /// <summary>It goes on, with less.</summary>
    public static HealthCheckResult Degraded(string sentence, params object[] figures) => Of(HealthStatus.Degraded, sentence, figures);

    /// <summary>It does not work.</summary>
    public static HealthCheckResult Unhealthy(string sentence, params object[] figures) => Of(HealthStatus.Unhealthy, sentence, figures);

    /// <summary>The sentence in that language; null where the look says only what a program said, which has no other language.</summary>
    public static string? In(CultureInfo language, HealthReportEntry look) => look.Data.TryGetValue(Sentence, out var sentence) ? Write((string)sentence, (object[])look.Data[Figures], language) : null;

    private static HealthCheckResult Of(HealthStatus status, string sentence, object[] figures) =>
        new(status, Write(sentence, figures, CultureInfo.InvariantCulture), data: new Dictionary<string, object>(StringComparer.Ordinal) { [Sentence] = sentence, [Figures] = figures });

    private static string Write(string sentence, object[] figures, CultureInfo language) => string.Format(CultureInfo.InvariantCulture, OperationsText.ResourceManager.GetString(sentence, language)!, figures);
}
