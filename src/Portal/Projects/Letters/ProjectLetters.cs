using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Claim;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>Drafts the letter on what the Secretariat did with a grant, in the transaction of the act.</summary>
public sealed class ProjectLetters(CaseLetters letters)
{
    /// <summary>Drafts it from the case as the act left it.</summary>
    public Task Draft(ClaimDoing doing, Func<LetterFrame, Trilingual, ILetterFacts> facts, CancellationToken cancellation)
    {
        var (act, found) = (doing.Act, doing.Act.Case);
        // It stands in the history of the case, in no meeting's record.
        return letters.Draft(act, new("", 0, act.Today, found.HistoryHash, BySecretariat: true), frame => facts(frame, found.Title), kind => $"{act.Key}/{kind}", cancellation);
    }
}
