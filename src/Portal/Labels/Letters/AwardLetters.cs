using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>Drafts the letters of results and revocations, in the transaction of what they tell.</summary>
public sealed class AwardLetters(CaseLetters letters, ReferenceData reference)
{
    /// <summary>Whom a letter on a label goes to.</summary>
    public static async Task<LetterTo> To(PortalDb db, int? company, string? provider, CancellationToken cancellation) => company is { } id
        ? LetterTo.Of(await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == id, cancellation))
        : LetterTo.Of(await db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == provider, cancellation));

    /// <summary>A label is awarded.</summary>
    public Task Awarded(LabelAct act, LetterTo to, Certificate certificate, CancellationToken cancellation) => Draft(act, to, frame => new LabelAwardedFacts(
        frame, LabelNames.Of(reference, certificate.Label), certificate.Round, certificate.Factory, certificate.Number, certificate.From, certificate.Until, act.Round.Round.RenewalDays(certificate.Until).From!.Value), cancellation);

    /// <summary>A label is not awarded; <paramref name="reason"/> is what the panel said.</summary>
    public Task NotAwarded(LabelAct act, LetterTo to, Trilingual? factory, string reason, CancellationToken cancellation) => Draft(
        act, to, frame => new LabelNotAwardedFacts(frame, LabelNames.Of(reference, act.Case.Label), act.Case.Round, factory, new(Trilingual.Same(reason), "LG-6")), cancellation);

    /// <summary>A label is revoked. Of a certificate of before the portal the letter's case is its number.</summary>
    public async Task Revoked(PortalDb db, Certificate certificate, DateTimeOffset at, string history, CancellationToken cancellation)
    {
        var reason = new Ground(certificate.RevokedFor!, "LG-11.2");
        await letters.Draft(new(db, at, certificate.Application ?? certificate.Number, Correspondence.Labels, new("", 0, HongKongTime.DateOf(at), history)), await To(db, certificate.CompanyId, certificate.ProviderNumber, cancellation),
            frame => new LabelRevokedFacts(frame, LabelNames.Of(reference, certificate.Label), certificate.Number, certificate.RevokedOn!.Value, reason), kind => $"{certificate.Number}/{kind}", cancellation);
    }

    private Task Draft(LabelAct act, LetterTo to, Func<LetterFrame, ILetterFacts> facts, CancellationToken cancellation) => letters.Draft(
        new(act.Db, act.At, act.Case.Reference, Correspondence.Labels, new("", 0, act.Today, act.Case.HistoryHash) { ByPanel = true }), to, facts, kind => $"{act.Key}/{kind}", cancellation);
}
