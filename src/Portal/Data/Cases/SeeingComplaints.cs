using System.Security.Claims;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>On which side of a complaint a person stands.</summary>
public enum ComplaintSide
{
    /// <summary>Works on it.</summary>
    Officer,
    /// <summary>Acts for the company that complains.</summary>
    Complainant,
    /// <summary>Acts for the provider complained of.</summary>
    Provider,
}

/// <summary>How a person stands to a complaint, and what there is to see from there.</summary>
public sealed record ComplaintStanding(ComplaintSide Side, CaseParts Parts)
{
    /// <summary>True where all of these parts are seen.</summary>
    public bool Sees(CaseParts parts) => Parts.HasFlag(parts);
}

/// <summary>Who sees which complaint. Members read what comes before them in the meeting, where who is recused is kept out; nobody else sees even that one is there.</summary>
public static class SeeingComplaints
{
    /// <summary>How a person stands to a complaint on a day; null where they see nothing of it. Who works on cases and has an interest in one is kept out of it altogether.</summary>
    public static async Task<ComplaintStanding?> StandingIn(this PortalDb db, ClaimsPrincipal person, Complaint complaint, DateOnly on, CancellationToken cancellation)
    {
        if (person.PersonId() is not { } id) return null;
        var acts = db.Acting(on).Where(r => r.PersonId == id);
        var complains = complaint.ComplainantId is { } company && await acts.AnyAsync(r => r.CompanyId == company, cancellation);
        var answers = await acts.AnyAsync(r => r.ProviderNumber == complaint.ProviderNumber, cancellation);
        if (OfficeOf(person) is { } office)
        {
            var conflicted = complains || answers || await IsDeclared(db, id, complaint, on, cancellation);
            return Of(ComplaintSide.Officer, CaseSight.Of(office, conflicted ? CaseParty.Conflicted : CaseParty.None, complaint.State));
        }
        var asComplainant = complains ? CaseSight.Of(Role.Applicant, CaseParty.Complainant, complaint.State) : CaseParts.None;
        var asProvider = answers ? CaseSight.Of(Role.Provider, CaseParty.ComplainedOf, complaint.State) : CaseParts.None;
        return Of(complains ? ComplaintSide.Complainant : ComplaintSide.Provider, asComplainant | asProvider);
    }

    /// <summary>The complaints a person sees on a day.</summary>
    public static IQueryable<Complaint> ComplaintsSeenBy(this PortalDb db, ClaimsPrincipal person, DateOnly on)
    {
        var all = db.Set<Complaint>();
        if (person.PersonId() is not { } id) return all.Where(_ => false);
        var acts = db.Acting(on).Where(r => r.PersonId == id);
        // The provider is told of a complaint before it sees it (RG-6.1.1).
        return OfficeOf(person) is null
            ? all.Where(c => acts.Any(r => c.ComplainantId != null && r.CompanyId == c.ComplainantId || r.ProviderNumber == c.ProviderNumber && c.State != ComplaintState.Received))
            : all.Where(c => !acts.Any(r => c.ComplainantId != null && r.CompanyId == c.ComplainantId || r.ProviderNumber == c.ProviderNumber)
                && !db.Set<AnnualInterest>().Any(i => i.PersonId == id && i.Year == on.Year
                    && (i.PartyKey == c.ProviderNumber || db.Set<Company>().Any(o => o.Id == c.ComplainantId && o.BusinessRegistration == i.PartyKey))));
    }

    /// <summary>Who works on a complaint in a role on a day: who holds it and has no interest in the case.</summary>
    public static async Task<List<string>> WorkingOn(this PortalDb db, Complaint complaint, Role role, DateOnly on, CancellationToken cancellation)
    {
        var own = await db.Acting(on).Where(r => r.ProviderNumber == complaint.ProviderNumber || complaint.ComplainantId != null && r.CompanyId == complaint.ComplainantId).Select(r => r.PersonId).ToListAsync(cancellation);
        var company = db.Set<Company>().Where(o => o.Id == complaint.ComplainantId);
        own.AddRange(await db.Set<AnnualInterest>().Where(i => i.Year == on.Year && (i.PartyKey == complaint.ProviderNumber || company.Any(o => o.BusinessRegistration == i.PartyKey))).Select(i => i.PersonId).ToListAsync(cancellation));
        return [.. (await db.Holding(role, cancellation)).Except(own, StringComparer.Ordinal)];
    }

    private static Role? OfficeOf(ClaimsPrincipal person) => Policies.Officers.Where(r => person.IsInRole(r.ToString())).Select(r => (Role?)r).FirstOrDefault();

    private static Task<bool> IsDeclared(PortalDb db, string id, Complaint complaint, DateOnly on, CancellationToken cancellation) => db.Set<AnnualInterest>().AnyAsync(
        i => i.PersonId == id && i.Year == on.Year && (i.PartyKey == complaint.ProviderNumber || db.Set<Company>().Any(o => o.Id == complaint.ComplainantId && o.BusinessRegistration == i.PartyKey)), cancellation);

    private static ComplaintStanding? Of(ComplaintSide side, CaseParts parts) => parts == CaseParts.None ? null : new(side, parts);
}
