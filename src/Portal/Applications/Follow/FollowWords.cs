using System.Globalization;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>What happened, in plain words.</summary>
public static class FollowWords
{
    /// <summary>An act of the history.</summary>
    public static string Act(string step) => ApplyText.ResourceManager.GetString($"Act_{step}", CultureInfo.CurrentUICulture) ?? step;

    /// <summary>The committee in a meeting.</summary>
    public static string Committee(string meeting) => ApplyText.ByCommittee.With(meeting);

    /// <summary>A role, where the person is not named.</summary>
    public static string By(Role role) => role.IsPerson() ? role.Name() : "";
}
