using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>What is asked of the dashboard, as it stands in the address. What means nothing is passed over.</summary>
public static class DashboardAsk
{
    /// <summary>Reads it.</summary>
    public static TallyAsk Read(IQueryCollection query, ReferenceData reference) => new(
        reference.Phases.All.FirstOrDefault(p => p.Code == query["phase"])?.Code,
        Enum.GetValues<ProjectType>().Where(k => k.Word() == query["type"]).Select(k => (ProjectType?)k).FirstOrDefault(),
        reference.Sectors.Where(s => s.Slug == query["sector"]).Select(s => s.Slug).FirstOrDefault(),
        query["place"].ToString() is "HK" ? "HK" : reference.Cities.Where(c => c.Code == query["place"]).Select(c => c.Code).FirstOrDefault(),
        query["year"].ToString() is { Length: 4 } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Enum.GetNames<ProjectAim>().FirstOrDefault(a => Word(a) == query["technology"]));

    /// <summary>What a project is mainly about, in an address.</summary>
    public static string Word(string aim) => aim.ToLowerInvariant();

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public static string At(this TallyAsk ask, string path) => path + new QueryBuilder(Parts(ask)).ToQueryString();

    private static IEnumerable<KeyValuePair<string, string>> Parts(TallyAsk ask)
    {
        if (ask.Phase is { } phase) yield return new("phase", phase);
        if (ask.Kind is { } kind) yield return new("type", kind.Word());
        if (ask.Sector is { } sector) yield return new("sector", sector);
        if (ask.Place is { } place) yield return new("place", place);
        if (ask.Aim is { } aim) yield return new("technology", Word(aim));
        if (ask.Year is { } year) yield return new("year", year.ToString(CultureInfo.InvariantCulture));
    }
}
