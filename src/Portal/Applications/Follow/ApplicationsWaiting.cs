using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Follow;

/// <summary>Drafts to finish and queries to answer wait for those who act for the company.</summary>
public sealed class ApplicationsWaiting(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        if (person.PersonId() is not { } id) return [];
        await using var db = await databases.CreateDbContextAsync(stop);
        var mine = await db.OwnedBy(id, HongKongTime.DateOf(clock.GetUtcNow())).AsNoTracking().Where(a => a.State == ApplicationState.Draft || a.State == ApplicationState.InfoRequested).OrderBy(a => a.Reference).ToListAsync(stop);
        var asked = mine.Where(a => a.State == ApplicationState.InfoRequested).Select(a => a.Reference).ToList();
        var by = await db.Set<CaseQuery>().AsNoTracking().Where(q => asked.Contains(q.Case) && q.Answer == null).GroupBy(q => q.Case).Select(g => new { g.Key, Due = g.Min(q => q.AnswerBy) }).ToDictionaryAsync(q => q.Key, q => q.Due, stop);
        return
        [
            .. mine.Select(a => a.State == ApplicationState.Draft
                ? new WaitingItem(Say(nameof(ApplyText.WaitDraft)), Links.Application(a.Reference), About(a), Since: a.StateSince)
                : new WaitingItem(Say(nameof(ApplyText.WaitAnswer)), ApplyLinks.Answer(a.Reference), About(a), by.TryGetValue(a.Reference, out var due) ? due : null, a.StateSince, "FG-2.2.1")),
        ];
    }

    private static Trilingual About(Application application) => Trilingual.Make(language => $"{application.Reference}　{application.Title.In(language)}".Trim());

    private static Trilingual Say(string key) => Trilingual.Make(language => ApplyText.ResourceManager.GetString(key, language.Culture())!);
}
