using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>A label somebody may apply for in a round, or why not.</summary>
/// <param name="Label">The label.</param>
/// <param name="Company">The company.</param>
/// <param name="Factory">The factory; null for supply chain.</param>
/// <param name="Renews">The certificate whose renewal the round meets (LG-7.1); null for a first one.</param>
/// <param name="Held">A certificate still valid whose renewal it does not meet: nothing is applied for; null otherwise.</param>
/// <param name="Begun">The application there is already, by reference; null where there is none .</param>
public sealed record Offer(LabelKind Label, Company Company, Factory? Factory, Certificate? Renews, Certificate? Held, string? Begun)
{
    /// <summary>True where it can be begun.</summary>
    public bool IsOpen => Held is null && Begun is null;

    /// <summary>What names it in a form: <c>Manufacturing-3-7</c>.</summary>
    public string Word => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Label}-{Company.Id}-{Factory?.Id ?? 0}");
}

/// <summary>What the companies a person acts for may apply for in a round.</summary>
public static class Offers
{
    private static readonly LabelState[] Over = [LabelState.Withdrawn, LabelState.Lapsed];

    /// <summary>All of them, by company and factory; technology service is nominated and never among them.</summary>
    public static async Task<IReadOnlyList<Offer>> OffersTo(this PortalDb db, string person, KnownRound round, DateOnly today, CancellationToken cancellation)
    {
        var ids = await db.Acting(today).Where(r => r.PersonId == person && r.CompanyId != null).Select(r => r.CompanyId!.Value).Distinct().ToListAsync(cancellation);
        var companies = await db.Set<Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var factories = (await db.Set<Factory>().AsNoTracking().Where(f => ids.Contains(f.CompanyId)).OrderBy(f => f.Id).ToListAsync(cancellation)).ToLookup(f => f.CompanyId);
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.CompanyId != null && ids.Contains(c.CompanyId.Value)).ToListAsync(cancellation);
        var begun = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.Round == round.Year && a.CompanyId != null && ids.Contains(a.CompanyId.Value) && !Over.Contains(a.State)).ToListAsync(cancellation);
        return
        [
            .. from company in companies
               from offer in (IEnumerable<Offer>)[.. from factory in factories[company.Id] where factory.Place != FactoryPlace.Elsewhere from label in (LabelKind[])[LabelKind.Manufacturing, LabelKind.Excellent] select Of(label, company, factory), Of(LabelKind.SupplyChain, company, null)]
               select offer,
        ];

        Offer Of(LabelKind label, Company company, Factory? factory)
        {
            var held = certificates.Where(c => c.Label == label && c.CompanyId == company.Id && c.FactoryId == factory?.Id && c.RevokedOn is null).MaxBy(c => c.Until);
            var renewable = held is not null && round.Round.RenewalDays(held.Until).Overlaps(round.Round.Window);
            var mine = begun.Find(a => a.Label == label && a.CompanyId == company.Id && a.FactoryId == factory?.Id);
            return new(label, company, factory, renewable ? held : null, held is not null && !renewable && held.Until >= today ? held : null, mine?.Reference);
        }
    }
}
