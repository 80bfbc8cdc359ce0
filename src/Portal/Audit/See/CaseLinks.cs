using System.Globalization;
using CleanerProduction.Cases;

namespace CleanerProduction.Portal.Audit.See;

/// <summary>Where the thing a history belongs to is seen.</summary>
public static class CaseLinks
{
    /// <summary>The officers' page of it; null where a name alone does not lead there.</summary>
    public static string? Of(string @case)
    {
        if (@case.StartsWith("company-", StringComparison.Ordinal) && int.TryParse(@case["company-".Length..], CultureInfo.InvariantCulture, out var company)) return Links.Company(company);
        if (@case.Contains('/', StringComparison.Ordinal)) return null;
        var read = CaseReference.Parse(@case);
        return !read.Ok ? null
            : read.Value.Project is not null ? Links.Case(@case)
            : read.Value.Label is not null ? Links.LabelCase(@case)
            : read.Value.Letters switch { CaseReference.Complaint => Links.Complaint(@case), CaseReference.Event => Links.OfficeEvent(@case), CaseReference.Round => Links.LabelRound(read.Value.Year), _ => null };
    }
}
