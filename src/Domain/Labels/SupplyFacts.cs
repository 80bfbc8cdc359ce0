using System.Collections.Immutable;
using CleanerProduction.Guidelines.Label;

namespace CleanerProduction.Labels;

/// <summary>What counts for a supply chain label: factories, each once however often it is named (LG-4.3, LG-7.4).</summary>
internal static class SupplyFacts
{
    /// <summary>The facts with the suppliers and the referrals that count.</summary>
    public static LabelFacts Of(CheckCase @case, LabelFacts facts) => facts with { BusinessRegistrationValid = @case.Stated.RegisteredUntil is not { } until || until >= @case.On, LabelledSuppliers = Suppliers(@case), ReferralsSucceeded = Referrals(@case, facts) };

    // A supplier counts where it holds one of the two labels on the day of receipt, or where an officer saw its label or title.
    private static ImmutableArray<LabelledSupplier>? Suppliers(CheckCase @case)
    {
        var recorded = @case.File.Standing.Where(f => f.Kind == FactKind.Supplier && f.Validity.Contains(@case.On)).ToList();
        if (@case.Stated.Suppliers is not { } stated) return recorded.Count == 0 ? null : [.. recorded.Select(f => new LabelledSupplier(f.Name!))];
        var names = Names(stated);
        var held = @case.Known.SupplierCertificates.Where(c => c.Label is LabelKind.Manufacturing or LabelKind.Excellent && c.On(@case.On) == CertificateStanding.Valid).ToList();
        return
        [
            .. from named in stated
               from certificate in held
               where named.FactoryId is { } id ? certificate.FactoryId == id : named.Reference is { } number && string.Equals(certificate.Number, number.Trim(), StringComparison.OrdinalIgnoreCase)
               select new LabelledSupplier(KeyOf(named, certificate.FactoryId)),
            .. recorded.Select(f => new LabelledSupplier(names.GetValueOrDefault(Folded(f.Name!)) ?? f.Name!)),
        ];
    }

    // A factory counts once whatever it got; in a renewal an approval within the validity alone counts.
    private static int? Referrals(CheckCase @case, LabelFacts facts)
    {
        if (facts is { Renewal: true, Validity: null }) return null;
        var recorded = @case.File.Standing.Where(f => f.Kind == FactKind.Referral && Counts(@case, facts, f.From)).Select(f => Folded(f.Name!)).ToList();
        if (@case.Stated.Referrals is not { } stated) return recorded.Count == 0 ? null : recorded.Distinct(StringComparer.Ordinal).Count();
        var known =
            from named in stated
            from project in @case.Known.Projects
            where Counts(@case, facts, project.ApprovedOn) && (named.FactoryId is { } id ? project.FactoryId == id : named.Reference is { } reference && string.Equals(project.Reference, reference.Trim(), StringComparison.OrdinalIgnoreCase))
            select KeyOf(named, project.FactoryId);
        var names = Names(stated);
        return known.Concat(recorded.Select(n => names.GetValueOrDefault(n) ?? n)).Distinct(StringComparer.Ordinal).Count();
    }

    // A factory the portal knows that an officer recorded by its name as well is the same factory.
    private static Dictionary<string, string> Names(IEnumerable<StatedFactory> stated) =>
        stated.Where(s => s.FactoryId is not null).GroupBy(s => Folded(s.Name), StringComparer.Ordinal).ToDictionary(g => g.Key, g => KeyOf(g.First(), null), StringComparer.Ordinal);

    private static string Folded(string name) => name.Trim().ToUpperInvariant();

    private static bool Counts(CheckCase @case, LabelFacts facts, DateOnly? approved) => approved <= @case.On && (!facts.Renewal || facts.Validity?.Contains(approved.Value) == true);

    private static string KeyOf(StatedFactory named, int? factory) =>
        (named.FactoryId ?? factory) is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"factory-{id}") : named.Name.Trim();
}
