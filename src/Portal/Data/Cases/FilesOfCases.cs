using System.Collections.Frozen;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Parts.Frame;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>
/// Files of applications and of the projects they become, held by the case's reference. Whoever sees the case reads them. The applicant fills the slots of the form while the form is
/// open, and those of the project while it runs; officers keep their own.
/// </summary>
public sealed class FilesOfCases(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IHoldsFiles
{
    private static readonly FrozenSet<string> OfOfficers = FrozenSet.Create(StringComparer.Ordinal, "site-visit");

    private static readonly FrozenSet<string> OfTheForm = FrozenSet.Create(
        StringComparer.Ordinal, "service-contract", "technology-proof", "technical-specification", "quotation", "tender", "implementation-plan", "supporting", "answer");

    private static readonly FrozenSet<string> OfTheProject = FrozenSet.Create(
        StringComparer.Ordinal, "interim-report", "final-report", "video", "installation-notice", "delivery-proof", "procurement-record", "change-request", "publicity",
        "provider-payment-proof", "purchase-payment-proof", "bank-details", "quotation", "tender");

    private static readonly FrozenSet<ApplicationState> FormOpen = FrozenSet.Create(ApplicationState.Draft, ApplicationState.InfoRequested);

    private static readonly FrozenSet<ApplicationState> ProjectOpen = FrozenSet.Create(
        ApplicationState.InProgress, ApplicationState.PaymentHold, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending, ApplicationState.ReadyToPay);

    /// <inheritdoc />
    public bool Knows(string holder) => CaseReference.Parse(holder) is { Ok: true, Value.Project: not null };

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.SeenBy(person, Today).AnyAsync(a => a.Reference == holder, cancellation);
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.SeenBy(person, Today).Where(a => a.Reference == holder).Select(a => (ApplicationState?)a.State).SingleOrDefaultAsync(cancellation) is not { } state) return false;
        if (OfOfficers.Contains(slot)) return Navigation.IsOfficer(person) && ProjectOpen.Contains(state);
        var owns = person.PersonId() is { } id && await db.OwnedBy(id, Today).AnyAsync(a => a.Reference == holder, cancellation);
        return owns && (FormOpen.Contains(state) && OfTheForm.Contains(slot) || ProjectOpen.Contains(state) && OfTheProject.Contains(slot));
    }

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());
}
