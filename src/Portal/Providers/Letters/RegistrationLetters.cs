using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Providers.Letters;

/// <summary>Drafts the letter on what the Secretariat did with a registration, in the transaction of the act.</summary>
public sealed class RegistrationLetters(CaseLetters letters)
{
    /// <summary>Drafts it from what the act left; <paramref name="case"/> is the registration, the application or the request it belongs to. One of a kind an act.</summary>
    public Task Draft(RegistrationAct act, string @case, Func<LetterFrame, ILetterFacts> facts, CancellationToken cancellation)
    {
        // It stands in the history of the registration, in no meeting's record.
        var head = act.Cases.Count > 0 ? act.Cases[0].HistoryHash : "";
        return letters.Draft(new(act.Db, act.At, @case, Correspondence.Registration, new("", 0, act.Today, head, BySecretariat: true)), LetterTo.Of(act.Provider), facts, kind => $"{act.Key}/{kind}", cancellation);
    }
}
