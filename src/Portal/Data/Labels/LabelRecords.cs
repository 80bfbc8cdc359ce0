using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Labels;

/// <summary>What the store holds about a set of applications for labels, read once for all of them.</summary>
internal sealed class LabelRecords
{
    private static readonly ApplicationState[] Completed = [ApplicationState.Paid, ApplicationState.Closed];

    private Dictionary<string, int> factoryByNumber = [];
    private ILookup<string, int> factoryByName = Array.Empty<int>().ToLookup(_ => "");

    /// <summary>Forms by case.</summary>
    public Dictionary<string, NewestLabelForm> Forms { get; private init; } = [];

    /// <summary>What officers recorded, by case.</summary>
    public Dictionary<string, CheckFile> Checks { get; private init; } = [];

    /// <summary>The newest visits, by case.</summary>
    public Dictionary<string, SiteVisit> Visits { get; private init; } = [];

    /// <summary>The applying companies.</summary>
    public Dictionary<int, Company> Companies { get; private init; } = [];

    /// <summary>The factories applied for.</summary>
    public Dictionary<int, Factory> Factories { get; private init; } = [];

    /// <summary>Factories with an assessment the portal funded that was completed: its report was found satisfactory, or it is a record of before .</summary>
    public HashSet<int> Assessed { get; private init; } = [];

    /// <summary>Cases with the declaration of no breach on file.</summary>
    public HashSet<string> Declared { get; private init; } = [];

    /// <summary>Providers that stand in the directory.</summary>
    public HashSet<string> Listed { get; private init; } = [];

    /// <summary>Every certificate.</summary>
    public ImmutableArray<Certificate> Certificates { get; private init; } = [];

    /// <summary>Projects of nominated providers and of factories referred.</summary>
    public List<(string? Provider, KnownProject Project)> Projects { get; private init; } = [];

    /// <summary>The portal's factory behind a certificate's number, a project's reference or a name that is one factory's alone; null where none is known.</summary>
    public int? FactoryOf(string number, string name) =>
        factoryByNumber.TryGetValue(number.Trim().ToUpperInvariant(), out var found) ? found
        : factoryByName[name.Trim().ToUpperInvariant()].Distinct().ToList() is [var only] ? only : null;

    /// <summary>Reads them.</summary>
    public static async Task<LabelRecords> Of(PortalDb db, IReadOnlyList<LabelApplication> applications, CancellationToken stop)
    {
        var references = applications.Select(a => a.Reference).ToList();
        var (companies, factories, providers) = (applications.Select(a => a.CompanyId).OfType<int>().ToList(), applications.Select(a => a.FactoryId).OfType<int>().ToList(), applications.Select(a => a.ProviderNumber).OfType<string>().ToList());
        var forms = await db.LabelForms(db.Set<LabelApplication>().Where(a => references.Contains(a.Reference)), stop);
        var checks = await db.Set<LabelCheckRevision>().AsNoTracking().Where(r => references.Contains(r.Case) && !db.Set<LabelCheckRevision>().Any(o => o.Case == r.Case && o.Revision > r.Revision)).ToListAsync(stop);
        var visits = await db.Set<LabelSiteVisit>().AsNoTracking().Where(v => references.Contains(v.Case)).ToListAsync(stop);
        var accepted = db.Set<CaseEntry>().Where(e => e.Step == nameof(ApplicationStep.AcceptReport));
        var assessed = await db.Set<Application>().Where(a => a.Type == ProjectType.OnSiteAssessment && factories.Contains(a.FactoryId) && (Completed.Contains(a.State) || accepted.Any(e => e.Case == a.Reference))).Select(a => a.FactoryId).ToListAsync(stop);
        var declared = await db.Set<CaseFile>().Where(f => references.Contains(f.Holder) && f.Slot == LabelAsked.DeclarationSlot && f.RemovedAt == null && f.Scan != FileScan.Infected).Select(f => f.Holder).ToListAsync(stop);
        var listed = await db.Set<Registration>().AsNoTracking().Where(r => providers.Contains(r.ProviderNumber)).ToListAsync(stop);
        var certificates = await db.Set<Certificate>().AsNoTracking().ToListAsync(stop);
        var (byNumber, byName) = await Known(db, forms.Values, certificates, stop);
        var referred = forms.Values.SelectMany(f => f.Form.Referrals).Select(r => Find(byNumber, byName, r.Project, r.Factory)).OfType<int>().Distinct().ToList();
        return new()
        {
            factoryByNumber = byNumber, factoryByName = byName, Forms = forms, Certificates = [.. certificates], Assessed = [.. assessed], Declared = [.. declared],
            Checks = checks.ToDictionary(r => r.Case, r => CheckFile.FromJson(r.Content), StringComparer.Ordinal),
            Visits = visits.GroupBy(v => v.Case, StringComparer.Ordinal).ToDictionary(g => g.Key, g => SiteVisit.FromJson(g.MaxBy(v => v.At)!.Content), StringComparer.Ordinal),
            Companies = await db.Set<Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop),
            Factories = await db.Set<Factory>().AsNoTracking().Where(f => factories.Contains(f.Id)).ToDictionaryAsync(f => f.Id, stop),
            Listed = [.. listed.Where(r => r.IsListed).Select(r => r.ProviderNumber)],
            Projects = providers.Count == 0 && referred.Count == 0 ? []
                : await LabelFactsBook.Projects(db, db.Set<Application>().Where(a => a.ProviderNumber != null && providers.Contains(a.ProviderNumber) || referred.Contains(a.FactoryId)), stop),
        };
    }

    private static int? Find(Dictionary<string, int> byNumber, ILookup<string, int> byName, string number, string name) => new LabelRecords { factoryByNumber = byNumber, factoryByName = byName }.FactoryOf(number, name);

    // Only where somebody names factories: certificates and projects by number, the portal's factories by their registered names in any script.
    private static async Task<(Dictionary<string, int> ByNumber, ILookup<string, int> ByName)> Known(PortalDb db, IEnumerable<NewestLabelForm> forms, List<Certificate> certificates, CancellationToken stop)
    {
        var named = forms.Select(f => f.Form).Where(f => !f.Referrals.IsEmpty || !f.Suppliers.IsEmpty).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (named.Count == 0) return (numbers, Array.Empty<int>().ToLookup(_ => ""));
        foreach (var certificate in certificates.Where(c => c.FactoryId is not null)) numbers[certificate.Number.ToUpperInvariant()] = certificate.FactoryId!.Value;
        var projects = named.SelectMany(f => f.Referrals).Select(r => r.Project.Trim().ToUpperInvariant()).Where(r => r.Length > 0).Distinct().ToList();
        foreach (var project in await db.Set<Application>().Where(a => projects.Contains(a.Reference)).Select(a => new { a.Reference, a.FactoryId }).ToListAsync(stop)) numbers[project.Reference] = project.FactoryId;
        var factories = await db.Set<Factory>().AsNoTracking().Select(f => new { f.Id, f.Name }).ToListAsync(stop);
        return (numbers, factories.SelectMany(f => new[] { f.Name.Hant, f.Name.Hans, f.Name.En }.Select(n => (Name: n.Trim().ToUpperInvariant(), f.Id))).Where(n => n.Name.Length > 0).ToLookup(n => n.Name, n => n.Id, StringComparer.Ordinal));
    }
}
