using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>
/// Gathers what the criteria of applications for labels rest on: their forms, the portal's own records (funded projects, assessments, certificates, complaints) and what officers recorded.
/// The same for the officers' list, the case, the nomination and the panel.
/// </summary>
public sealed class LabelFactsBook(ReferenceData reference, TimeProvider clock)
{
    // Rejected, taken back or withdrawn before signing: no project was funded.
    private static readonly ApplicationState[] NotFunded = [ApplicationState.Rejected, ApplicationState.ApprovalWithdrawn, ApplicationState.Withdrawn];

    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One application.</summary>
    public async Task<CheckCase> Read(PortalDb db, LabelApplication application, CancellationToken cancellation) => (await Read(db, [application], cancellation))[0];

    /// <summary>Several, in their order.</summary>
    public async Task<IReadOnlyList<CheckCase>> Read(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken cancellation)
    {
        var records = await LabelRecords.Of(db, applications, cancellation);
        var rounds = (await db.KnownRounds(cancellation)).ToDictionary(r => r.Year, r => r.Round);
        var cases = applications.Any(a => a.ProviderNumber is not null) ? await db.KnownCases(reference.Limits(Today), cancellation) : [];
        return [.. applications.Select(a => Compose(a, rounds[a.Round], records, cases))];
    }

    /// <summary>What is known of every provider that is registered, for nominations: none of them has an application yet.</summary>
    public async Task<IReadOnlyList<(Provider Provider, CheckKnown Known)>> Providers(PortalDb db, CancellationToken cancellation)
    {
        var listed = await db.Set<Registration>().AsNoTracking().Where(r => r.RegisteredOn != null).ToListAsync(cancellation);
        var numbers = listed.Select(r => r.ProviderNumber).Distinct().ToList();
        var providers = await db.Set<Provider>().AsNoTracking().Where(p => numbers.Contains(p.Number)).OrderBy(p => p.Number).ToListAsync(cancellation);
        var projects = await Projects(db, db.Set<Application>().Where(a => a.ProviderNumber != null), cancellation);
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.Label == LabelKind.TechnologyService).ToListAsync(cancellation);
        var cases = await db.KnownCases(reference.Limits(Today), cancellation);
        return
        [
            .. providers.Select(p => (p, new CheckKnown
            {
                RegisteredProvider = listed.Any(r => r.ProviderNumber == p.Number && r.IsListed), Cases = [.. cases.Where(c => c.Provider == p.Number)],
                Projects = [.. projects.Where(k => k.Provider == p.Number).Select(k => k.Project)], Certificates = [.. certificates.Where(c => c.ProviderNumber == p.Number)],
            })),
        ];
    }

    /// <summary>Projects with the days they were approved and begun; a record of before the portal began when it was decided.</summary>
    internal static async Task<List<(string? Provider, KnownProject Project)>> Projects(PortalDb db, IQueryable<Application> applications, CancellationToken cancellation)
    {
        var rows = await applications.AsNoTracking().Where(a => a.DecidedOn != null && !NotFunded.Contains(a.State)).Select(a => new { a.Reference, a.ProviderNumber, a.FactoryId, a.DecidedOn, a.State }).ToListAsync(cancellation);
        var signed = (await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Step == nameof(ApplicationStep.Sign) && applications.Any(a => a.Reference == e.Case)).Select(e => new { e.Case, e.At }).ToListAsync(cancellation))
            .ToLookup(e => e.Case, e => HongKongTime.DateOf(e.At), StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => (r.ProviderNumber, new KnownProject(r.Reference, r.FactoryId, r.DecidedOn,
                signed[r.Reference].Select(d => (DateOnly?)d).FirstOrDefault() ?? (r.State >= ApplicationState.InProgress && !signed.Contains(r.Reference) ? r.DecidedOn : null)))),
        ];
    }

    private CheckCase Compose(LabelApplication application, LabelRound round, LabelRecords records, List<CleanerProduction.Complaints.KnownCase> cases)
    {
        var name = application.Reference;
        var form = records.Forms.GetValueOrDefault(name)?.Form;
        var factory = application.FactoryId is { } id ? records.Factories.GetValueOrDefault(id) : null;
        FactoryPlace? place = factory is { PlaceStated: true } ? factory.Place : null;
        var on = application.ReceivedOn ?? Today;
        var own = records.Certificates.Where(c => application.FactoryId is { } f ? c.FactoryId == f : application.ProviderNumber is { } p ? c.ProviderNumber == p : c.CompanyId == application.CompanyId && c.FactoryId is null).ToImmutableArray();
        var asked = form is null ? null : new LabelAsked(form, round, on) { Place = place, Validity = own.FirstOrDefault(c => c.Number == application.Renews)?.Validity };
        bool? declared = place == FactoryPlace.Guangdong ? records.Declared.Contains(name) : null;
        var company = application.CompanyId is { } owner ? records.Companies.GetValueOrDefault(owner) : null;
        var stated = LabelStatements.Of(application, form, asked, reference.Measures, records.FactoryOf, declared);
        var factories = (stated.Referrals ?? []).Select(r => r.FactoryId).OfType<int>().ToHashSet();
        return new(application, round, stated, new CheckKnown
        {
            HongKongCompany = company?.RegistrationExpires is { } last ? last >= on : null, Place = place, Workshop = factory?.Kind == FactoryKind.Workshop,
            Relation = factory is { RelationStated: true } ? factory.Relation : null, Ownership = factory?.Ownership ?? new(),
            RegisteredProvider = application.ProviderNumber is not { } provider || records.Listed.Contains(provider),
            AssessmentCompleted = application.FactoryId is { } assessed && records.Assessed.Contains(assessed),
            Certificates = own, SupplierCertificates = application.Label == LabelKind.SupplyChain ? records.Certificates : [],
            Projects = [.. records.Projects.Where(p => application.ProviderNumber is { } number ? p.Provider == number : factories.Contains(p.Project.FactoryId)).Select(p => p.Project)],
            Cases = [.. cases.Where(c => c.Provider == application.ProviderNumber)],
            SiteVerification = records.Visits.GetValueOrDefault(name)?.Verdict,
            Told = form?.HasOffences == true || form?.Offences.IsEmpty == false ? [.. form.Offences.Select(o => new Offence(o.OffenceOn, o.RecordedOn, o.ToldOn))] : [],
        }, records.Checks.GetValueOrDefault(name) ?? new(), Today);
    }
}
