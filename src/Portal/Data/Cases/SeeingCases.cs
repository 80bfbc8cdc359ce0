using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>Who sees which application. A draft is its company's alone; from submission on the officers see it too. Everybody else sees what meetings and open data show.</summary>
public static class SeeingCases
{
    /// <summary>The applications a person may see on a day.</summary>
    public static IQueryable<Application> SeenBy(this PortalDb db, ClaimsPrincipal person, DateOnly on)
    {
        var all = db.Set<Application>();
        if (Navigation.IsOfficer(person)) return all.Where(a => a.SubmittedOn != null);
        return person.PersonId() is { } id ? db.OwnedBy(id, on) : all.Where(_ => false);
    }

    /// <summary>The applications of the companies a person acts for.</summary>
    public static IQueryable<Application> OwnedBy(this PortalDb db, string person, DateOnly on)
    {
        var acts = db.Acting(on).Where(r => r.PersonId == person && r.CompanyId != null);
        return db.Set<Application>().Where(a => acts.Any(r => r.CompanyId == a.CompanyId));
    }

    /// <summary>
    /// As what a person acts on a case: the first of <paramref name="roles"/> the person holds, as an applicant only for the own company. Whoever acts for the applicant acts as the applicant, whatever other roles the
    /// person has, and does no officer's work on the case; who holds none is answered by <paramref name="none"/>.
    /// </summary>
    public static async Task<Result<Role>> RoleOf(this CaseAct act, ClaimsPrincipal person, string id, IReadOnlyList<Role> roles, Refusal none, CancellationToken cancellation)
    {
        var owns = await act.Db.OwnedBy(id, act.Today).AnyAsync(a => a.Reference == act.Case.Reference, cancellation);
        if (owns && roles.Contains(Role.Applicant)) return Role.Applicant;
        var office = roles.Where(role => role != Role.Applicant && person.IsInRole(role.ToString())).Select(role => (Role?)role).FirstOrDefault();
        return office is not { } by ? none : owns ? new Refusal("officer-own-company") : by;
    }

    /// <summary>The role of a person in which the table allows a step in a state, the person's own order of roles; null where none does.</summary>
    public static Role? RoleFor(this ClaimsPrincipal person, Application application, ApplicationStep step) =>
        Roles.OfPeople.Where(role => person.IsInRole(role.ToString())).Select(role => (Role?)role).FirstOrDefault(role => application.Allowed(role!.Value).Any(row => row.Step == step));
}
