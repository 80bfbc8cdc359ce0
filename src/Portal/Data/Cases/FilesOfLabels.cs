using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Files;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;
using static CleanerProduction.Labels.LabelState;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>Files of applications for labels, held by the reference: the applicant's evidence while the application is written, the officers' while they check; whoever sees the matter reads them.</summary>
public sealed class FilesOfLabels(IDbContextFactory<PortalDb> databases, TimeProvider clock) : IHoldsFiles
{
    /// <summary>What shows a breach that is told after submission (LG-fn7).</summary>
    public const string Offence = "label-offence";

    /// <summary>The original with the company's seal, scanned when it came (LG-3.1).</summary>
    public const string Original = "label-original";

    /// <summary>Photographs of the verification on site (LG-fn2).</summary>
    public const string Site = "label-site";

    private static readonly LabelState[] UnderWay = [AwaitingOriginal, Submitted, Checked, SiteVerified, BeforePanel, Proposed];

    // Each slot: who fills it, and while what.
    private static readonly Dictionary<string, (LabelSide By, LabelState[] While)> Places = new(StringComparer.Ordinal)
    {
        [LabelAsked.AssessmentSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.MeasuresSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.TitlesSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.ReferralsSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.SuppliersSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.RegistrationSlot] = (LabelSide.Applicant, [Draft]),
        [LabelAsked.DeclarationSlot] = (LabelSide.Applicant, [Draft]),
        [Offence] = (LabelSide.Applicant, UnderWay),
        [Original] = (LabelSide.Officer, [AwaitingOriginal, Submitted, Checked, SiteVerified]),
        [Site] = (LabelSide.Officer, [Checked, SiteVerified]),
    };

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <inheritdoc />
    public bool Knows(string holder) => Slots.HolderOf(holder) == SlotHolder.Label;

    /// <inheritdoc />
    public async Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Standing(db, person, holder, cancellation) is ({ SeesMatter: true }, _);
    }

    /// <inheritdoc />
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation)
    {
        if (!Places.TryGetValue(slot, out var place)) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Standing(db, person, holder, cancellation) is ({ } standing, { } state) && standing.Side == place.By && place.While.Contains(state);
    }

    /// <inheritdoc />
    public async Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation)
    {
        // It was handed in, checked and judged on what was there: more may come, nothing goes.
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseEntry>().Where(e => e.Case == holder && e.From != e.To).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
    }

    private async Task<(LabelStanding? Standing, LabelState? State)> Standing(PortalDb db, ClaimsPrincipal person, string holder, CancellationToken cancellation) =>
        await db.Set<LabelApplication>().AsNoTracking().SingleOrDefaultAsync(c => c.Reference == holder, cancellation) is { } found
            ? (await db.StandingIn(person, found, Today, cancellation), found.State)
            : (null, null);
}
