using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Projects;

/// <summary>Projects in words.</summary>
public static class ProjectWords
{
    /// <summary>A text of a key in the reader's language; a key without one is a bug.</summary>
    public static string Say(string key, params object[] with) => string.Format(CultureInfo.CurrentCulture, Found(key, CultureInfo.CurrentUICulture), with);

    /// <summary>The same in the three languages.</summary>
    public static Trilingual All(string key, params object[] with) => Trilingual.Make(language => string.Format(
        language.Culture(), Found(key, language.Culture()), [.. with.Select(w => w is Trilingual text ? text.In(language) : w)]));

    /// <summary>What is recorded.</summary>
    public static string Act(ProjectAct act) => Say($"Act_{act}");

    /// <summary>What is to change.</summary>
    public static string Subject(ChangeSubject subject) => Say($"Subject_{subject}");

    /// <summary>How a signature was made sure of.</summary>
    public static string Proof(SignatureProof proof) => Say($"Proof_{proof}");

    /// <summary>Where a change stands.</summary>
    public static string Change(ChangeState state) => Say($"Change_{state}");

    /// <summary>How that is felt.</summary>
    public static Tone Tone(ChangeState state) => state switch { ChangeState.Accepted => Parts.Tone.Ok, ChangeState.Refused => Parts.Tone.Bad, _ => Parts.Tone.Wait };

    /// <summary>Why something was not done.</summary>
    public static string Refused(Refusal refusal) => ProjectText.ResourceManager.GetString($"Refusal_{refusal.Code.Replace('-', '_')}", CultureInfo.CurrentUICulture) ?? Say("Refusal_other", refusal.Code);

    private static string Found(string key, CultureInfo culture) => ProjectText.ResourceManager.GetString(key, culture) ?? throw new InvalidOperationException($"Projects have no text {key}");
}
