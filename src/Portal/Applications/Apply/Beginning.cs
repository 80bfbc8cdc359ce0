using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Apply;

/// <summary>Begins applications.</summary>
public sealed class Beginning(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Why nothing was begun: the person does not act for the company of that factory.</summary>
    public const string NotYours = "not-yours";

    private const int Attempts = 20;

    /// <summary>A draft with the next reference of its kind and year. Refused where the kind is not offered today.</summary>
    public async Task<Result<string>> Begin(string person, int factoryId, ProjectType type, Language language, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var at = clock.GetUtcNow();
            var today = HongKongTime.DateOf(at);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var acts = db.Acting(today).Where(r => r.PersonId == person && r.CompanyId != null);
            if (await db.Set<Factory>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == factoryId && acts.Any(r => r.CompanyId == f.CompanyId), cancellation) is not { } factory) return new Refusal(NotYours);
            var phase = reference.Phases.RunningOn(today);
            if (!phase.Ok) return phase.Refusal;
            var offer = phase.Value.OfferOf(type, today);
            if (!offer.Ok) return offer.Refusal;
            var draft = new Application(CaseReference.Of(type, today.Year, await Next(db, type, today.Year, cancellation)), phase.Value.Code, factory.CompanyId, factory.Id) { Sector = factory.Sector };
            var form = new ApplicationForm { WrittenIn = language };
            db.Add(draft);
            db.Add(draft.Record("Begin", Role.Applicant, person, at, "FG-2.1.3", null));
            db.Add(new FormRevision { Case = draft.Reference, Revision = 1, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = at, By = person });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return draft.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else's draft took the number: the next one.
            }
        }
    }

    // Numbers have at least four digits and grow longer after 9999: the longest are the largest.
    private static async Task<int> Next(PortalDb db, ProjectType type, int year, CancellationToken cancellation)
    {
        var prefix = $"{CaseReference.LettersOf(type)}-{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}-";
        var last = await db.Set<Application>().Where(a => a.Reference.StartsWith(prefix)).OrderByDescending(a => a.Reference.Length).ThenByDescending(a => a.Reference).Select(a => a.Reference).FirstOrDefaultAsync(cancellation);
        return last is null ? 1 : CaseReference.Parse(last).Value.Number + 1;
    }
}
