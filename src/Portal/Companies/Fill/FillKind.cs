namespace CleanerProduction.Portal.Companies.Fill;

/// <summary>How a field is filled in.</summary>
public enum FillKind
{
    /// <summary>A line or several.</summary>
    Text,
    /// <summary>A day.</summary>
    Day,
    /// <summary>Yes or no.</summary>
    YesNo,
    /// <summary>A share in hundredths.</summary>
    Percent,
    /// <summary>A whole number.</summary>
    Number,
}
