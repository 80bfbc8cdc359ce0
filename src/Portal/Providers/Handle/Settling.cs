using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>Ends or confirms provisional registrations: by a project completed in time, by none, or by a report or service below the standard (RG-3.3).</summary>
public sealed class Settling(Handling handling, RegistrationLetters letters)
{
    /// <summary>Confirms, or cancels where no project was completed: whichever the facts of the day say; refused where they say neither (RG-3.3.2, RG-3.3.3).</summary>
    public Task<Refusal?> Settle(ClaimsPrincipal person, string filing, long seen, ProviderCategory category, CancellationToken cancellation) =>
        handling.Do(person, filing, seen, async (act, by) =>
        {
            if (act.Cases.Find(c => c.Category == category) is not { } registration) return new Refusal(RegistrationDesk.MovedOn);
            return await ProvisionalFacts.Of(act.Db, registration, act.Reference, act.Today, cancellation) is { } period
                ? await Take(act, registration, period, by, cancellation) : new Refusal("nothing-to-settle", "RG-3.3.1");
        }, cancellation);

    /// <summary>Cancels because a report or the service fell below the standard, with the reason (RG-3.3.4).</summary>
    public Task<Refusal?> CancelForQuality(ClaimsPrincipal person, string filing, long seen, ProviderCategory category, string reason, CancellationToken cancellation) =>
        handling.Do(person, filing, seen, async (act, by) =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "RG-3.3.4");
            if (act.Cases.Find(c => c.Category == category) is not { } registration) return new Refusal(RegistrationDesk.MovedOn);
            if (await ProvisionalFacts.Of(act.Db, registration, act.Reference, act.Today, cancellation) is not { } period) return new("nothing-to-settle", "RG-3.3.1");
            act.Db.Add(new CaseJudgement { Case = registration.Reference, Clause = ProvisionalFacts.Quality, Met = false, Reason = reason.Trim(), By = by, At = act.At });
            return await Take(act, registration, period with { Quality = new(false, reason.Trim()) }, by, cancellation);
        }, cancellation);

    private async Task<Refusal?> Take(RegistrationAct act, Registration registration, ProvisionalPeriod period, string by, CancellationToken cancellation)
    {
        var (began, until) = (registration.RegisteredOn!.Value, period.Until);
        var settled = ProvisionalWatch.Settle(registration, period, by, act.At);
        if (act.Keep(settled) is { } refusal) return refusal;
        await Follow(act, registration, settled.Value, began, until, cancellation);
        return null;
    }

    private async Task Follow(RegistrationAct act, Registration registration, CaseEntry entry, DateOnly began, DateOnly until, CancellationToken cancellation)
    {
        var category = (int)registration.Category;
        switch (registration.State)
        {
            case RegistrationState.Confirmed:
                await act.Meet(registration.Reference, "RG-3.3.1", cancellation);
                await letters.Draft(act, registration.Reference, frame => new RegistrationConfirmedFacts(frame, category, act.Provider.Number, began, act.Today, act.Provider.CodeOfConductOn is null), cancellation);
                await act.TellProvider("Confirmed", Links.ProviderDesk, "RG-3.3.2", cancellation);
                break;
            case RegistrationState.CancelledNotCompleted or RegistrationState.CancelledQuality:
                await act.End(registration.Reference, cancellation);
                var quality = registration.State == RegistrationState.CancelledQuality;
                await letters.Draft(act, registration.Reference, frame => new RegistrationCancelledFacts(frame, category, act.Provider.Number, began, until, act.Today, quality, quality ? Trilingual.Same(entry.Note ?? "") : null), cancellation);
                await act.TellProvider(quality ? "CancelledQuality" : "CancelledNotCompleted", Links.ProviderDesk, entry.Clause, cancellation);
                break;
        }
    }
}
