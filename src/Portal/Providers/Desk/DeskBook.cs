using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Desk;

/// <summary>A provider on its own desk.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Registrations">Its registrations, by category.</param>
/// <param name="Filings">Its applications.</param>
/// <param name="Projects">The funded projects it was engaged for.</param>
/// <param name="ReportsDue">Reports of running projects, by case, with their last day.</param>
/// <param name="Contacts">Its requests for other contact data, the newest first.</param>
/// <param name="Story">History, clocks, letters.</param>
/// <param name="Staff">The staff named in its newest form.</param>
public sealed record ProviderSheet(
    Provider Provider, IReadOnlyList<Registration> Registrations, IReadOnlyList<RegistrationFiling> Filings, IReadOnlyList<EngagedProject> Projects, IReadOnlyList<CaseDeadline> ReportsDue,
    IReadOnlyList<ContactChange> Contacts, FilingStory Story, IReadOnlyList<CleanerProduction.Providers.Forms.FormStaff> Staff)
{
    /// <summary>How long the histories are together.</summary>
    public long Seen => Registrations.Sum(r => r.HistoryEntries);

    /// <summary>True where it stands in the directory in any category.</summary>
    public bool IsListed => Registrations.Any(r => r.IsListed);
}

/// <summary>What providers' people see of their own; nothing of complaints, which have their own page.</summary>
public sealed class DeskBook(IDbContextFactory<PortalDb> databases, FilingStories stories, TimeProvider clock)
{
    private static readonly string[] Reports = ["FG-3.2.1(a)", "FG-3.2.1(b)", "FG-3.2.2-interim"];

    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>Every provider a person acts for, those that are listed first.</summary>
    public async Task<IReadOnlyList<ProviderSheet>> Of(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var numbers = await db.Acting(Today).Where(r => r.PersonId == person && r.ProviderNumber != null).Select(r => r.ProviderNumber!).Distinct().ToListAsync(cancellation);
        var sheets = new List<ProviderSheet>(numbers.Count);
        foreach (var number in numbers) sheets.Add(await Read(db, number, cancellation));
        return [.. sheets.OrderByDescending(s => s.IsListed).ThenByDescending(s => s.Provider.Number, StringComparer.Ordinal)];
    }

    /// <summary>One of them; null where the person does not act for it, or there is none.</summary>
    public async Task<ProviderSheet?> Find(string person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Acting(Today).AnyAsync(r => r.PersonId == person && r.ProviderNumber == number, cancellation) ? await Read(db, number, cancellation) : null;
    }

    private async Task<ProviderSheet> Read(PortalDb db, string number, CancellationToken cancellation)
    {
        var provider = await db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == number, cancellation);
        var registrations = await db.Set<Registration>().AsNoTracking().Where(r => r.ProviderNumber == number && r.State != RegistrationState.Draft).OrderBy(r => r.Category).ToListAsync(cancellation);
        var filings = await db.Set<RegistrationFiling>().AsNoTracking().Where(f => f.ProviderNumber == number).OrderByDescending(f => f.BegunAt).ToListAsync(cancellation);
        var projects = await ProvisionalFacts.Projects(db, number, cancellation);
        var cases = projects.Select(p => p.Case.Reference).ToList();
        var due = await db.Set<CaseDeadline>().AsNoTracking().Where(d => cases.Contains(d.Case) && Reports.Contains(d.Rule) && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation);
        var contacts = await db.Set<ContactChange>().AsNoTracking().Where(c => c.ProviderNumber == number).OrderByDescending(c => c.Number).ToListAsync(cancellation);
        var references = filings.ConvertAll(f => f.Reference);
        var form = await db.Set<FormRevision>().AsNoTracking().Where(r => references.Contains(r.Case) && r.Moment != FormMoment.Draft).OrderByDescending(r => r.At).FirstOrDefaultAsync(cancellation);
        return new(provider, registrations, filings, projects, due, contacts, await stories.Of([.. registrations.Select(r => r.Reference)], l => l.ProviderNumber == number, cancellation),
            form is null ? [] : CleanerProduction.Providers.Forms.RegistrationForm.FromJson(form.Content).Staff);
    }
}
