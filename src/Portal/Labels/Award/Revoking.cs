using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>The HKSAR Government revokes a label; the Programme Director records it, with the reason in three languages, which is public (LG-11.2).</summary>
public sealed class Revoking(IDbContextFactory<PortalDb> databases, AwardLetters letters, TimeProvider clock)
{
    /// <summary>Revokes a certificate from a day on, not later than today: the register, the verification page, the letter and the notice say so at once.</summary>
    public async Task<Refusal?> Revoke(ClaimsPrincipal person, string number, DateOnly on, Trilingual reason, CancellationToken cancellation)
    {
        var unknown = new Refusal("certificate-unknown").With("number", number);
        if (person.PersonId() is not { } id || !person.IsInRole(nameof(Role.Director))) return unknown;
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            var today = HongKongTime.DateOf(at);
            if (await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Number == number, cancellation) is not { } certificate) return unknown;
            if (on > today || on < certificate.From) return new("revocation-day-unfit", "LG-11.2");
            if (certificate.Revoke(on, reason) is { } refusal) return refusal;
            var history = "";
            if (certificate.Application is { } reference)
            {
                var application = await db.Set<LabelApplication>().SingleAsync(a => a.Reference == reference, cancellation);
                db.Add(application.Record("RevokeLabel", Role.Director, id, at, "LG-11.2", $"{number}: {reason.En}"));
                history = application.HistoryHash;
            }
            await letters.Revoked(db, certificate, at, history, cancellation);
            var holders = certificate.CompanyId is { } company ? await db.ActingFor(company, today, cancellation) : await db.ActingFor(certificate.ProviderNumber!, today, cancellation);
            db.Tell(holders, new($"{number}/revoked", AwardWords.All(nameof(AwardText.ToldRevoked), number), AwardWords.All(nameof(AwardText.ToldRevokedText), on, reason), Links.Certificate(number), certificate.Application, "LG-11.2"), at);
            var stored = await db.Store(databases, async now => await now.Set<Certificate>().AnyAsync(c => c.Number == number && c.RevokedOn != null, cancellation) || await db.EntriesWereWritten(now, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : new Refusal(CaseDesk.MovedOn).With("case", number);
        }
    }
}
