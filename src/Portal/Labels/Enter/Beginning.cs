using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>Begins applications for labels: one for a factory and label, or a company and the supply chain label, in a round .</summary>
public sealed class Beginning(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Why nothing was begun: no round is open.</summary>
    public const string NoRound = "no-round-open";

    /// <summary>Why nothing was begun: it is not offered to this person, or no longer.</summary>
    public const string NotOffered = "label-not-offered";

    private const int Attempts = 20;

    /// <summary>What a person may begin today; empty where no round is open.</summary>
    public async Task<IReadOnlyList<Offer>> Offered(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        return await Open(db, today, cancellation) is { } round ? await db.OffersTo(person, round, today, cancellation) : [];
    }

    /// <summary>Begins the application an offer names, or finds the one that was begun: its reference.</summary>
    public async Task<Result<string>> Begin(string person, string offer, Language language, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var at = clock.GetUtcNow();
            var today = HongKongTime.DateOf(at);
            if (await Open(db, today, cancellation) is not { } round) return new Refusal(NoRound, "LG-1.6");
            var chosen = (await db.OffersTo(person, round, today, cancellation)).FirstOrDefault(o => o.Word == offer);
            if (chosen?.Begun is { } begun) return begun;
            if (chosen is not { IsOpen: true }) return new Refusal(NotOffered, "LG-7.1");
            var renewal = chosen.Renews is not null;
            var made = new LabelApplication(await Next(db, chosen.Label, today.Year, cancellation), round.Year, renewal, chosen.Company.Id, chosen.Factory?.Id, null) { Renews = chosen.Renews?.Number };
            var form = new LabelEntryForm
            {
                WrittenIn = language, Label = chosen.Label, Renewal = renewal, ContactTelephone = Or(chosen.Company.Telephone), ContactEmail = Or(chosen.Company.Email),
                RegisteredIn = chosen.Label == LabelKind.SupplyChain ? RegistrationPlace.HongKong : null, RegistrationNumber = chosen.Label == LabelKind.SupplyChain ? chosen.Company.BusinessRegistration : null,
                RegisteredUntil = chosen.Label == LabelKind.SupplyChain ? chosen.Company.RegistrationExpires : null,
            };
            db.Add(made);
            db.Add(new FormRevision { Case = made.Reference, Revision = 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = at, By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return made.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Another application took the number in the same moment, or somebody began this very one.
            }
        }
    }

    private static async Task<KnownRound?> Open(PortalDb db, DateOnly today, CancellationToken cancellation) => (await db.KnownRounds(cancellation)).FirstOrDefault(r => r.IsOpenOn(today));

    private static async Task<CaseReference> Next(PortalDb db, LabelKind label, int year, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{CaseReference.LettersOf(label)}-{year:0000}-");
        var taken = await db.Set<LabelApplication>().Where(a => a.Reference.StartsWith(prefix)).Select(a => a.Reference).ToListAsync(cancellation);
        return CaseReference.Of(label, year, taken.Select(r => int.Parse(r.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1);
    }

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
