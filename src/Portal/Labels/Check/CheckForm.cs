using System.Globalization;
using CleanerProduction.Labels;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>What an officer typed on a case's page; the name of the form that was sent says what of it counts.</summary>
public sealed class CheckForm
{
    /// <summary>How long the history was when the page was read.</summary>
    public string? Seen { get; set; }

    /// <summary>The question answered.</summary>
    public string? Question { get; set; }

    /// <summary>The measure it is about.</summary>
    public string? Item { get; set; }

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    public string? Met { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What a fact is.</summary>
    public string? Kind { get; set; }

    /// <summary>Where it was seen.</summary>
    public string? Source { get; set; }

    /// <summary>The factory, the measure or the breach in words.</summary>
    public string? Name { get; set; }

    /// <summary>Its number.</summary>
    public string? Number { get; set; }

    /// <summary>A label's round.</summary>
    public string? Round { get; set; }

    /// <summary>The first day, or the only one.</summary>
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    public string? Until { get; set; }

    /// <summary>The day of a penalty's record.</summary>
    public string? Recorded { get; set; }

    /// <summary>The day the applicant told of it.</summary>
    public string? Told { get; set; }

    /// <summary><c>yes</c> where a measure cuts VOC or NOx.</summary>
    public string? Voc { get; set; }

    /// <summary><c>yes</c> or <c>no</c>: whether a label was got by an assessment.</summary>
    public string? ByAssessment { get; set; }

    /// <summary>A fact to be struck.</summary>
    public string? Fact { get; set; }

    /// <summary>The day the original came.</summary>
    public string? Received { get; set; }

    /// <summary>The officer it is given to.</summary>
    public string? Officer { get; set; }

    /// <summary>The fields a kind of fact has, in the order of the form.</summary>
    public static IReadOnlyList<string> FieldsOf(FactKind kind) => kind switch
    {
        FactKind.Manufacturing or FactKind.Excellent or FactKind.OtherLabel => ["Number", "Round", "From", "Until", "ByAssessment"],
        FactKind.CityAudit => ["Number", "From"],
        FactKind.CityTitle or FactKind.ProvincialTitle or FactKind.GreenFactory => ["Number", "From", "Until"],
        FactKind.Offence => ["Name", "From", "Recorded", "Told"],
        FactKind.Measure => ["Name", "From", "Voc"],
        FactKind.Supplier => ["Name", "Number", "From", "Until"],
        _ => ["Name", "Number", "From"],
    };

    /// <summary>The fact as typed, and the fields that hold a day or a number that cannot be read.</summary>
    public (RecordedFact Fact, IReadOnlyList<string> Unread) ToFact(FactKind kind)
    {
        var unread = new List<string>();
        var asked = FieldsOf(kind);
        string? Text(string field, string? typed) => asked.Contains(field) && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : null;
        DateOnly? Day(string field, string? typed)
        {
            if (Text(field, typed) is not { } text) return null;
            var day = Dates.Parse(text);
            if (!day.Ok) unread.Add(field);
            return day.Ok ? day.Value : null;
        }

        int? round = null;
        if (Text("Round", Round) is { } year)
            if (int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2009 and <= 9999) round = number;
            else unread.Add("Round");
        var fact = new RecordedFact(0, kind, Source?.Trim() ?? "", "", default)
        {
            Name = Text("Name", Name), Reference = Text("Number", Number), Round = round, From = Day("From", From), Until = Day("Until", Until), RecordedOn = Day("Recorded", Recorded), ToldOn = Day("Told", Told),
            VocOrNox = asked.Contains("Voc") && Voc == "yes", ByAssessment = asked.Contains("ByAssessment") ? ByAssessment switch { "yes" => true, "no" => false, _ => null } : null,
        };
        return (fact, unread);
    }
}
