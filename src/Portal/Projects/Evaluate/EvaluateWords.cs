using System.Globalization;
using CleanerProduction.Portal.Projects.Claim;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>Evaluations in words.</summary>
public static class EvaluateWords
{
    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal) => EvaluateText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? ClaimWords.Refused(refusal);
}
