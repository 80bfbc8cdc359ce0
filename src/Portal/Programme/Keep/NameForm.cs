using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>A name as filled in, in three languages.</summary>
public sealed class NameForm
{
    /// <summary>In traditional characters.</summary>
    public string? Hant { get; set; }

    /// <summary>In simplified characters.</summary>
    public string? Hans { get; set; }

    /// <summary>In English.</summary>
    public string? En { get; set; }

    /// <summary>The name.</summary>
    public Trilingual Text => new((Hant ?? "").Trim(), (Hans ?? "").Trim(), (En ?? "").Trim());

    /// <summary>Says beside each language that is missing that it is.</summary>
    public void Check(FormErrors errors, string field)
    {
        errors.AddWhere(string.IsNullOrWhiteSpace(Hant), $"{field}.Hant", ParametersText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(Hans), $"{field}.Hans", ParametersText.NameMissing);
        errors.AddWhere(string.IsNullOrWhiteSpace(En), $"{field}.En", ParametersText.NameMissing);
    }
}
