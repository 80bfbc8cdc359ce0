using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.See;

/// <summary>
/// Which histories a person sees who may open them at all: all that left their applicants' hands, without those of a party the person acts for or declared an interest in, and those whose item the person is out of in a
/// meeting. Who has an interest learns nothing of a case here either, whatever office they hold.
/// </summary>
public sealed class HistorySight(IChainStore chain, TimeProvider clock)
{
    /// <summary>The entries the person sees.</summary>
    public async Task<IQueryable<CaseEntry>> SeenBy(PortalDb db, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var entries = db.Set<CaseEntry>().AsNoTracking();
        if (person.PersonId() is not { } id) return entries.Where(_ => false);
        var hidden = await HiddenFrom(db, id, cancellation);
        var drafts = db.Set<Application>().Where(a => a.SubmittedOn == null);
        var labelDrafts = db.Set<LabelApplication>().Where(a => a.State == LabelState.Draft || a.State == LabelState.Withdrawn && a.ReceivedOn == null);
        entries = entries.Where(e => !drafts.Any(a => a.Reference == e.Case) && !labelDrafts.Any(a => a.Reference == e.Case));
        return hidden.Count == 0 ? entries : entries.Where(e => !hidden.Contains(e.Case));
    }

    private async Task<HashSet<string>> HiddenFrom(PortalDb db, string id, CancellationToken cancellation)
    {
        var on = HongKongTime.DateOf(clock.GetUtcNow());
        var acts = await db.Acting(on).Where(r => r.PersonId == id).Select(r => new { r.CompanyId, r.ProviderNumber }).ToListAsync(cancellation);
        var keys = await db.Set<AnnualInterest>().Where(i => i.PersonId == id && i.Year == on.Year).Select(i => i.PartyKey).ToListAsync(cancellation);
        var providers = acts.Select(a => a.ProviderNumber).OfType<string>().Concat(keys).Distinct(StringComparer.Ordinal).ToList();
        var companies = acts.Select(a => a.CompanyId).OfType<int>().ToList();
        if (keys.Count > 0) companies.AddRange(await db.Set<Company>().Where(c => keys.Contains(c.BusinessRegistration)).Select(c => c.Id).ToListAsync(cancellation));
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        if (companies.Count + providers.Count > 0)
        {
            hidden.UnionWith(companies.Select(c => $"company-{c}"));
            hidden.UnionWith((await db.Set<Factory>().Where(f => companies.Contains(f.CompanyId)).Select(f => f.Id).ToListAsync(cancellation)).Select(f => $"factory-{f}"));
            hidden.UnionWith(await db.Set<Application>().Where(a => companies.Contains(a.CompanyId) || a.ProviderNumber != null && providers.Contains(a.ProviderNumber)).Select(a => a.Reference).ToListAsync(cancellation));
            hidden.UnionWith(await db.Set<Registration>().Where(r => providers.Contains(r.ProviderNumber)).Select(r => r.Reference).ToListAsync(cancellation));
            hidden.UnionWith(await db.Set<Complaint>().Where(c => c.ComplainantId != null && companies.Contains(c.ComplainantId.Value) || providers.Contains(c.ProviderNumber)).Select(c => c.Reference).ToListAsync(cancellation));
            hidden.UnionWith(await db.Set<LabelApplication>().Where(a => a.CompanyId != null && companies.Contains(a.CompanyId.Value) || a.ProviderNumber != null && providers.Contains(a.ProviderNumber))
                .Select(a => a.Reference).ToListAsync(cancellation));
        }
        hidden.UnionWith(await OutOf(db, id, cancellation));
        return hidden;
    }

    // Only who holds a seat can be out of an item; few of those who see histories do.
    private async Task<List<string>> OutOf(PortalDb db, string id, CancellationToken cancellation)
    {
        if (!await db.Set<SeatHolding>().AnyAsync(h => h.PersonId == id, cancellation)) return [];
        var cases = new List<string>();
        foreach (var meeting in (await db.Set<TabledCase>().AsNoTracking().ToListAsync(cancellation)).GroupBy(t => t.Meeting, StringComparer.Ordinal))
        {
            var now = Meeting.Nothing;
            foreach (var entry in await chain.Read(meeting.Key, 0, cancellation)) now = now.After(entry, ActJson.Read(entry.Kind, entry.Payload));
            foreach (var seat in now.Seats.Where(s => s.Sitter(id) is not null))
                cases.AddRange(meeting.Where(t => now.IsOut(seat.Code, t.Item, id)).Select(t => t.Case));
        }
        return cases;
    }
}
