using System.Collections.Frozen;
using CleanerProduction.Companies;
using CleanerProduction.Providers;
using static CleanerProduction.Providers.RegistrationStep;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented providers and their registrations, one a category, each brought to its state by the workflow.</summary>
internal sealed class DemonstrationProviders(ReferenceData reference, DemonstrationCalendar calendar, DemonstrationFiles files, DemonstrationHistory history)
{
#pragma warning disable format
    private static readonly FrozenDictionary<RegistrationStep, Pace> Paces = new Dictionary<RegistrationStep, Pace>
    {
        [Submit] = new(0),         [RequestInformation] = new(6),  [AnswerRequest] = new(9),    [FindComplete] = new(5),
        [Register] = new(9),       [Refer] = new(9),               [Accept] = new(1),           [Refuse] = new(1),
        [Confirm] = new(430),      [AwaitExamination] = new(735),  [CancelNotCompleted] = new(745), [CancelForQuality] = new(520),
        [Leave] = new(0),          [Warn] = new(1),                [Delist] = new(1),
    }.ToFrozenDictionary();
#pragma warning restore format

    private readonly Dictionary<string, Provider> providers = new(StringComparer.Ordinal);
    private readonly List<Registration> registrations = [];

    /// <summary>All of them.</summary>
    public IEnumerable<Provider> All => providers.Values;

    /// <summary>Their registrations.</summary>
    public IReadOnlyList<Registration> Registrations => registrations;

    /// <summary>Who acts for a provider.</summary>
    public static string RepresentativeOf(string provider) => provider switch { "2026-016" or "2025-021" => "p-provider", "2016-012" => "p-provider-2", _ => "r-" + provider };

    /// <summary>Makes them.</summary>
    public void Make(DemonstrationDeadlines deadlines)
    {
        foreach (var row in files.Rows("providers")) providers.Add(row["number"], ProviderOf(row));
        foreach (var row in files.Rows("registrations"))
        {
            var registration = RegistrationOf(row);
            registrations.Add(registration);
            deadlines.Of(registration, history.Entries.Where(e => e.Case == registration.Reference).ToList());
        }
    }

    private static Provider ProviderOf(DemonstrationRow row)
    {
        var provider = new Provider(row["number"], row.Text())
        {
            Address = row.Text("address"), Telephone = row["telephone"], Email = row["email"], Website = row.Has("website") ? row["website"] : null,
            Identifier = row["identifier"], CodeOfConductOn = row.Has("code_of_conduct") ? Dates.Parse(row["code_of_conduct"]).Value : null,
        };
        provider.Directors.AddRange(row.Texts("directors").Select(name => new Director(name)));
        return provider;
    }

    private Registration RegistrationOf(DemonstrationRow row)
    {
        var category = (ProviderCategory)row.Number("category");
        var state = Enum.Parse<RegistrationState>(row["state"]);
        var old = row.Has("continued_since");
        var registration = old
            ? Registration.Continued(row["provider"], category, Dates.Parse(row["continued_since"]).Value)
            : new Registration(row["provider"], category, row.Member<RegistrationState>("previous_cancellation"));
        var table = RegistrationWorkflow.Table;
        var way = old ? DemonstrationPaths.Between(table, RegistrationState.Confirmed, state) : DemonstrationPaths.By(table, null, state);
        var asked = DemonstrationPaths.By<RegistrationState, RegistrationStep>(table, RegistrationState.InfoRequested, RegistrationState.Submitted).Skip(1).ToList();
        for (var i = 0; i < row.Number("queries"); i++) way.InsertRange(1, asked);
        if (way.Count == 0) return registration;
        var draw = new Draw(registration.Reference);
        var days = DemonstrationPaths.Onward(calendar, [.. way.Select(s => (s.By, Paces[s.Step]))], calendar.Read(row["first"]));
        for (var i = 0; i < way.Count; i++)
        {
            var note = i == way.Count - 1 && row.TextOrNone("reason") is { } reason ? CaseNotes.Of(reason) : null;
            history.Take(registration, way[i], days[i], RepresentativeOf(row["provider"]), ref draw, note);
            if (way[i].Step is Register or Accept) registration.BeginProvisionalPeriod(reference.Deadlines, calendar.Working);
        }
        return registration;
    }
}
