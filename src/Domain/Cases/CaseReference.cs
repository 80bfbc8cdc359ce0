using System.Globalization;
using System.Runtime.InteropServices;
using CleanerProduction.Applications;
using CleanerProduction.Labels;

namespace CleanerProduction.Cases;

/// <summary>What a case is called: <c>DP2-2026-0031</c>, the letters of its kind, the year it was opened in Hong Kong, its number in that year.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CaseReference
{
    /// <summary>The letters of a complaint or a case of substandard service.</summary>
    public const string Complaint = "CP";

    /// <summary>The letters of a round of the recognition scheme.</summary>
    public const string Round = "LR";

    /// <summary>The letters of an event of the programme.</summary>
    public const string Event = "EV";

    private static readonly (LabelKind Label, string Letters)[] Labels =
        [(LabelKind.Manufacturing, "LM"), (LabelKind.Excellent, "LX"), (LabelKind.SupplyChain, "LS"), (LabelKind.TechnologyService, "LT")];

    private static readonly (ProjectType Type, string Letters)[] Projects =
    [
        (ProjectType.OnSiteAssessment, "OSA"), (ProjectType.Demonstration, "DP"), (ProjectType.Demonstration1, "DP1"),
        (ProjectType.Demonstration2, "DP2"), (ProjectType.NewTechnology, "NTP"), (ProjectType.Verification, "VS"),
    ];

    /// <summary>A reference of known letters; the year has four digits, the number is from 1.</summary>
    public CaseReference(string letters, int year, int number)
    {
        if (!Known(letters)) throw new ArgumentException($"No case begins with {letters}", nameof(letters));
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2008);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Letters, Year, Number) = (letters, year, number);
    }

    /// <summary>The letters of its kind.</summary>
    public string Letters { get; }

    /// <summary>The year it was opened.</summary>
    public int Year { get; }

    /// <summary>Its number in that year, from 1.</summary>
    public int Number { get; }

    /// <summary>The reference of an application.</summary>
    public static CaseReference Of(ProjectType type, int year, int number) => new(LettersOf(type), year, number);

    /// <summary>The letters of an application's kind.</summary>
    public static string LettersOf(ProjectType type) => Projects.First(p => p.Type == type).Letters;

    /// <summary>The reference of an application for a label, or of a nomination.</summary>
    public static CaseReference Of(LabelKind label, int year, int number) => new(LettersOf(label), year, number);

    /// <summary>The letters of an application for that label.</summary>
    public static string LettersOf(LabelKind label) => Labels.First(l => l.Label == label).Letters;

    /// <summary>The label applied for, or null where it is no application for one.</summary>
    public LabelKind? Label
    {
        get
        {
            foreach (var (label, letters) in Labels)
                if (letters == Letters) return label;
            return null;
        }
    }

    /// <summary>The kind of project, or null where it is no application.</summary>
    public ProjectType? Project
    {
        get
        {
            foreach (var (type, letters) in Projects)
                if (letters == Letters) return type;
            return null;
        }
    }

    /// <summary>Reads a reference in either case of letters; the number has at least four digits and no superfluous zero.</summary>
    public static Result<CaseReference> Parse(string? text)
    {
        var refusal = new Refusal("reference-not-readable").With("text", text ?? "");
        var parts = (text ?? "").Trim().ToUpperInvariant().Split('-');
        if (parts.Length != 3 || !Known(parts[0])) return refusal;
        if (parts[1].Length != 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 2008) return refusal;
        if (parts[2].Length < 4 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return refusal;
        var reference = new CaseReference(parts[0], year, number);
        return reference.ToString().EndsWith("-" + parts[2], StringComparison.Ordinal) ? reference : refusal;
    }

    private static bool Known(string letters) => letters is Complaint or Round or Event || Projects.Any(p => p.Letters == letters) || Labels.Any(l => l.Letters == letters);

    /// <summary>As printed; the number is padded to four digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters}-{Year:0000}-{Number:0000}");
}
