using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers;

/// <summary>Drafts to finish and queries to answer wait for a provider's people; applications, contact requests and what is to be settled for the Secretariat.</summary>
public sealed class RegistrationsWaiting(IDbContextFactory<PortalDb> databases, RegistrationList list, Watching watching, TimeProvider clock) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop) =>
        [.. await Own(person, stop), .. person.IsInRole(nameof(Role.Secretariat)) ? await Office(stop) : []];

    private async Task<IEnumerable<WaitingItem>> Own(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var rows = await FilingBook.Own(db, id, HongKongTime.DateOf(clock.GetUtcNow())).AsNoTracking()
            .Where(f => f.SubmittedAt == null || db.Set<Registration>().Any(r => r.Filing == f.Reference && r.State == RegistrationState.InfoRequested))
            .Join(db.Set<Provider>(), f => f.ProviderNumber, p => p.Number, (f, p) => new { f.Reference, f.SubmittedAt, f.BegunAt, p.Name }).ToListAsync(stop);
        var references = rows.ConvertAll(r => r.Reference);
        var by = await db.Set<CaseQuery>().AsNoTracking().Where(q => references.Contains(q.Case) && q.Answer == null).GroupBy(q => q.Case).Select(g => new { g.Key, Due = g.Min(q => q.AnswerBy) }).ToDictionaryAsync(q => q.Key, q => q.Due, stop);
        return rows.Select(r => r.SubmittedAt is null
            ? new WaitingItem(ProviderWords.All("DoFinish"), RegisterLinks.Filing(r.Reference), About(r.Reference, r.Name), Since: r.BegunAt)
            : new WaitingItem(ProviderWords.All("DoAnswer"), RegisterLinks.Answer(r.Reference), About(r.Reference, r.Name), by.TryGetValue(r.Reference, out var due) ? due : null, r.SubmittedAt, "RG-4.1.3"));
    }

    private async Task<IEnumerable<WaitingItem>> Office(CancellationToken stop) =>
    [
        .. (await list.Filings(all: false, stop)).Where(f => f.Cases.Any(c => c.State is RegistrationState.Submitted or RegistrationState.Complete))
            .Select(f => new WaitingItem(ProviderWords.All(f.Cases.Any(c => c.State == RegistrationState.Complete) ? "DoDecide" : "DoCheck"), Links.Registration(f.Filing.Reference), About(f.Filing.Reference, f.Party), f.Due, f.Since, "RG-4.1.3")),
        .. (await list.Contacts(stop)).Select(c => new WaitingItem(ProviderWords.All("DoContact"), Links.Registrations, About(c.Change.ProviderNumber, c.Party), c.Due.Due, c.Change.At, "RG-5.2.2")),
        .. (await watching.All(stop)).Where(w => w.Item.Step is not null && w.Item.By == Role.Secretariat)
            .Select(w => new WaitingItem(ProviderWords.All("DoSettle"), w.Registration.Filing is { } filing ? Links.Registration(filing) : Links.Registrations, About(w.Registration.Reference, w.Party), Clause: w.Item.Clause)),
    ];

    private static Trilingual About(string reference, Trilingual name) => Trilingual.Make(language => $"{reference} {name.In(language)}");
}
