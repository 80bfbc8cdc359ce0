using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Providers.Letters;

/// <summary>Drafts the letter on what the Secretariat did with a registration, in the transaction of the act. It goes out like every letter.</summary>
public sealed class RegistrationLetters(ReferenceData reference, Operation operation)
{
    /// <summary>Drafts it from what the act left; <paramref name="case"/> is the registration, the application or the request it belongs to. One of a kind an act.</summary>
    public async Task Draft(RegistrationAct act, string @case, Func<LetterFrame, ILetterFacts> facts, CancellationToken cancellation)
    {
        var pad = new LetterPad(await PastLetters.Next(act.Db, act.Today.Year, cancellation), act.Today, operation.Origin, operation.IsDemonstration, reference);
        // It stands in the history of the registration, in no meeting's record.
        var head = act.Cases.Count > 0 ? act.Cases[0].HistoryHash : "";
        var made = facts(pad.Frame(@case, new(act.Provider.Name, act.Provider.Address), Correspondence.Registration, new("", 0, act.Today, head, BySecretariat: true)));
        var drafted = new DraftedLetter(act.Provider.Name, Language.ZhHant, made, Provider: act.Provider.Number);
        act.Db.Add(new LetterDraft
        {
            Number = pad.Number, Kind = LetterPress.KindOf(made), Case = @case, Addressee = act.Provider.Name, ProviderNumber = act.Provider.Number,
            Language = await Representing.LanguageOf(act.Db, drafted, act.Today, cancellation), Facts = LetterPress.Store(made), DraftedAt = act.At, MadeFor = $"{act.Key}/{LetterPress.KindOf(made)}",
        });
    }
}
