using CleanerProduction.Cases;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Data;

/// <summary>The public register as the demonstration's registrations left it: what the portal enters as it happens, entered for years that were never kept here.</summary>
internal static class DemonstrationListings
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(9);

    /// <summary>Every addition and removal by its day.</summary>
    public static IEnumerable<ListingRow> Of(DemonstrationProviders providers, IReadOnlyCollection<CaseEntry> history)
    {
        var entries = history.ToLookup(e => e.Case, StringComparer.Ordinal);
        var known = providers.All.ToDictionary(p => p.Number, StringComparer.Ordinal);
        var register = PublicRegister.None;
        foreach (var (at, act, registration) in providers.Registrations.SelectMany(r => Acts(r, entries[r.Reference])).OrderBy(a => a.At).ThenBy(a => a.Registration.Reference, StringComparer.Ordinal))
        {
            var entry = register.Next(act, known[registration.ProviderNumber], registration.Category, at).Value;
            register = register.With(entry).Value;
            yield return ListingRow.Of(entry);
        }
    }

    // A registration older than the guide has no step that brought it in (RG-3.2.1).
    private static IEnumerable<(DateTimeOffset At, ListingAct Act, Registration Registration)> Acts(Registration registration, IEnumerable<CaseEntry> entries)
    {
        if (registration is { ConfirmedOn: { } since } && registration.RegisteredOn == since) yield return (HongKongTime.StartOf(since) + Opening, ListingAct.Added, registration);
        foreach (var entry in entries.OrderBy(e => e.Sequence))
            if (Enum.TryParse<RegistrationState>(entry.From, out var from) && Enum.TryParse<RegistrationState>(entry.To, out var to) && PublicRegister.ActOf(from, to) is { } act)
                yield return (entry.At, act, registration);
    }
}
