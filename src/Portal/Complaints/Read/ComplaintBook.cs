using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Complaints.Handle;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Read;

/// <summary>Complaints as people may see them: officers without an interest all, each side its own as far as it is told, nobody else any.</summary>
public sealed class ComplaintBook(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    // What the sides are told of the way a case goes.
    private static readonly Dictionary<string, CaseParts> Told = new(StringComparer.Ordinal)
    {
        ["Lodge"] = CaseParts.Complaint, [nameof(ComplaintStep.Notify)] = CaseParts.Complaint, [nameof(ComplaintStep.Investigate)] = CaseParts.Complaint, ["Reply"] = CaseParts.Reply,
        [nameof(ComplaintStep.FindNotSubstantiated)] = CaseParts.Finding, [nameof(ComplaintStep.FindSubstantiated)] = CaseParts.Finding, [nameof(ComplaintStep.RecordSubstandard)] = CaseParts.Finding,
        [nameof(ComplaintStep.Correct)] = CaseParts.Measures, ["AddMeasure"] = CaseParts.Measures, ["CompleteMeasure"] = CaseParts.Measures, ["AssessEffect"] = CaseParts.Measures, ["Mediate"] = CaseParts.Mediation,
        [nameof(ComplaintStep.Support)] = CaseParts.Decision, [nameof(ComplaintStep.Veto)] = CaseParts.Decision, [nameof(ComplaintStep.Execute)] = CaseParts.Decision, [nameof(ComplaintStep.Close)] = CaseParts.Decision,
    };

    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>Those a person sees, what presses first; <paramref name="ended"/> for those that are over.</summary>
    public async Task<IReadOnlyList<ComplaintRow>> List(ClaimsPrincipal person, bool ended, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        ComplaintState[] over = [ComplaintState.NotSubstantiated, ComplaintState.Executed, ComplaintState.Closed];
        var seen = db.ComplaintsSeenBy(person, Today).AsNoTracking().Where(c => over.Contains(c.State) == ended);
        var cases = await seen.ToListAsync(cancellation);
        var papers = await db.Papers(seen, cancellation);
        var providers = await db.Set<Provider>().AsNoTracking().Where(p => seen.Any(c => c.ProviderNumber == p.Number)).ToDictionaryAsync(p => p.Number, p => p.Name, cancellation);
        var companies = await db.Set<Company>().AsNoTracking().Where(o => seen.Any(c => c.ComplainantId == o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        var (limits, acts) = (reference.Limits(Today), (await Companies(person, cancellation)).Select(c => c.Id).ToHashSet());
        return
        [
            .. cases.Select(c =>
            {
                var file = (papers.GetValueOrDefault(c.Reference) ?? NewestPapers.None).File;
                return new ComplaintRow(c, providers[c.ProviderNumber], c.ComplainantId is { } id ? companies.GetValueOrDefault(id) : null, ComplaintWatch.Of(c, file, file.Facts(c, limits, 0)).FirstOrDefault(),
                    Navigation.IsOfficer(person) ? ComplaintSide.Officer : c.ComplainantId is { } own && acts.Contains(own) ? ComplaintSide.Complainant : ComplaintSide.Provider);
            }).OrderBy(r => r.Next?.Due ?? DateOnly.MaxValue).ThenByDescending(r => r.Case.ReceivedOn).ThenByDescending(r => r.Case.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a person's companies are writing, the newest first.</summary>
    public async Task<IReadOnlyList<ComplaintDraft>> Drafts(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Own(db, person).Where(d => d.LodgedAt == null).OrderByDescending(d => d.Reference).ToListAsync(cancellation);
    }

    /// <summary>What they are writing under that reference, or null.</summary>
    public async Task<ComplaintDraft?> Draft(ClaimsPrincipal person, string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Own(db, person).SingleOrDefaultAsync(d => d.Reference == reference && d.LodgedAt == null, cancellation);
    }

    /// <summary>One case as a person sees it; null where there is none or they see nothing of it.</summary>
    public async Task<ComplaintView?> Find(ClaimsPrincipal person, string @case, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) is not { } found) return null;
        if (await db.StandingIn(person, found, Today, cancellation) is not { } standing) return null;
        var file = (await db.Papers(@case, cancellation)).File;
        var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var letters = await db.Set<LetterDraft>().AsNoTracking().Where(l => l.Case == @case).OrderBy(l => l.Number).ToListAsync(cancellation);
        var view = new ComplaintView(found, standing, CaseSight.Shown(file, standing.Parts), await db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == found.ProviderNumber, cancellation),
            standing.Sees(CaseParts.Complainant) ? await db.Set<Company>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == found.ComplainantId, cancellation) : null)
        {
            Project = await db.Set<Application>().Where(a => a.Reference == found.ApplicationReference).Select(a => a.Title).SingleOrDefaultAsync(cancellation),
            History = [.. history.Where(e => standing.Side == ComplaintSide.Officer || Sees(standing, e) && !(e.From == e.To && e.Step == nameof(ComplaintStep.Notify)))],
            Letters = [.. letters.Where(l => standing.Side switch { ComplaintSide.Officer => true, ComplaintSide.Complainant => l.IssuedAt is not null && l.CompanyId is not null, _ => l.IssuedAt is not null && l.ProviderNumber is not null })],
        };
        return standing.Side == ComplaintSide.Officer ? await Office(db, view, file, cancellation) : view;
    }

    /// <summary>The companies a person acts for.</summary>
    public async Task<IReadOnlyList<Company>> Companies(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, today) = (person.PersonId(), Today);
        var acts = db.Acting(today).Where(r => r.PersonId == id && r.CompanyId != null);
        return await db.Set<Company>().AsNoTracking().Where(c => acts.Any(r => r.CompanyId == c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
    }

    /// <summary>True where a person acts for a provider: such a person has complaints to answer.</summary>
    public async Task<bool> ActsForProvider(ClaimsPrincipal person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var id = person.PersonId();
        return await db.Acting(Today).AnyAsync(r => r.PersonId == id && r.ProviderNumber != null, cancellation);
    }

    /// <summary>Feedback of manufacturers, the newest first; for officers, without that on providers they act for.</summary>
    public async Task<IReadOnlyList<ProviderFeedback>> Feedback(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (!Navigation.IsOfficer(person)) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var id = person.PersonId();
        var acts = db.Acting(Today).Where(r => r.PersonId == id && r.ProviderNumber != null);
        return await db.Set<ProviderFeedback>().AsNoTracking().Where(f => !acts.Any(r => r.ProviderNumber == f.ProviderNumber)).OrderByDescending(f => f.Id).Take(50).ToListAsync(cancellation);
    }

    /// <summary>The providers there are complaints about: whoever was ever listed, by number.</summary>
    public async Task<IReadOnlyList<Provider>> Providers(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Provider>().AsNoTracking().Where(p => db.Set<Registration>().Any(r => r.ProviderNumber == p.Number && r.RegisteredOn != null)).OrderBy(p => p.Number).ToListAsync(cancellation);
    }

    /// <summary>The projects of those companies that were handed in, or every project with a provider where none is named.</summary>
    public async Task<IReadOnlyList<Application>> Projects(IReadOnlyList<int>? companies, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Application>().AsNoTracking().Where(a => a.SubmittedOn != null && (companies == null ? a.ProviderNumber != null : companies.Contains(a.CompanyId))).OrderByDescending(a => a.SubmittedOn).ThenBy(a => a.Reference).ToListAsync(cancellation);
    }

    private async Task<ComplaintView> Office(PortalDb db, ComplaintView view, ComplaintFile file, CancellationToken cancellation)
    {
        var limits = reference.Limits(Today);
        var known = await db.KnownCases(limits, cancellation);
        var own = known.Single(k => k.Reference == view.Case.Reference);
        var beside = Precedents.Beside(own, known);
        var facts = file.Facts(view.Case, limits, beside.EstablishedBefore);
        var people = view.History.Select(e => e.Actor).Distinct().ToList();
        var tabled = await db.Set<TabledCase>().AsNoTracking().Where(t => t.Case == view.Case.Reference && !t.Off).OrderByDescending(t => t.Meeting).FirstOrDefaultAsync(cancellation);
        return view with
        {
            Facts = facts, Precedents = beside, Grounds = own.Grounds, Duties = ComplaintWatch.Of(view.Case, file, facts), Label = Aftermath.ForLabel(view.Case.ProviderNumber, known),
            Engaged = [.. await Engagements.Of(db, view.Case.ProviderNumber, file.Stopped, cancellation)],
            Names = await db.Users.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation),
            Clocks = [.. await db.Set<CaseDeadline>().AsNoTracking().Where(d => d.Case == view.Case.Reference && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation)],
            Agenda = tabled is null ? null : (tabled.Meeting, tabled.Item), NextMeeting = (await db.NextMeeting(clock.GetUtcNow(), cancellation))?.Id,
        };
    }

    private static bool Sees(ComplaintStanding standing, CaseEntry entry) => Told.TryGetValue(entry.Step, out var part) && standing.Sees(part);

    private IQueryable<ComplaintDraft> Own(PortalDb db, ClaimsPrincipal person)
    {
        var id = person.PersonId();
        var acts = db.Acting(Today).Where(r => r.PersonId == id && r.CompanyId != null);
        return db.Set<ComplaintDraft>().AsNoTracking().Where(d => id != null && acts.Any(r => r.CompanyId == d.CompanyId));
    }
}
