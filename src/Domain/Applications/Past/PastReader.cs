using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;

namespace CleanerProduction.Applications.Past;

/// <summary>Reads rows of past projects under the rules of their phases. Every fault of a row is told, not the first alone.</summary>
/// <param name="phases">The phases.</param>
/// <param name="sectors">The sectors.</param>
/// <param name="cities">The cities of Guangdong.</param>
public sealed class PastReader(Phases phases, ImmutableArray<Sector> sectors, ImmutableArray<City> cities)
{
    private static readonly ImmutableDictionary<string, FactoryPlace> Places = new Dictionary<string, FactoryPlace>(StringComparer.OrdinalIgnoreCase)
    {
        ["hong-kong"] = FactoryPlace.HongKong, ["guangdong"] = FactoryPlace.Guangdong, ["elsewhere"] = FactoryPlace.Elsewhere,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The record in a row of as many fields as there are columns; null where there is a fault.</summary>
    public (PastRecord? Record, ImmutableArray<RowFault> Faults) Read(IReadOnlyList<string> fields) => new Row(this, fields).Read();

    private sealed class Row(PastReader reader, IReadOnlyList<string> fields)
    {
        private readonly ImmutableArray<RowFault>.Builder faults = ImmutableArray.CreateBuilder<RowFault>();

        internal (PastRecord? Record, ImmutableArray<RowFault> Faults) Read()
        {
            var reference = CaseReference.Parse(this["reference"]);
            Fault("reference", reference.Refusal ?? (reference.Value.Project is null ? new("reference-not-readable") : null));
            var phase = reader.phases.All.FirstOrDefault(p => string.Equals(p.Code, this["phase"], StringComparison.OrdinalIgnoreCase));
            if (phase is null) Fault("phase", new("phase-unknown"));
            var (company, factory, title) = (Name("company"), Name("factory"), Name("title"));
            var registration = Identifiers.BusinessRegistration(this["business_registration"]);
            Fault("business_registration", registration.Refusal);
            if (!Places.TryGetValue(this["place"], out var place)) Fault("place", new("place-unknown"));
            var city = City(place);
            if (reader.sectors.All(s => s.Slug != this["sector"])) Fault("sector", new("sector-unknown"));
            var provider = this["provider"].Length == 0 ? null : Provider.ParseNumber(this["provider"]) is { Ok: true, Value: var number } ? number : Wrong<string>("provider", "provider-not-readable");
            var (submitted, decided, paidOn) = (Day("submitted"), Day("decided"), Day("paid_on"));
            if (submitted is null && this["submitted"].Length == 0) Fault("submitted", new("day-missing"));
            var state = PastRecord.Ends.Cast<ApplicationState?>().FirstOrDefault(s => string.Equals(s.ToString(), this["state"], StringComparison.OrdinalIgnoreCase));
            if (state is null) Fault("state", new("state-not-an-end"));
            var (cost, grant, paid) = (Money("cost"), Money("grant"), Money("paid"));
            if (cost is null && this["cost"].Length == 0) Fault("cost", new("money-missing"));
            if (faults.Count > 0) return (null, faults.ToImmutable());

            var record = new PastRecord(reference.Value, phase!.Code, company, registration.Value, factory, place, city, this["sector"], title, provider, submitted!.Value, decided, state!.Value, cost!.Value, grant, paid, paidOn);
            Agree(record, phase);
            return faults.Count > 0 ? (null, faults.ToImmutable()) : (record, []);
        }

        private string this[string column] => fields[PastRecord.Columns.IndexOf(column)].Trim();

        // What each field says for itself can still disagree with another.
        private void Agree(PastRecord record, Phase phase)
        {
            var type = record.Reference.Project!.Value;
            if (!phase.Period.Range.Contains(record.SubmittedOn)) Fault("submitted", new Refusal("outside-phase").With("from", phase.Period.From.Iso()).With("until", phase.Period.Until.Iso()));
            if (!phase.Projects.Contains(type)) Fault("reference", new("project-not-offered", phase.Offered.Clause?.Id));
            if (record.DecidedOn < record.SubmittedOn) Fault("decided", new("days-out-of-order"));
            if (record.PaidOn < (record.DecidedOn ?? record.SubmittedOn)) Fault("paid_on", new("days-out-of-order"));
            if (record.DecidedOn is null && record.State != ApplicationState.Withdrawn) Fault("decided", new("day-missing"));
            var approved = record.State is ApplicationState.Closed or ApplicationState.ApprovalWithdrawn or ApplicationState.Terminated && type != ProjectType.Verification;
            if (approved && record.Grant is null) Fault("grant", new("grant-missing"));
            if (record.State == ApplicationState.Rejected && record.Grant is not null) Fault("grant", new("grant-not-approved"));
            if (record.Grant > Limit(record, phase)) Fault("grant", new Refusal("grant-above-limit", phase.Offered.Clause?.Id).With("limit", Limit(record, phase).ToString()!));
            if (record.Paid is not null && record.PaidOn is null) Fault("paid_on", new("day-missing"));
            if (record.Paid is not null && record.State != ApplicationState.Closed) Fault("paid", new("paid-without-end", "FG-4.2.1"));
            if (record.Paid > (record.Grant ?? Hkd.Zero)) Fault("paid", new("paid-above-grant"));
        }

        // Where the guides give a ceiling alone, the ceiling alone can be held against it.
        private static Hkd? Limit(PastRecord record, Phase phase)
        {
            var (type, on) = (record.Reference.Project!.Value, record.SubmittedOn);
            return phase.GrantFor(type, record.Cost, on, hongKongTechnology: true) is { Ok: true, Value.Amount: var amount } ? amount : phase.Cap(type, on, hongKongTechnology: true) is { Ok: true, Value: var cap } ? cap : null;
        }

        private Trilingual Name(string column)
        {
            var (hant, hans, en) = (this[$"{column}_zh_hant"], this[$"{column}_zh_hans"], this[$"{column}_en"]);
            var known = new[] { hant, hans, en }.FirstOrDefault(n => n.Length > 0);
            if (known is null)
            {
                Fault($"{column}_zh_hant", new("name-missing"));
                return Trilingual.Same("");
            }
            return new(First(hant, hans, en), First(hans, hant, en), First(en, hant, hans));

            static string First(params ReadOnlySpan<string> names)
            {
                foreach (var name in names)
                    if (name.Length > 0) return name;
                return "";
            }
        }

        private string? City(FactoryPlace place)
        {
            var text = this["city"];
            if (place != FactoryPlace.Guangdong) return text.Length == 0 ? null : Wrong<string>("city", "city-outside-guangdong");
            if (text.Length == 0) return null;
            var city = reader.cities.FirstOrDefault(c => c.Code == text || c.Name.Hant == text || c.Name.Hans == text || string.Equals(c.Name.En, text, StringComparison.OrdinalIgnoreCase));
            return city?.Code ?? Wrong<string>("city", "city-unknown");
        }

        private DateOnly? Day(string column)
        {
            if (this[column].Length == 0) return null;
            if (Dates.Parse(this[column]) is { Ok: true, Value: var day }) return day;
            Fault(column, new("day-not-readable"));
            return null;
        }

        private Hkd? Money(string column)
        {
            if (this[column].Length == 0) return null;
            var read = Hkd.Parse(this[column]);
            Fault(column, read.Refusal);
            return read.Ok ? read.Value : null;
        }

        private T? Wrong<T>(string column, string code) where T : class
        {
            Fault(column, new(code));
            return null;
        }

        private void Fault(string column, Refusal? refusal)
        {
            if (refusal is not null) faults.Add(new(column, refusal));
        }
    }

    private readonly Phases phases = phases;
    private readonly ImmutableArray<Sector> sectors = sectors;
    private readonly ImmutableArray<City> cities = cities;
}
