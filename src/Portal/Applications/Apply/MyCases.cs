using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>An application as those who act for its company see it.</summary>
/// <param name="Case">The application.</param>
/// <param name="Last">The newest saved form; null where none was ever saved.</param>
/// <param name="Facts">What the clauses ask.</param>
/// <param name="Acting">Who may fill it in.</param>
public sealed record MyCase(Application Case, FormRevision? Last, ApplicationFacts Facts, IReadOnlyList<Person> Acting)
{
    /// <summary>The revision of the form; 0 where none was ever saved.</summary>
    public int Revision => Last?.Revision ?? 0;

    /// <summary>True while the form may be changed: as a draft, and while the Secretariat waits for an answer (FG-2.2.1).</summary>
    public bool Writable => Case.State is ApplicationState.Draft or ApplicationState.InfoRequested;

    /// <summary>Its pages in sections.</summary>
    public IEnumerable<IReadOnlyList<FormGroup>> Sections => FormGroups.Of(Case.Type, again: !Facts.Assessments.IsEmpty).Select(s => (IReadOnlyList<FormGroup>)s);

    /// <summary>What it is called: the form's title, else that of the case; null where neither has one.</summary>
    public string? Title(Language language) => Facts.Form.Title ?? (Case.Title.In(language) is { Length: > 0 } title ? title : null);

    /// <summary>A person by id, as those who act for the company are called.</summary>
    public Trilingual? Name(string? person) => Acting.FirstOrDefault(p => p.Id == person)?.Name();
}

/// <summary>An application in the list of one's own.</summary>
/// <param name="Case">The application.</param>
/// <param name="Company">Whose.</param>
/// <param name="Factory">For which factory.</param>
/// <param name="Title">What it is called; null where it has no title yet.</param>
/// <param name="Due">The next duty that runs; null where none does.</param>
public sealed record MyRow(Application Case, Trilingual Company, Trilingual Factory, Trilingual? Title, CaseDeadline? Due);

/// <summary>The applications of the companies a person acts for. Another's and one that is not there are the same: null.</summary>
public sealed class MyCases(IDbContextFactory<PortalDb> databases, FactsBook book, TimeProvider clock)
{
    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One of them.</summary>
    public async Task<MyCase?> Find(string person, string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.OwnedBy(person, Today).AsNoTracking().SingleOrDefaultAsync(a => a.Reference == reference, cancellation) is not { } found) return null;
        var last = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == reference).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancellation);
        var facts = await book.Facts(db, found, last is null ? new() : ApplicationForm.FromJson(last.Content), cancellation);
        return new(found, last, facts, await Acting(db, found.CompanyId, cancellation));
    }

    /// <summary>All of them: what still moves first, each the newest first.</summary>
    public async Task<IReadOnlyList<MyRow>> All(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.OwnedBy(person, Today).AsNoTracking().ToListAsync(cancellation);
        var (companies, factories, references) = (rows.Select(r => r.CompanyId).Distinct().ToList(), rows.Select(r => r.FactoryId).Distinct().ToList(), rows.Select(r => r.Reference).ToList());
        var company = await db.Set<Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
        var factory = await db.Set<Factory>().AsNoTracking().Where(f => factories.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellation);
        var drafts = rows.Where(r => r.State == ApplicationState.Draft).Select(r => r.Reference).ToList();
        var forms = (await db.Set<FormRevision>().AsNoTracking().Where(r => drafts.Contains(r.Case) && r.Revision == db.Set<FormRevision>().Where(o => o.Case == r.Case).Max(o => o.Revision)).ToListAsync(cancellation))
            .ToDictionary(r => r.Case, r => ApplicationForm.FromJson(r.Content).Title, StringComparer.Ordinal);
        var due = await db.Set<CaseDeadline>().AsNoTracking().Where(d => references.Contains(d.Case) && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(r => r.IsClosed).ThenByDescending(r => r.StateSince ?? DateTimeOffset.MaxValue).ThenByDescending(r => r.Reference, StringComparer.Ordinal).Select(r => new MyRow(
                r, company[r.CompanyId], factory[r.FactoryId], forms.GetValueOrDefault(r.Reference) is { } title ? Trilingual.Same(title) : r.Title.IsIncomplete ? null : r.Title, due.Find(d => d.Case == r.Reference))),
        ];
    }

    /// <summary>The companies a person acts for, with their factories.</summary>
    public async Task<IReadOnlyList<(Company Company, IReadOnlyList<Factory> Factories)>> Companies(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ids = await db.Acting(Today).Where(r => r.PersonId == person && r.CompanyId != null).Select(r => r.CompanyId!.Value).Distinct().ToListAsync(cancellation);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var factories = await db.Set<Factory>().AsNoTracking().Where(f => ids.Contains(f.CompanyId)).OrderBy(f => f.Id).ToListAsync(cancellation);
        return [.. companies.Select(c => (c, (IReadOnlyList<Factory>)[.. factories.Where(f => f.CompanyId == c.Id)]))];
    }

    private async Task<IReadOnlyList<Person>> Acting(PortalDb db, int company, CancellationToken cancellation)
    {
        var ids = db.Acting(Today).Where(r => r.CompanyId == company).Select(r => r.PersonId);
        return await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation);
    }
}
