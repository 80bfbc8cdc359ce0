using System.Security.Claims;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Parts.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>Drafts to hand in while the round is open, and sealed originals to post, wait for those who act for the company.</summary>
public sealed class EntriesWaiting(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        var rows = await db.LabelsOwnedBy(id, today).AsNoTracking().Where(a => a.CompanyId != null && (a.State == LabelState.Draft || a.State == LabelState.AwaitingOriginal))
            .Join(db.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { a.Reference, a.Round, a.State, a.StateSince, c.Name }).ToListAsync(stop);
        if (rows.Count == 0) return [];
        var rounds = (await db.KnownRounds(stop)).ToDictionary(r => r.Year);
        return
        [
            .. from row in rows
               let round = rounds[row.Round]
               where row.State == LabelState.AwaitingOriginal || round.IsOpenOn(today)
               let about = Trilingual.Make(language => $"{row.Reference} {row.Name.In(language)}")
               select row.State == LabelState.Draft
                   ? new WaitingItem(EnterWords.All("DoHandIn"), Links.LabelEntry(row.Reference), about, round.Round.Closes.Value, Clause: "LG-1.6")
                   : new WaitingItem(EnterWords.All("DoPost"), Links.LabelEntry(row.Reference), about, round.Round.OriginalUntil, row.StateSince, "LG-3.1"),
        ];
    }
}
