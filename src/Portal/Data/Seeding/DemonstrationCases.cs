using CleanerProduction.Companies;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The demonstration programme, made once at the first start in demonstration mode: companies, providers, applications, complaints, the
/// committee's seats and interests, and the time limits that run. A database that knows any company is left alone.
/// </summary>
public static class DemonstrationCases
{
    private static readonly DateOnly SeatsSince = new(2020, 6, 1);

    /// <summary>Makes it where the mode is demonstration and nothing is there; true where it did.</summary>
    public static async Task<bool> Seed(IServiceProvider services, CancellationToken cancellation)
    {
        if (!services.GetRequiredService<Operation>().IsDemonstration) return false;
        var databases = services.GetRequiredService<IDbContextFactory<PortalDb>>();
        if (await IsThere(databases, cancellation)) return false;
        var reference = services.GetRequiredService<ReferenceData>();
        var calendar = new DemonstrationCalendar(HongKongTime.DateOf(services.GetRequiredService<TimeProvider>().GetUtcNow()), reference.Calendar);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await Put(db, reference, calendar, cancellation);
            await transaction.CommitAsync(cancellation);
            await DemonstrationJudging.Put(databases, reference, services.GetRequiredService<TimeProvider>(), cancellation);
            await DemonstrationReports.Put(databases, calendar.Today, cancellation);
            return true;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node that started at the same moment was first.
            if (await IsThere(databases, cancellation)) return false;
            throw;
        }
    }

    private static async Task<bool> IsThere(IDbContextFactory<PortalDb> databases, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Company>().AnyAsync(cancellation);
    }

    private static async Task Put(PortalDb db, ReferenceData reference, DemonstrationCalendar calendar, CancellationToken cancellation)
    {
        var files = new DemonstrationFiles(reference.Folder);
        var history = new DemonstrationHistory(calendar);
        var deadlines = new DemonstrationDeadlines(reference, calendar);
        var companies = await DemonstrationCompanies.Put(db, files, calendar.Today, cancellation);
        var providers = new DemonstrationProviders(reference, calendar, files, history);
        providers.Make(deadlines);
        var filings = new DemonstrationFilings(calendar, files, history, deadlines);
        filings.Make(providers);
        var technologies = new DemonstrationTechnologies(files);
        var forms = new DemonstrationForms(reference, files, companies, technologies);
        var applications = new DemonstrationApplications(reference, calendar, files, companies, history, forms);
        applications.Make(deadlines);
        var complaints = new DemonstrationComplaints(calendar, files, companies, applications, providers, history);
        complaints.Make(deadlines);
        db.AddRange(technologies.Rows());
        db.AddRange(providers.All);
        db.AddRange(providers.Registrations);
        db.AddRange(filings.All);
        db.AddRange(filings.Contacts);
        db.AddRange(filings.Revisions);
        db.AddRange(filings.Queries);
        db.AddRange(filings.Judgements);
        db.AddRange(DemonstrationListings.Of(providers, history.Entries));
        db.AddRange(applications.All);
        db.AddRange(forms.Revisions);
        db.AddRange(forms.Queries);
        db.AddRange(applications.Judgements);
        db.AddRange(complaints.All);
        db.AddRange(new DemonstrationComplaintPapers(files, history.Entries).Of(complaints.All));
        var rounds = new DemonstrationRounds(reference, calendar, history);
        db.AddRange(DemonstrationCertificates.Of(files, reference, calendar, companies, providers));
        var labels = new DemonstrationLabels(calendar, files, companies, [.. db.Set<CleanerProduction.Labels.Certificate>().Local], rounds, history, new(reference, files, companies));
        labels.Make();
        db.AddRange(rounds.Cases);
        db.AddRange(rounds.Versions);
        db.AddRange(labels.All);
        db.AddRange(labels.Revisions);
        db.AddRange(labels.Deadlines);
        new DemonstrationResults(db, files, history, calendar).Make([.. applications.All]);
        db.AddRange(history.Entries);
        db.AddRange(deadlines.All);
        db.AddRange(files.Rows("seats").Select(Holding));
        db.AddRange(files.Rows("interests").Select(row => Interest(row, companies, calendar.Today.Year)));
        db.AddRange(Representatives(companies, providers));
        // A second company, whose agreement waits for a signature.
        db.Add(new Representative { PersonId = "p-applicant-2", CompanyId = companies["pakkiu"].Id, From = SeatsSince });
        new DemonstrationProjects(db, reference, calendar, history.Entries, deadlines.All).Make(applications.All);
        new DemonstrationClaims(db, history.Entries, calendar).Make(applications.All);
        new DemonstrationEvaluations(db, reference, history.Entries, calendar).Make([.. applications.All]);
        await db.SaveChangesAsync(cancellation);
    }

    private static IEnumerable<Representative> Representatives(DemonstrationCompanies companies, DemonstrationProviders providers) =>
    [
        .. DemonstrationApplications.Represented.Select(r => new Representative { PersonId = r.Value, CompanyId = companies[r.Key].Id, From = SeatsSince }),
        .. DemonstrationApplications.SecondRepresentatives.Select(r => new Representative { PersonId = r.Value, CompanyId = companies[r.Key].Id, From = SeatsSince }),
        .. providers.All.Select(p => new Representative { PersonId = DemonstrationProviders.RepresentativeOf(p.Number), ProviderNumber = p.Number, From = SeatsSince })
            .Where(r => r.PersonId.StartsWith("p-", StringComparison.Ordinal)),
    ];

    private static SeatHolding Holding(DemonstrationRow row) =>
        new() { SeatCode = row["seat"], PersonId = row["person"], AsAlternate = row.Is("alternate"), Deputy = row.Is("deputy"), From = SeatsSince };

    private static AnnualInterest Interest(DemonstrationRow row, DemonstrationCompanies companies, int year)
    {
        var party = row["party"].Split(':');
        return new() { PersonId = row["person"], Year = year, PartyKey = party[0] == "company" ? companies[party[1]].BusinessRegistration : party[1], Nature = row.Text("nature") };
    }
}
