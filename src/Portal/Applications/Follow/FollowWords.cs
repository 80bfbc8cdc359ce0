using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>What happened, in plain words.</summary>
public static class FollowWords
{
    /// <summary>An act of the history.</summary>
    public static string Act(string step) => ApplyText.ResourceManager.GetString($"Act_{step}", CultureInfo.CurrentUICulture) ?? ActWords.Said(step);

    /// <summary>What was written with an act, where it was written to or by the applicant; null otherwise.</summary>
    public static string? Note(CaseEntry entry, Language language) => entry.Step switch
    {
        nameof(ApplicationStep.RequestInformation) => CaseNotes.Read(entry.Note)?.In(language),
        nameof(ApplicationStep.AnswerRequest) or nameof(ApplicationStep.Withdraw) => string.IsNullOrWhiteSpace(entry.Note) ? null : entry.Note,
        _ => null,
    };

    /// <summary>The committee in a meeting.</summary>
    public static string Committee(string meeting) => ApplyText.ByCommittee.With(meeting);

    /// <summary>A role, where the person is not named.</summary>
    public static string By(Role role) => role.IsPerson() ? role.Name() : "";
}
