using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>What officers' lists are asked for.</summary>
/// <param name="Year">The round.</param>
/// <param name="Label">One label, or null for all.</param>
/// <param name="State">One state, or null for all.</param>
/// <param name="Officer">One officer's id, <c>nobody</c>, or null for all.</param>
/// <param name="Lack">What is missing, or null for all.</param>
public sealed record CheckAsk(int Year, LabelKind? Label, LabelState? State, string? Officer, CheckLack? Lack)
{
    /// <summary>Those that nobody has.</summary>
    public const string Nobody = "nobody";
}

/// <summary>An application in the officers' list.</summary>
/// <param name="Case">The application.</param>
/// <param name="Party">Who applies, or is nominated.</param>
/// <param name="Factory">The factory; null where the label is for none.</param>
/// <param name="Lack">What it lacks next; null where the panel has it or it is over.</param>
/// <param name="Open">How many questions wait for an officer's answer.</param>
/// <param name="Unmet">How many criteria are not met.</param>
public sealed record CheckRow(LabelApplication Case, Trilingual Party, Trilingual? Factory, CheckLack? Lack, int Open, int Unmet);

/// <summary>An application on the officers' workbench.</summary>
/// <param name="Case">The application with what its criteria rest on.</param>
/// <param name="Findings">What the guide says of it.</param>
/// <param name="Round">Its round.</param>
/// <param name="Party">Who applies, or is nominated.</param>
public sealed record CheckView(CheckCase Case, CheckFindings Findings, KnownRound Round, Trilingual Party)
{
    /// <summary>The factory; null where the label is for none.</summary>
    public Factory? Factory { get; init; }

    /// <summary>The form; null for a nomination or one that came by post.</summary>
    public NewestLabelForm? Form { get; init; }

    /// <summary>The visit to the factory; null before.</summary>
    public (LabelSiteVisit Row, SiteVisit Visit)? Visit { get; init; }

    /// <summary>The history, oldest first.</summary>
    public ImmutableArray<CaseEntry> History { get; init; } = [];

    /// <summary>People's names by id.</summary>
    public IReadOnlyDictionary<string, Trilingual> Names { get; init; } = ImmutableDictionary<string, Trilingual>.Empty;

    /// <summary>Whom it can be given to.</summary>
    public IReadOnlyDictionary<string, Trilingual> Officers { get; init; } = ImmutableDictionary<string, Trilingual>.Empty;

    /// <summary>The clocks that run.</summary>
    public ImmutableArray<CaseDeadline> Clocks { get; init; } = [];

    /// <summary>The application.</summary>
    public LabelApplication Application => Case.Application;

    /// <summary>How long the history was when the page was read.</summary>
    public string Seen => Application.HistoryEntries.ToString(CultureInfo.InvariantCulture);

    /// <summary>True while officers record and judge.</summary>
    public bool IsOpen => Application.State is not (LabelState.Draft or LabelState.Proposed) && !Application.IsClosed;

    /// <summary>A person's name; their id where the portal does not know them.</summary>
    public Trilingual NameOf(string person) => Names.GetValueOrDefault(person) ?? Officers.GetValueOrDefault(person) ?? Trilingual.Same(person);
}

/// <summary>Applications for labels as officers see them: all that were handed in, without those they have an interest in.</summary>
public sealed class CheckBook(IDbContextFactory<PortalDb> databases, LabelFactsBook book)
{
    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => book.Today;

