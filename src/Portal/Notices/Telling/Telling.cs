using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Telling;

/// <summary>What people are told, whoever they are.</summary>
/// <param name="Key">What makes it once only, for each person: <c>DP2-2026-0031/7</c>.</param>
/// <param name="Title">What happened or is to be done, in one line.</param>
/// <param name="Text">The rest: what to do, by when and why.</param>
/// <param name="Link">Where it is seen or done.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Clause">The clause, or null.</param>
/// <param name="Due">The last day, inclusive, or null.</param>
public sealed record Told(string Key, Trilingual Title, Trilingual Text, string Link, string? Case = null, string? Clause = null, DateOnly? Due = null);

/// <summary>Telling people, in the transaction of what they are told about: both are stored or neither.</summary>
public static class Telling
{
    /// <summary>Adds one notice a person. Two of one key and person are a bug of the caller, who does not act twice.</summary>
    public static void Tell(this PortalDb db, IEnumerable<string> people, Told told, DateTimeOffset at)
    {
        foreach (var person in people.Distinct(StringComparer.Ordinal))
            db.Add(new Notice { Key = $"{told.Key}/{person}", PersonId = person, Title = told.Title, Text = told.Text, Link = told.Link, Case = told.Case, Clause = told.Clause, Due = told.Due, At = at });
    }

    /// <summary>The same for a clock or a job that may run again: who was told before is passed over.</summary>
    public static async Task TellOnce(this PortalDb db, IEnumerable<string> people, Told told, DateTimeOffset at, CancellationToken cancellation)
    {
        var keys = people.Distinct(StringComparer.Ordinal).ToDictionary(p => $"{told.Key}/{p}", p => p, StringComparer.Ordinal);
        var wanted = keys.Keys.ToList();
        var before = await db.Set<Notice>().Where(n => wanted.Contains(n.Key)).Select(n => n.Key).ToListAsync(cancellation);
        db.Tell(keys.Where(k => !before.Contains(k.Key)).Select(k => k.Value), told, at);
    }

    /// <summary>Who acts for a company on a day.</summary>
    public static Task<List<string>> ActingFor(this PortalDb db, int company, DateOnly on, CancellationToken cancellation) =>
        db.Acting(on).Where(r => r.CompanyId == company).Select(r => r.PersonId).Distinct().ToListAsync(cancellation);

    /// <summary>Who acts for a provider on a day.</summary>
    public static Task<List<string>> ActingFor(this PortalDb db, string provider, DateOnly on, CancellationToken cancellation) =>
        db.Acting(on).Where(r => r.ProviderNumber == provider).Select(r => r.PersonId).Distinct().ToListAsync(cancellation);

    /// <summary>Who handles a case: its officer, or the Secretariat while it has none.</summary>
    public static async Task<IReadOnlyList<string>> Handling(this PortalDb db, Application @case, CancellationToken cancellation) =>
        @case.Officer is { } officer ? [officer] : await db.Holding(Role.Secretariat, cancellation);

    /// <summary>The other side of an act: who handles the case where the applicant acted, else those who act for the applicant.</summary>
    public static async Task<IReadOnlyList<string>> OtherSide(this CaseAct act, Role by, CancellationToken cancellation) =>
        by == Role.Applicant ? await act.Db.Handling(act.Case, cancellation) : await act.Db.ActingFor(act.Case.CompanyId, act.Today, cancellation);

    /// <summary>Who holds a role.</summary>
    public static Task<List<string>> Holding(this PortalDb db, Role role, CancellationToken cancellation)
    {
        var name = role.ToString();
        return db.UserRoles.Join(db.Roles.Where(r => r.Name == name), u => u.RoleId, r => r.Id, (u, _) => u.UserId).ToListAsync(cancellation);
    }
}
