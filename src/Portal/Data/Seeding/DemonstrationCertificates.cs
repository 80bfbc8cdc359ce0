using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;

namespace CleanerProduction.Portal.Data;

/// <summary>The certificates of the demonstration's past rounds: some expired, some valid, some soon to be renewed, one revoked. The holders are invented; how many labels a real year had is told by the published figures alone.</summary>
internal static class DemonstrationCertificates
{
    // The rules of a year without a round of its own are those of the one there is.
    public static IEnumerable<Certificate> Of(DemonstrationFiles files, ReferenceData reference, DemonstrationCalendar calendar, DemonstrationCompanies companies, DemonstrationProviders providers)
    {
        var given = new List<string>();
        foreach (var row in files.Rows("certificates"))
        {
            var (label, from, holder) = (row.Member<LabelKind>("label")!.Value, calendar.Read(row["from"]), row["holder"]);
            var number = CertificateNumber.After(label, from.Year, given).First().ToString();
            given.Add(number);
            var round = reference.LabelRounds.LastOrDefault(r => r.Year <= from.Year) ?? reference.LabelRounds[0];
            var (isProvider, isFactory) = (label == LabelKind.TechnologyService, label is LabelKind.Manufacturing or LabelKind.Excellent);
            var provider = isProvider ? providers.All.Single(p => p.Number == holder) : null;
            var company = isProvider ? null : companies[holder];
            var factory = isFactory ? companies.FactoryOf(holder) : null;
            var certificate = new Certificate(number, null, label, from.Year, provider?.Name ?? company!.Name, factory?.Name, new(from, round.ValidUntil(label, from)))
            {
                CompanyId = company?.Id, FactoryId = factory?.Id, ProviderNumber = provider?.Number, ByAssessment = row.Has("by_assessment") ? row.Is("by_assessment") : null,
            };
            if (row.Has("revoked") && certificate.Revoke(calendar.Read(row["revoked"]), row.Text("reason")) is { } refusal) throw new FormatException($"certificates.csv: {number}: {refusal.Code}");
            yield return certificate;
        }
    }
}
