using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>How figures are written on the dashboard.</summary>
public static class DashboardWords
{
    /// <summary>A sentence by its key.</summary>
    public static string Say(string key) => DashboardText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new KeyNotFoundException($"No text {key}");

    /// <summary>143%, 114.4%; a dash where there is none.</summary>
    public static string Percent(Share? share, int places = 1) => share is { } s ? s.PercentTo(places).ToString(places == 1 ? "0.#" : "0.00", CultureInfo.InvariantCulture) + "%" : "–";

    /// <summary>A number as exactly as it was published.</summary>
    public static string Meant(Exactness exactness, long number) => exactness switch
    {
        Exactness.About => DashboardText.About.With(Written.Number(number)),
        Exactness.MoreThan => DashboardText.MoreThan.With(Written.Number(number)),
        _ => Written.Number(number),
    };

    /// <summary>800–1,000; about 550.</summary>
    public static string Of(Target target)
    {
        var number = target.To is { } to ? $"{Written.Number(target.From)}–{Written.Number(to)}" : Written.Number(target.From);
        return target.About ? DashboardText.About.With(number) : number;
    }

    /// <summary>What a target counts.</summary>
    public static string Name(TargetKind kind) => Say($"Target_{kind}");

    /// <summary>A reduction's number; what is saved each year is 'about' in the paper.</summary>
    public static string Of(Reduction reduction, long number) => reduction.Yearly ? DashboardText.About.With(Written.Number(number)) : Written.Number(number);

    /// <summary>Millions of dollars to two places, as the budget is printed.</summary>
    public static string Millions(Hkd amount) => (amount.Dollars / 1_000_000m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What a part of the tally is called.</summary>
    public static string SectorName(this ReferenceData reference, string sector, Reader reader) => sector.Length == 0 ? DashboardText.NotGiven : reference.SectorOf(sector, reader);

    /// <summary>What a project is mainly about, a <see cref="Guidelines.Funding.ProjectAim"/> by its name.</summary>
    public static string AimName(string aim) => aim.Length == 0 ? DashboardText.NotGiven : Say($"Aim_{aim}");

    /// <summary>A place by its code.</summary>
    public static string PlaceName(this ReferenceData reference, string place, Reader reader) => reference.PlaceOf(place, reader);
}
