using System.Security.Claims;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>On which side of an application for a label a person stands.</summary>
public enum LabelSide
{
    /// <summary>Acts for the company that applies or the provider nominated; what was decided is hidden until the release (<see cref="LabelSight"/>).</summary>
    Applicant,
    /// <summary>The scheme's secretariat or technical support, without an interest in it.</summary>
    Officer,
    /// <summary>The Programme Director, without an interest in it.</summary>
    Director,
    /// <summary>Sits on the panel; sees what came before it.</summary>
    Judge,
}

/// <summary>How a person stands to an application for a label.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Conflicted">A judge with a known interest: that it is there is seen, nothing in it and no score.</param>
public sealed record LabelStanding(LabelSide Side, bool Conflicted = false)
{
    /// <summary>True where the matter itself is seen: form, files, findings.</summary>
    public bool SeesMatter => !Conflicted;

    /// <summary>True for those who see what was decided before the release .</summary>
    public bool SeesDecision => Side != LabelSide.Applicant && !Conflicted;
}

/// <summary>Who sees which application for a label: its own people, officers and the director without an interest in it, judges from the day it lies before them; nobody else.</summary>
public static class SeeingLabels
{
    private static readonly LabelState[] BeforeJudges = [LabelState.BeforePanel, LabelState.Proposed, LabelState.Awarded, LabelState.NotAwarded];

    /// <summary>How a person stands to one on a day; null where they see nothing of it. Who works on cases and has an interest in one is kept out of it altogether.</summary>
    public static async Task<LabelStanding?> StandingIn(this PortalDb db, ClaimsPrincipal person, LabelApplication application, DateOnly on, CancellationToken cancellation)
    {
        if (person.PersonId() is not { } id) return null;
        var own = await db.Acting(on).AnyAsync(r => r.PersonId == id && (application.CompanyId != null && r.CompanyId == application.CompanyId || application.ProviderNumber != null && r.ProviderNumber == application.ProviderNumber), cancellation);
        var isDraft = application.State == LabelState.Draft || application is { State: LabelState.Withdrawn, ReceivedOn: null };
        if (OfficeOf(person) is { } office)
            return isDraft || own || await db.HasInterestIn(id, application, on, cancellation) ? null : new(office == Role.Director ? LabelSide.Director : LabelSide.Officer);
        if (person.IsInRole(nameof(Role.Judge)))
            return BeforeJudges.Contains(application.State) ? new(LabelSide.Judge, own || await db.HasInterestIn(id, application, on, cancellation)) : null;
        // A draft nomination is the scheme's secretariat's alone.
        return own && !(isDraft && application.ProviderNumber is not null) ? new(LabelSide.Applicant) : null;
    }

    /// <summary>True where a person declared an interest in its company or provider for the year of that day.</summary>
    public static Task<bool> HasInterestIn(this PortalDb db, string person, LabelApplication application, DateOnly on, CancellationToken cancellation) => db.Set<AnnualInterest>().AnyAsync(
        i => i.PersonId == person && i.Year == on.Year && (i.PartyKey == application.ProviderNumber || db.Set<Company>().Any(o => o.Id == application.CompanyId && o.BusinessRegistration == i.PartyKey)), cancellation);

    /// <summary>The applications of the companies and providers a person acts for; drafts among them.</summary>
    public static IQueryable<LabelApplication> LabelsOwnedBy(this PortalDb db, string person, DateOnly on)
    {
        var acts = db.Acting(on).Where(r => r.PersonId == person);
        return db.Set<LabelApplication>().Where(a => acts.Any(r => a.CompanyId != null && r.CompanyId == a.CompanyId || a.ProviderNumber != null && a.State != LabelState.Draft && r.ProviderNumber == a.ProviderNumber));
    }

    /// <summary>The applications a person sees on a day; for a judge without those of a known interest.</summary>
    public static IQueryable<LabelApplication> LabelsSeenBy(this PortalDb db, ClaimsPrincipal person, DateOnly on)
    {
        var all = db.Set<LabelApplication>();
        if (person.PersonId() is not { } id) return all.Where(_ => false);
        var (office, judge) = (OfficeOf(person) is not null, person.IsInRole(nameof(Role.Judge)));
        if (!office && !judge) return db.LabelsOwnedBy(id, on);
        var acts = db.Acting(on).Where(r => r.PersonId == id);
        var free = all.Where(a => !acts.Any(r => a.CompanyId != null && r.CompanyId == a.CompanyId || a.ProviderNumber != null && r.ProviderNumber == a.ProviderNumber)
            && !db.Set<AnnualInterest>().Any(i => i.PersonId == id && i.Year == on.Year
                && (i.PartyKey == a.ProviderNumber || db.Set<Company>().Any(o => o.Id == a.CompanyId && o.BusinessRegistration == i.PartyKey))));
        return office ? free.Where(a => a.State != LabelState.Draft && (a.State != LabelState.Withdrawn || a.ReceivedOn != null)) : free.Where(a => BeforeJudges.Contains(a.State));
    }

    /// <summary>Who works on one in a role on a day: who holds it and has no interest in it.</summary>
    public static async Task<List<string>> WorkingOn(this PortalDb db, LabelApplication application, Role role, DateOnly on, CancellationToken cancellation)
    {
        var kept = await db.Acting(on).Where(r => application.CompanyId != null && r.CompanyId == application.CompanyId || application.ProviderNumber != null && r.ProviderNumber == application.ProviderNumber)
            .Select(r => r.PersonId).ToListAsync(cancellation);
        var company = db.Set<Company>().Where(o => o.Id == application.CompanyId);
        kept.AddRange(await db.Set<AnnualInterest>().Where(i => i.Year == on.Year && (i.PartyKey == application.ProviderNumber || company.Any(o => o.BusinessRegistration == i.PartyKey))).Select(i => i.PersonId).ToListAsync(cancellation));
        return [.. (await db.Holding(role, cancellation)).Except(kept, StringComparer.Ordinal)];
    }

    /// <summary>Who acts for the company that applies, or the provider nominated.</summary>
    public static Task<List<string>> ApplyingWith(this PortalDb db, LabelApplication application, DateOnly on, CancellationToken cancellation) =>
        application.CompanyId is { } company ? db.ActingFor(company, on, cancellation) : db.ActingFor(application.ProviderNumber!, on, cancellation);

    private static Role? OfficeOf(ClaimsPrincipal person) => Policies.Officers.Where(r => person.IsInRole(r.ToString())).Select(r => (Role?)r).FirstOrDefault();
}
