namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>Why a letter does not go out; each has its sentence in <c>LettersText</c>.</summary>
public static class LetterRefusals
{
#pragma warning disable CS1591 // Codes explain themselves.
    public const string Unknown = "letter-unknown";
    public const string Issued = "letter-issued";
    public const string Withdrawn = "letter-withdrawn";
    public const string DecisionOpen = "decision-open";
    public const string NoPrinter = "no-printer";
}
