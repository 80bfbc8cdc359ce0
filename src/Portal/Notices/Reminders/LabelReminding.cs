using System.Globalization;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Reminders;

/// <summary>
/// Reminds holders of labels: renewal opens, a month is left, it has ended (LG-7.1, LG-1.5(2)); once each, however often it runs, on however many nodes. Renewal of a technology service label is the scheme's secretariat's
/// to nominate: it is told of that, the provider of the rest. Who holds a later certificate of the same label is told nothing of the earlier one.
/// </summary>
public sealed class LabelReminding(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    // Used where the year of a certificate has no round of its own.
    private const int UsualMonths = 6;

    /// <summary>Tells what is to be told today; how many notices were written.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        var today = HongKongTime.DateOf(at);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (earliest, latest) = (today.AddMonths(-2), today.AddMonths(24));
        var near = await db.Set<Certificate>().AsNoTracking().Where(c => c.RevokedOn == null && c.Until >= earliest && c.Until <= latest).OrderBy(c => c.Number).ToListAsync(cancellation);
        var months = (await db.KnownRounds(cancellation)).ToDictionary(r => r.Year, r => r.Round.RenewalOpensMonths.Value);
        var written = 0;
        foreach (var certificate in near)
            if (CertificateMilestone.Due(certificate, months.GetValueOrDefault(certificate.Round, UsualMonths), today) is { } milestone && !near.Exists(later => IsSameHolder(later, certificate) && later.Until > certificate.Until))
                written += await Tell(certificate, milestone.Kind, today, at, cancellation);
        return written;
    }

    private static bool IsSameHolder(Certificate one, Certificate other) =>
        one.Label == other.Label && one.CompanyId == other.CompanyId && one.FactoryId == other.FactoryId && one.ProviderNumber == other.ProviderNumber;

    // One certificate a transaction: what another node wrote in this very moment costs one notice, which the next run makes up for.
    private async Task<int> Tell(Certificate certificate, MilestoneKind kind, DateOnly today, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var nominated = certificate.Label == LabelKind.TechnologyService && kind == MilestoneKind.RenewalOpens;
        var people = nominated ? await db.Holding(Role.Secretariat, cancellation)
            : certificate.CompanyId is { } company ? await db.ActingFor(company, today, cancellation)
            : certificate.ProviderNumber is { } provider ? await db.ActingFor(provider, today, cancellation) : [];
        if (people.Count == 0) return 0;
        var key = nominated ? "Nominate" : kind.ToString();
        var told = new Told($"{certificate.Number}/{key}", Say($"Label_{key}", certificate), Say($"Label_{key}_text", certificate), nominated ? Links.Certificate(certificate.Number) : Links.OwnLabels, certificate.Application,
            kind == MilestoneKind.Ended ? "LG-1.5(2)" : "LG-7.1", kind == MilestoneKind.Ended ? null : certificate.Until);
        await db.TellOnce(people, told, at, cancellation);
        try
        {
            return await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static Trilingual Say(string key, Certificate certificate) => Trilingual.Make(language => string.Format(CultureInfo.InvariantCulture,
        RemindersText.ResourceManager.GetString(key, language.Culture())!, certificate.Number, Written.Day(certificate.Until, language), certificate.Holder.In(language)));
}
