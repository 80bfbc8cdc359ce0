using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>A text as filled in, in three languages.</summary>
public sealed class TextForm
{
    /// <summary>In traditional characters.</summary>
    public string? Hant { get; set; }

    /// <summary>In simplified characters.</summary>
    public string? Hans { get; set; }

    /// <summary>In English.</summary>
    public string? En { get; set; }

    /// <summary>The text.</summary>
    public Trilingual Text => new((Hant ?? "").Trim(), (Hans ?? "").Trim(), (En ?? "").Trim());

    /// <summary>Says beside each language that is missing that it is.</summary>
    public void Check(FormErrors errors, string field)
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Hant), $"{field}.Hant", PrepareText.FillInHant);
        errors.AddWhere(string.IsNullOrWhiteSpace(Hans), $"{field}.Hans", PrepareText.FillInHans);
        errors.AddWhere(string.IsNullOrWhiteSpace(En), $"{field}.En", PrepareText.FillInEn);
    }
}
