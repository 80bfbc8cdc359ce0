using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CleanerProduction.Portal.Data;

/// <summary>Writes the rows of the queue with whatever changes a case, its deadlines, its queries, its company or its factory: in the same transaction, whoever saves.</summary>
internal sealed class QueueKeeping(ReferenceData reference, CountingNews news) : OnceStored<ImmutableHashSet<TallyPart>>
{
    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PortalDb db && await Concerned(db, cancellationToken) is { Count: > 0 } cases)
        {
            await Keep(db, cases, cancellationToken);
            Remember(db, Moved(db));
        }
        return result;
    }

    /// <inheritdoc />
    protected override ImmutableHashSet<TallyPart> Both(ImmutableHashSet<TallyPart> before, ImmutableHashSet<TallyPart> more) => before.Union(more);

    /// <inheritdoc />
    protected override void Tell(ImmutableHashSet<TallyPart> what) => news.Stored(what);

    // Where a row leaves one part for another, both are counted anew.
    private static ImmutableHashSet<TallyPart> Moved(PortalDb db)
    {
        var parts = ImmutableHashSet.CreateBuilder<TallyPart>();
        foreach (var entry in db.ChangeTracker.Entries<QueueRow>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            parts.Add(new(entry.Entity.Phase, entry.Entity.Kind, entry.Entity.Stage, entry.Entity.Sector));
            if (entry.State == EntityState.Modified)
                parts.Add(new(entry.Property(r => r.Phase).OriginalValue, entry.Property(r => r.Kind).OriginalValue, entry.Property(r => r.Stage).OriginalValue, entry.Property(r => r.Sector).OriginalValue));
        }
        return parts.ToImmutable();
    }

    private static async Task<HashSet<string>> Concerned(PortalDb db, CancellationToken cancellation)
    {
        var cases = new HashSet<string>(StringComparer.Ordinal);
        List<int> companies = [], factories = [];
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            switch (entry.Entity)
            {
                case Application application: cases.Add(application.Reference); break;
                case CaseDeadline deadline: cases.Add(deadline.Case); break;
                case CaseQuery query: cases.Add(query.Case); break;
                case Company company when entry.State == EntityState.Modified: companies.Add(company.Id); break;
                case Factory factory when entry.State == EntityState.Modified: factories.Add(factory.Id); break;
            }
        if (companies.Count + factories.Count > 0)
            cases.UnionWith(await db.Set<Application>().Where(a => companies.Contains(a.CompanyId) || factories.Contains(a.FactoryId)).Select(a => a.Reference).ToListAsync(cancellation));
        return cases;
    }

    private async Task Keep(PortalDb db, HashSet<string> cases, CancellationToken cancellation)
    {
        var known = Tracked<Application>(db).Where(a => cases.Contains(a.Reference)).ToDictionary(a => a.Reference, StringComparer.Ordinal);
        var others = cases.Where(c => !known.ContainsKey(c)).ToList();
        if (others.Count > 0)
            foreach (var stored in await db.Set<Application>().AsNoTracking().Where(a => others.Contains(a.Reference)).ToListAsync(cancellation)) known.Add(stored.Reference, stored);
        foreach (var started in db.ChangeTracker.Entries<CaseDeadline>().Where(e => e.State == EntityState.Added).Select(e => e.Entity))
            if (known.TryGetValue(started.Case, out var of)) started.Phase = of.Phase;
        var wanted = known.Values.Where(a => a.State != ApplicationState.Draft && a.SubmittedOn is not null).ToList();
        if (wanted.Count == 0) return;

        var references = wanted.ConvertAll(a => a.Reference);
        var rows = await db.Set<QueueRow>().Where(r => references.Contains(r.Case)).ToDictionaryAsync(r => r.Case, StringComparer.Ordinal, cancellation);
        var deadlines = await Both<CaseDeadline, int>(db, db.Set<CaseDeadline>().Where(d => references.Contains(d.Case)), d => d.Id, cancellation);
        var queries = await Both<CaseQuery, (string, int)>(db, db.Set<CaseQuery>().Where(q => references.Contains(q.Case)), q => (q.Case, q.Number), cancellation);
        var entries = Tracked<CaseEntry>(db).Where(e => e.Step == nameof(ApplicationStep.FindComplete)).ToLookup(e => e.Case, StringComparer.Ordinal);
        var (companyIds, factoryIds) = (wanted.ConvertAll(a => a.CompanyId), wanted.ConvertAll(a => a.FactoryId));
        var companies = (await Both<Company, int>(db, db.Set<Company>().Where(c => companyIds.Contains(c.Id)), c => c.Id, cancellation)).ToDictionary(c => c.Id);
        var factories = (await Both<Factory, int>(db, db.Set<Factory>().Where(f => factoryIds.Contains(f.Id)), f => f.Id, cancellation)).ToDictionary(f => f.Id);
        // Whose company or factory is not there has no row, and comes to one with them.
        foreach (var application in wanted.Where(a => companies.ContainsKey(a.CompanyId) && factories.ContainsKey(a.FactoryId)))
        {
            if (!rows.TryGetValue(application.Reference, out var row)) db.Add(row = new() { Case = application.Reference });
            if (entries[application.Reference].LastOrDefault() is { } complete) row.CompleteOn = HongKongTime.DateOf(complete.At);
            Write(row, application, companies[application.CompanyId], factories[application.FactoryId], deadlines.Where(d => d.Case == application.Reference), queries.FindAll(q => q.Case == application.Reference));
            // Where changes are not looked for by themselves (the demonstration) they are told.
            if (!db.ChangeTracker.AutoDetectChangesEnabled && db.Entry(row).State == EntityState.Unchanged) db.Entry(row).DetectChanges();
        }
    }

    private void Write(QueueRow row, Application application, Company company, Factory factory, IEnumerable<CaseDeadline> deadlines, List<CaseQuery> queries)
    {
        var sector = reference.Sectors.FirstOrDefault(s => s.Slug == application.Sector);
        var city = reference.Cities.FirstOrDefault(c => c.Code == factory.City);
        (row.Kind, row.Stage, row.Open, row.Phase, row.Officer) = (application.Type, application.State, !application.IsClosed, application.Phase, application.Officer);
        (row.With, row.CompanyId, row.Applicant, row.Title) = (HolderOf(application), company.Id, company.Name, application.Title);
        (row.Sector, row.PrioritySector, row.Sme) = (application.Sector, sector?.HasPriority == true, reference.Phases.IsSme(reference.Phases[application.Phase], company.EmployeesInHongKong, factory.Kind) == true);
        row.Aim = application.Aim;
        row.Place = factory.Place switch { FactoryPlace.HongKong => "HK", FactoryPlace.Guangdong => factory.City ?? "", _ => "" };
        (row.SubmittedOn, row.Since) = (application.SubmittedOn!.Value, HongKongTime.DateOf(application.StateSince!.Value));
        (row.Cost, row.Grant, row.Paid) = (application.ProjectCost, application.ApprovedGrant ?? application.RecommendedGrant, application.PaidGrant);
        (row.Due, row.DueRule, row.PausedSince) = DueOf(application, row, deadlines, queries);
        var text = string.Join('\n', new[] { application.Title, company.Name, factory.Name, city?.Name ?? Trilingual.Same("") }.SelectMany(t => new[] { t.Hant, t.Hans, t.En }).Distinct(StringComparer.Ordinal)
            .Prepend(application.Reference).Append(application.ProviderNumber ?? "").Append(company.BusinessRegistration));
        (row.Folded, row.Pairs) = (reference.Folding.Fold(text), reference.Folding.Pairs(text));
    }

    private static Holder HolderOf(Application application) => application.State switch
    {
        _ when application.IsClosed => Holder.Nobody,
        ApplicationState.InfoRequested or ApplicationState.AgreementPending or ApplicationState.InProgress => Holder.Applicant,
        ApplicationState.Complete => Holder.Director,
        ApplicationState.OnAgenda => Holder.Committee,
        _ => Holder.Secretariat,
    };

    // A query asked for an answer by a day; else what runs and ends first; else the end of the quarter in which demonstrations are processed (FG-2.1.6).
    private static (DateOnly Due, string? Rule, DateOnly? Paused) DueOf(Application application, QueueRow row, IEnumerable<CaseDeadline> deadlines, List<CaseQuery> queries)
    {
        if (application.State == ApplicationState.InfoRequested && queries.Where(q => q.AnsweredAt is null).MaxBy(q => q.Number) is { } open)
            return (open.AnswerBy, "FG-2.2.1", HongKongTime.DateOf(open.AskedAt));
        if (application.IsClosed) return (DateOnly.MaxValue, null, null);
        if (deadlines.Where(d => d.MetOn is null && d.EndedOn is null && d.Rule != "FG-3.3.4").MinBy(d => d.Due) is { } first) return (first.Due, first.Rule, null);
        var batched = application.Type != ProjectType.OnSiteAssessment && application.State is ApplicationState.Submitted or ApplicationState.Complete;
        return batched ? (Quarter.Of(row.Since).Last, "FG-2.1.6", null) : (DateOnly.MaxValue, null, null);
    }

    private static IEnumerable<T> Tracked<T>(PortalDb db) where T : class => db.ChangeTracker.Entries<T>().Where(e => e.State != EntityState.Deleted).Select(e => e.Entity);

    // What is stored, and over it what this save is about to store.
    private static async Task<List<T>> Both<T, TKey>(PortalDb db, IQueryable<T> stored, Func<T, TKey> key, CancellationToken cancellation) where T : class where TKey : notnull
    {
        var added = db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var held = db.ChangeTracker.Entries<T>().Where(e => e.State is EntityState.Modified or EntityState.Unchanged).GroupBy(e => key(e.Entity)).ToDictionary(g => g.Key, g => g.First().Entity);
        return [.. (await stored.AsNoTracking().ToListAsync(cancellation)).Select(row => held.GetValueOrDefault(key(row), row)), .. added];
    }
}
