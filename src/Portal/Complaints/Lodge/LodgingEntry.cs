using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Complaints.Lodge;

/// <summary>A complaint or feedback as it is typed.</summary>
public sealed class LodgingEntry
{
    /// <summary>complaint or feedback.</summary>
    public string? Kind { get; set; }

    /// <summary>The company, where a person acts for several.</summary>
    public string? Company { get; set; }

    /// <summary>The provider's number.</summary>
    public string? Provider { get; set; }

    /// <summary>The project, or nothing.</summary>
    public string? Project { get; set; }

    /// <summary>What it is about, in one line.</summary>
    public string? Subject { get; set; }

    /// <summary>What happened.</summary>
    public string? What { get; set; }

    /// <summary>What the company would like to happen.</summary>
    public string? Wanted { get; set; }

    /// <summary>How often the draft had been saved when the page was read.</summary>
    public string? Saved { get; set; }

    /// <summary>As it is handed on.</summary>
    public WrittenComplaint Written => new(Provider, Project, Subject, What, Wanted);

    /// <summary>A draft to be typed on.</summary>
    public static LodgingEntry Of(ComplaintDraft draft) => new()
    {
        Provider = draft.ProviderNumber, Project = draft.ApplicationReference, Subject = draft.Subject, What = draft.What, Wanted = draft.Wanted, Saved = draft.Saved.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