    /// <summary>The applications of a round as a person may see them, what lacks most first.</summary>
    public async Task<IReadOnlyList<CheckRow>> List(ClaimsPrincipal person, CheckAsk ask, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var cases = await db.LabelsSeenBy(person, Today).AsNoTracking()
            .Where(a => a.Round == ask.Year && (ask.Label == null || a.Label == ask.Label) && (ask.State == null || a.State == ask.State) && (ask.Officer == null || (ask.Officer == CheckAsk.Nobody ? a.Officer == null : a.Officer == ask.Officer)))
            .OrderBy(a => a.Reference).ToListAsync(cancellation);
        var (companies, factories, providers) = await Parties(db, cases, cancellation);
        var known = await book.Read(db, cases, cancellation);
        return
        [
            .. known.Select(c =>
            {
                var (a, findings) = (c.Application, CheckFindings.Of(c));
                return new CheckRow(a, a.CompanyId is { } company ? companies[company] : providers[a.ProviderNumber!], a.FactoryId is { } factory ? factories[factory] : null,
                    findings.Lacks(a.State), Math.Max(findings.Open.Length, findings.Unanswered.Length), findings.All.Count(f => f.Outcome == Guidelines.FindingOutcome.NotMet));
            }).Where(r => ask.Lack is null || r.Lack == ask.Lack).OrderBy(r => r.Lack ?? (CheckLack)9).ThenBy(r => r.Case.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>One of them; null where there is none, or the person sees nothing of it.</summary>
    public async Task<CheckView?> Find(ClaimsPrincipal person, string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<LabelApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == reference, cancellation) is not { } found) return null;
        if (await db.StandingIn(person, found, Today, cancellation) is not { Side: LabelSide.Officer or LabelSide.Director }) return null;
        var known = await book.Read(db, found, cancellation);
        var (companies, _, providers) = await Parties(db, [found], cancellation);
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == reference).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var visit = await db.SiteVisit(reference, cancellation);
        var people = history.Select(e => e.Actor).Concat(known.File.Facts.Select(f => f.By)).Concat(known.File.Answers.Select(a => a.By)).Append(found.Officer ?? "").Distinct().ToList();
        var working = await db.WorkingOn(found, Role.Secretariat, Today, cancellation);
        return new(known, CheckFindings.Of(known), (await db.KnownRound(found.Round, cancellation))!, found.CompanyId is { } company ? companies[company] : providers[found.ProviderNumber!])
        {
            Factory = await db.Set<Factory>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == found.FactoryId, cancellation), Form = await db.LabelForm(reference, cancellation), Visit = visit,
            History = [.. history], Names = await Names(db, people, cancellation), Officers = await Names(db, working, cancellation),
            Clocks = [.. await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == reference).Running().OrderBy(d => d.Due).ToListAsync(cancellation)],
        };
    }

    /// <summary>The officers an application can be with, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Officers(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Names(db, await Notices.Telling.Telling.Holding(db, Role.Secretariat, cancellation), cancellation);
    }

    /// <summary>Companies with their factories, to record what came by post; without those a person has an interest in.</summary>
    public async Task<IReadOnlyList<(Company Company, IReadOnlyList<Factory> Factories)>> Companies(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, year) = (person.PersonId(), Today.Year);
        var acts = db.Acting(Today).Where(r => r.PersonId == id && r.CompanyId != null);
        var interests = db.Set<AnnualInterest>().Where(i => i.PersonId == id && i.Year == year);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => !acts.Any(r => r.CompanyId == c.Id) && !interests.Any(i => i.PartyKey == c.BusinessRegistration)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var factories = (await db.Set<Factory>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellation)).ToLookup(f => f.CompanyId);
        return [.. companies.Select(c => (c, (IReadOnlyList<Factory>)[.. factories[c.Id]]))];
    }

    private static async Task<(Dictionary<int, Trilingual> Companies, Dictionary<int, Trilingual> Factories, Dictionary<string, Trilingual> Providers)> Parties(PortalDb db, IReadOnlyList<LabelApplication> cases, CancellationToken cancellation)
    {
        var (companies, factories, providers) = (cases.Select(a => a.CompanyId).OfType<int>().ToList(), cases.Select(a => a.FactoryId).OfType<int>().ToList(), cases.Select(a => a.ProviderNumber).OfType<string>().ToList());
        return (await db.Set<Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation),
            await db.Set<Factory>().AsNoTracking().Where(f => factories.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Name, cancellation),
            await db.Set<Provider>().AsNoTracking().Where(p => providers.Contains(p.Number)).ToDictionaryAsync(p => p.Number, p => p.Name, cancellation));
    }

    private static async Task<IReadOnlyDictionary<string, Trilingual>> Names(PortalDb db, IReadOnlyCollection<string> people, CancellationToken cancellation) =>
        (await db.Users.AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(cancellation)).OrderBy(p => p.Id, StringComparer.Ordinal).ToDictionary(p => p.Id, p => p.Name(), StringComparer.Ordinal);
}
