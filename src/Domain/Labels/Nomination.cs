using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels;

/// <summary>A registered provider as it stands for a technology service label in a round: no form, the records decide (LG-7.1, A-63).</summary>
/// <param name="Provider">The provider's number.</param>
/// <param name="Renews">The certificate to be renewed; null for a first label.</param>
/// <param name="Findings">What the guide says.</param>
/// <param name="Cases">The cases that count against it: what was found established, or recorded as substandard.</param>
public sealed record Nomination(string Provider, Certificate? Renews, CheckFindings Findings, ImmutableArray<Complaints.KnownCase> Cases)
{
    /// <summary>True where every criterion is met.</summary>
    public bool IsMet => Findings.Criteria.All(f => f.Outcome is FindingOutcome.Met or FindingOutcome.NotApplicable);

    /// <summary>Looks a provider up. The newest certificate not revoked is renewed: what it covers is asked anew, the rest counted before (LG-7.5).</summary>
    public static Nomination Of(string provider, LabelRound round, CheckKnown known, DateOnly today)
    {
        var renews = known.Certificates.Where(c => c.Label == LabelKind.TechnologyService && c.ProviderNumber == provider && c.RevokedOn is null && c.From <= today).MaxBy(c => c.From);
        var application = Draft(provider, round, renews, ReferenceOf(round.Year, 1));
        var findings = CheckFindings.Of(new(application, round, new(), known, new(), today));
        var within = renews?.Validity;
        return new(provider, renews, findings,
            [.. known.Cases.Where(c => c.Provider == provider && c is { IsEstablished: true, FoundOn: { } found } && (within is not { } range || range.Contains(found))).OrderBy(c => c.FoundOn)]);
    }

    /// <summary>The application a nomination begins; <paramref name="number"/> is its own in the year it is begun.</summary>
    public LabelApplication Begin(LabelRound round, int year, int number) => Draft(Provider, round, Renews, ReferenceOf(year, number));

    /// <summary>Why it may not be nominated on a day, or null: while the round is being checked, and where every criterion is met.</summary>
    public Refusal? MayNominate(LabelRound round, DateOnly today)
    {
        if (today < round.Opens.Value) return new Refusal("nomination-too-early", "LG-1.6").With("opens", round.Opens.Value.Iso());
        if (today > round.JudgedUntil.Value) return new Refusal("nomination-too-late", "LG-1.6").With("until", round.JudgedUntil.Value.Iso());
        if (!Cases.IsEmpty)
            return new Refusal("nomination-complaint", Renews is null ? "LG-4.4(2)" : "LG-7.5(2)")
                .With("case", Cases[0].Reference).With("found", Cases[0].FoundOn!.Value.Iso()).With("had", Cases.Length.ToString(CultureInfo.InvariantCulture));
        // The criterion itself, not the sentence that joins it with others.
        return Findings.Criteria.Where(f => f.Outcome is not (FindingOutcome.Met or FindingOutcome.NotApplicable)).MaxBy(f => f.Clause.Id.Length) is { } unmet
            ? new Refusal("nomination-criterion", unmet.Clause.Id) : null;
    }

    private static LabelApplication Draft(string provider, LabelRound round, Certificate? renews, CleanerProduction.Cases.CaseReference reference) =>
        new(reference, round.Year, renews is not null, null, null, provider) { Renews = renews?.Number };

    private static CleanerProduction.Cases.CaseReference ReferenceOf(int year, int number) => CleanerProduction.Cases.CaseReference.Of(LabelKind.TechnologyService, year, number);
}
