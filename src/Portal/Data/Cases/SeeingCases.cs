using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;

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

    /// <summary>The role of a person in which the table allows a step in a state, the person's own order of roles; null where none does.</summary>
    public static Role? RoleFor(this ClaimsPrincipal person, Application application, ApplicationStep step) =>
        Roles.OfPeople.Where(role => person.IsInRole(role.ToString())).Select(role => (Role?)role).FirstOrDefault(role => application.Allowed(role!.Value).Any(row => row.Step == step));
}
