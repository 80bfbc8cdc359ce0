using System.Globalization;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Portal.Programme.Events;

/// <summary>An event as an officer types it.</summary>
public sealed class EventForm
{
    /// <summary>The kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The title in traditional Chinese.</summary>
    public string? TitleHant { get; set; }

    /// <summary>The title in simplified Chinese.</summary>
    public string? TitleHans { get; set; }

    /// <summary>The title in English.</summary>
    public string? TitleEn { get; set; }

    /// <summary>What it is about in traditional Chinese.</summary>
    public string? AboutHant { get; set; }

    /// <summary>What it is about in simplified Chinese.</summary>
    public string? AboutHans { get; set; }

    /// <summary>What it is about in English.</summary>
    public string? AboutEn { get; set; }

    /// <summary>The venue in traditional Chinese.</summary>
    public string? VenueHant { get; set; }

    /// <summary>The venue in simplified Chinese.</summary>
    public string? VenueHans { get; set; }

    /// <summary>The venue in English.</summary>
    public string? VenueEn { get; set; }

    /// <summary>Whether it is in Hong Kong.</summary>
    public string? Place { get; set; }

    /// <summary>The day.</summary>
    public string? Day { get; set; }

    /// <summary>The hour it begins.</summary>
    public string? From { get; set; }

    /// <summary>The hour it ends.</summary>
    public string? Until { get; set; }

    /// <summary>Seats.</summary>
    public string? Seats { get; set; }

    /// <summary>How long the history was when the page was read.</summary>
    public string? Seen { get; set; }

    /// <summary>An event as it is planned; of several days the first is shown.</summary>
    public static EventForm Of(EventPlan plan) => new()
    {
        Kind = plan.Kind.ToString(), TitleHant = plan.Title.Hant, TitleHans = plan.Title.Hans, TitleEn = plan.Title.En, AboutHant = plan.About.Hant, AboutHans = plan.About.Hans, AboutEn = plan.About.En,
        VenueHant = plan.Venue.Hant, VenueHans = plan.Venue.Hans, VenueEn = plan.Venue.En, Place = plan.InHongKong ? "hong-kong" : "elsewhere", Day = HongKongTime.DateOf(plan.Starts).Iso(),
        From = HongKongTime.At(plan.Starts).ToString("HH:mm", CultureInfo.InvariantCulture), Until = HongKongTime.At(plan.Ends).ToString("HH:mm", CultureInfo.InvariantCulture), Seats = plan.Capacity.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The plan, or null with what is to be corrected.</summary>
    public EventPlan? Read(FormErrors errors)
    {
        errors.AddWhere(!Enum.TryParse<EventKind>(Kind, out var kind) || !Enum.IsDefined(kind), "Form.Kind", EventsText.ChooseOne);
        foreach (var (name, text) in Texts) errors.AddWhere(string.IsNullOrWhiteSpace(text), name, EventsText.TextMissing);
        errors.AddWhere(Place is not ("hong-kong" or "elsewhere"), "Form.Place", EventsText.ChooseOne);
        var day = Dates.Parse(Day);
        errors.AddWhere(!day.Ok, "Form.Day", EventsText.DayMissing);
        var begins = TimeOnly.TryParseExact(From, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from);
        errors.AddWhere(!begins, "Form.From", EventsText.HourMissing);
        var ends = TimeOnly.TryParseExact(Until, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until);
        errors.AddWhere(!ends || begins && until <= from, "Form.Until", EventsText.EndMissing);
        errors.AddWhere(!int.TryParse(Seats, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) || seats is < 1 or > EventPlan.MostSeats, "Form.Seats", EventsText.SeatsMissing);
        if (errors.Any) return null;
        var start = HongKongTime.StartOf(day.Value);
        return new(kind, new(TitleHant!.Trim(), TitleHans!.Trim(), TitleEn!.Trim()), new(AboutHant!.Trim(), AboutHans!.Trim(), AboutEn!.Trim()), new(VenueHant!.Trim(), VenueHans!.Trim(), VenueEn!.Trim()), Place == "hong-kong",
            (start + from.ToTimeSpan()).ToUniversalTime(), (start + until.ToTimeSpan()).ToUniversalTime(), seats);
    }

    private IEnumerable<(string Name, string? Text)> Texts =>
    [
        ("Form.TitleHant", TitleHant), ("Form.TitleHans", TitleHans), ("Form.TitleEn", TitleEn), ("Form.AboutHant", AboutHant), ("Form.AboutHans", AboutHans), ("Form.AboutEn", AboutEn),
        ("Form.VenueHant", VenueHant), ("Form.VenueHans", VenueHans), ("Form.VenueEn", VenueEn),
    ];
}
