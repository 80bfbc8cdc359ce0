using System.Text.Json.Serialization;
using CleanerProduction.Schemes;

namespace CleanerProduction.Labels;

/// <summary>One round of the recognition scheme: its dates and every number its guide gives. A later round has its own .</summary>
/// <param name="Year">The round's year.</param>
/// <param name="Opens">The first day of application.</param>
/// <param name="Closes">The last day of application, inclusive.</param>
/// <param name="CheckedUntil">The last day of checking and site verification.</param>
/// <param name="JudgedUntil">The last day of judging.</param>
/// <param name="ObjectionDays">Days the list of proposed awards stands open for objections before the results are released; 0 where the round's guide knows none.</param>
/// <param name="ResultsFrom">The first day results may be published.</param>
/// <param name="CeremonyBy">The last day of the ceremony; where the guide names a month, the last of that.</param>
/// <param name="CleanSinceManufacturing">Manufacturing: no offence from this day on.</param>
/// <param name="CleanSinceExcellent">Excellent: no offence from this day on.</param>
/// <param name="CleanSinceRenewal">Renewals: no offence from this day on.</param>
/// <param name="ValidityYears">Years of manufacturing, excellent and supply chain labels.</param>
/// <param name="ValidityYearsTechnologyService">Years of technology service labels.</param>
/// <param name="RenewalOpensMonths">Months before expiry that renewal opens.</param>
/// <param name="PaidMeasures">Manufacturing: paid measures done; at least.</param>
/// <param name="PaidMeasuresWithVocOrNox">Manufacturing: paid measures done where enough of them cut VOC or NOx; at least.</param>
/// <param name="VocOrNoxMeasures">How many of those must; at least.</param>
/// <param name="ManufacturingAwards">Excellent: earlier manufacturing awards; at least.</param>
/// <param name="PaidMeasuresOnRenewal">Renewal of manufacturing and excellent: paid measures in the validity; at least.</param>
/// <param name="Referrals">Supply chain: referrals that succeeded; at least.</param>
/// <param name="LabelledSuppliers">Supply chain: suppliers that hold a label; at least.</param>
/// <param name="FundedProjects">Technology service: funded projects; at least.</param>
/// <param name="FundedProjectsOnRenewal">Technology service, renewal: further projects in the validity; at least.</param>
/// <param name="PanelSeats">Bodies on the judging panel.</param>
/// <param name="PanelCoChairs">Its co-chairs.</param>
/// <param name="OriginalGraceDays">Days after the close in which the sealed original of an application by e-mail may still come .</param>
/// <param name="MainlandShareAbove">A resident's share of the Mainland enterprise; more than.</param>
/// <param name="CompanyShareAtLeast">The same resident's share of the Hong Kong company; at least.</param>
public sealed record LabelRound(
    int Year, Figure<DateOnly> Opens, Figure<DateOnly> Closes, Figure<DateOnly> CheckedUntil, Figure<DateOnly> JudgedUntil,
    Figure<int> ObjectionDays, Figure<DateOnly> ResultsFrom, Figure<DateOnly> CeremonyBy,
    Figure<DateOnly> CleanSinceManufacturing, Figure<DateOnly> CleanSinceExcellent, Figure<DateOnly> CleanSinceRenewal,
    Figure<int> ValidityYears, Figure<int> ValidityYearsTechnologyService, Figure<int> RenewalOpensMonths,
    Figure<int> PaidMeasures, Figure<int> PaidMeasuresWithVocOrNox, Figure<int> VocOrNoxMeasures, Figure<int> ManufacturingAwards, Figure<int> PaidMeasuresOnRenewal,
    Figure<int> Referrals, Figure<int> LabelledSuppliers, Figure<int> FundedProjects, Figure<int> FundedProjectsOnRenewal, Figure<int> PanelSeats, Figure<int> PanelCoChairs,
    Figure<int> OriginalGraceDays, Figure<Share> MainlandShareAbove, Figure<Share> CompanyShareAtLeast)
{
    /// <summary>The days applications are taken, both inclusive.</summary>
    [JsonIgnore]
    public DateRange Window => new(Opens.Value, Closes.Value);

    /// <summary>The last day the sealed original may come, inclusive.</summary>
    [JsonIgnore]
    public DateOnly OriginalUntil => Closes.Value.AddDays(OriginalGraceDays.Value);

    /// <summary>The last day of a label that begins on <paramref name="from"/>, inclusive (LG-7.1).</summary>
    public DateOnly ValidUntil(LabelKind label, DateOnly from) =>
        Dates.AddYears(from, (label == LabelKind.TechnologyService ? ValidityYearsTechnologyService : ValidityYears).Value).AddDays(-1);

    /// <summary>The days a label that ends on <paramref name="until"/> may be renewed, both inclusive (LG-7.1, A-58).</summary>
    public DateRange RenewalDays(DateOnly until) => new(Dates.AddMonths(until, -RenewalOpensMonths.Value), until);

    /// <summary>The last day of objections to a list that was published on a day, inclusive; the day itself is not counted.</summary>
    public DateOnly ObjectionsUntil(DateOnly published) => published.AddDays(ObjectionDays.Value);

    /// <summary>The first date that is not in order with the one before it, by its name in the JSON; null where all are.</summary>
    public string? OutOfOrder()
    {
        (string Name, DateOnly Day)[] days = [("opens", Opens.Value), ("closes", Closes.Value), ("checkedUntil", CheckedUntil.Value), ("judgedUntil", JudgedUntil.Value), ("resultsFrom", ResultsFrom.Value), ("ceremonyBy", CeremonyBy.Value)];
        for (var i = 1; i < days.Length; i++)
            if (days[i].Day < days[i - 1].Day) return days[i].Name;
        return null;
    }

    /// <summary>Reads <c>seeds/labels/round-YYYY.json</c>.</summary>
    public static LabelRound Parse(string name, string json)
    {
        var round = StrictJson.Read<LabelRound>(name, json);
        return round.OutOfOrder() is null && round.ObjectionDays.Value >= 0 ? round : throw new FormatException($"{name}: the dates are not in order");
    }

    /// <summary>In the form that <see cref="Parse"/> reads.</summary>
    public string ToJson() => StrictJson.Write(this);
}
