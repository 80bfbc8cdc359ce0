using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented list of technologies of demonstration projects (I): the guides name the list and do not print it (FG-G3). It stands as rows the Secretariat put in force.</summary>
internal sealed class DemonstrationTechnologies(DemonstrationFiles files)
{
    private static readonly DateOnly Since = new(2020, 6, 1);
    private readonly List<string> listed = [.. files.Rows("applications").Where(row => row["kind"] == "DP1").Select(row => row["technology"]).Distinct(StringComparer.Ordinal)];

    /// <summary>The code of a technology on the list; null where it is not listed.</summary>
    public string? CodeOf(string slug) => listed.IndexOf(slug) is >= 0 and var at ? Code(at) : null;

    /// <summary>The rows, in the order of the list.</summary>
    public IEnumerable<ParameterRow> Rows()
    {
        var names = files.Rows("technologies").ToDictionary(row => row["slug"], row => row.Text("technology"), StringComparer.Ordinal);
        return listed.Select((slug, at) => new ParameterRow
        {
            Sequence = at + 1,
            Content = StrictJson.Write<ParameterChange>(new TechnologyAdded(new(Code(at), TechnologyList.Demonstration1, Sector: null, names[slug], Since, Until: null))),
            At = HongKongTime.StartOf(Since).AddHours(10).AddMinutes(at).ToUniversalTime(), By = "p-secretary", Reason = "示範項目(I)技術清單（示範資料）", Once = $"demonstration-{slug}",
        });
    }

    private static string Code(int at) => System.FormattableString.Invariant($"T{at + 1}");
}
