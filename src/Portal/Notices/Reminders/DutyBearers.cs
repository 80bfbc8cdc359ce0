using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Reminders;

/// <summary>Who bears a duty of a case, and where they see to it.</summary>
/// <param name="People">Their ids; empty where nobody can be told.</param>
/// <param name="Link">Where they see to it.</param>
internal sealed record DutyBearers(IReadOnlyList<string> People, string Link)
{
    private static readonly DutyBearers Nobody = new([], Links.Waiting);

    /// <summary>Those of a deadline: the applicant's or the provider's people, the officer who has the case, or all of the Secretariat while nobody has it.</summary>
    public static async Task<DutyBearers> Of(PortalDb db, string @case, Role who, DateOnly on, CancellationToken cancellation)
    {
        var application = await db.Set<Application>().AsNoTracking().Where(a => a.Reference == @case).Select(a => new { a.CompanyId, a.Officer, a.State }).SingleOrDefaultAsync(cancellation);
        // Of a label its own people, or the officer who has it; while nobody has, all of the scheme's secretariat but who has an interest in it.
        if (application is null && await db.Set<LabelApplication>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == @case, cancellation) is { } label)
            return who == Role.Applicant ? new(await db.ApplyingWith(label, on, cancellation), Links.LabelEntry(@case))
                : new(label.Officer is { } keeper ? [keeper] : await db.WorkingOn(label, Role.Secretariat, on, cancellation), Links.LabelCase(@case));
        if (who == Role.Applicant)
            return application is null ? Nobody : new(await db.ActingFor(application.CompanyId, on, cancellation), IsProject(application.State) ? Links.Project(@case) : Links.Application(@case));
        if (await db.Set<Complaint>().AsNoTracking().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) is { } complaint)
            return new(who == Role.Provider ? await db.ActingFor(complaint.ProviderNumber, on, cancellation) : await db.WorkingOn(complaint, Role.Secretariat, on, cancellation), Links.Complaint(@case));
        if (who == Role.Provider) return await ProviderOf(db, @case, cancellation) is { } number ? new(await db.ActingFor(number, on, cancellation), Links.ProviderDesk) : Nobody;
        if (application is null && await RegistrationOf(db, @case, cancellation) is { } filing)
            return new(filing.Officer is { } has ? [has] : await db.Holding(Role.Secretariat, cancellation), filing.Reference is { } reference ? Links.Registration(reference) : Links.Registrations);
        var officers = application?.Officer is { } officer ? [officer] : await db.Holding(Role.Secretariat, cancellation);
        return new(officers, application is null ? Links.Waiting : Links.Case(@case));
    }

    // Of a registration its application, and who has it; of a request for other contact data the list they stand on.
    private static async Task<(string? Reference, string? Officer)?> RegistrationOf(PortalDb db, string @case, CancellationToken cancellation)
    {
        var filing = await db.Set<Registration>().Where(r => r.Reference == @case)
            .Select(r => db.Set<RegistrationFiling>().Where(f => f.Reference == r.Filing).Select(f => new { f.Reference, f.Officer }).FirstOrDefault()).ToListAsync(cancellation);
        if (filing.Count > 0) return (filing[0]?.Reference, filing[0]?.Officer);
        return @case.Contains("/contact-", StringComparison.Ordinal) ? (null, null) : null;
    }

    private static bool IsProject(ApplicationState state) => state >= ApplicationState.AgreementPending;

    private static async Task<string?> ProviderOf(PortalDb db, string @case, CancellationToken cancellation) =>
        await db.Set<Registration>().Where(r => r.Reference == @case).Select(r => r.ProviderNumber).SingleOrDefaultAsync(cancellation);
}
