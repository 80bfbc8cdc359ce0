using System.Globalization;

namespace CleanerProduction.Portal;

/// <summary>Addresses of labels: rounds, applications, judging, holders.</summary>
public static partial class Links
{
    // Enter

    /// <summary>How to apply for a label, and one's own applications.</summary>
    public const string LabelEntries = "/labels/apply";

    /// <summary>One of one's own applications: its task list, later where it stands.</summary>
    public static string LabelEntry(string reference) => $"{LabelEntries}/{Part(reference)}";

    /// <summary>The rounds, for those who keep them.</summary>
    public const string LabelRounds = "/labels/rounds";

    /// <summary>One round with its dates and numbers.</summary>
    public static string LabelRound(int year) => string.Create(CultureInfo.InvariantCulture, $"{LabelRounds}/{year}");

    // Check

    /// <summary>Applications for labels on the officers' workbench.</summary>
    public const string LabelCases = "/labels/cases";

    /// <summary>One of them.</summary>
    public static string LabelCase(string reference) => $"{LabelCases}/{Part(reference)}";

    /// <summary>The verification of its factory on site.</summary>
    public static string LabelVisit(string reference) => $"{LabelCase(reference)}/visit";

    /// <summary>An application that came by post.</summary>
    public const string LabelByPost = "/labels/by-post";

    /// <summary>Providers to be nominated for the technology service label.</summary>
    public const string LabelNominations = "/labels/nominations";

    // Judge

    /// <summary>A judge's own list of applications to score.</summary>
    public const string Judge = "/labels/judge";

    /// <summary>A judge's sheet of one application.</summary>
    public static string JudgeSheet(string reference) => $"{Judge}/{Part(reference)}";

    /// <summary>Scores as they stand once scoring is closed, for the panel.</summary>
    public const string JudgeScores = "/labels/judge/scores";

    /// <summary>The judging of the current round, for the scheme's secretariat and the director.</summary>
    public const string Judging = "/labels/judging";

    /// <summary>The judging of a round: assignment and progress.</summary>
    public static string JudgingRound(int year) => string.Create(CultureInfo.InvariantCulture, $"{Judging}/{year}");

    /// <summary>Its scores, raw beside adjusted.</summary>
    public static string JudgingScores(int year) => string.Create(CultureInfo.InvariantCulture, $"{Judging}/{year}/scores");

    /// <summary>What the panel is asked to decide on.</summary>
    public static string JudgingLists(int year) => string.Create(CultureInfo.InvariantCulture, $"{Judging}/{year}/lists");

    // Award

    /// <summary>One certificate by its number: what anybody may know of it.</summary>
    public static string Certificate(string number) => $"{Certificates}/{Part(number)}";

    /// <summary>Where a certificate's number is typed in.</summary>
    public const string Certificates = "/labels/certificates";

    /// <summary>The results of a round, once they are released.</summary>
    public static string LabelResults(int year) => string.Create(CultureInfo.InvariantCulture, $"/labels/results/{year}");

    /// <summary>How many labels each year had.</summary>
    public const string LabelStatistics = "/labels/statistics";

    /// <summary>The certificates one's own company or provider holds.</summary>
    public const string OwnLabels = "/labels/held";

    /// <summary>A certificate on paper, pattern.</summary>
    public const string CertificatePdfPattern = "/labels/certificates/{number}/certificate.pdf";

    /// <summary>A certificate on paper.</summary>
    public static string CertificatePdf(string number) => $"{Certificate(number)}/certificate.pdf";

    /// <summary>The label for use by its holder, pattern.</summary>
    public const string ArtworkPattern = "/labels/certificates/{number}/label.{format}";

    /// <summary>The label for use by its holder, as svg or png.</summary>
    public static string Artwork(string number, string format) => $"{Certificate(number)}/label.{format}";

    /// <summary>What happens after the panel decided: objections, penalty records, release.</summary>
    public static string RoundAwards(int year) => string.Create(CultureInfo.InvariantCulture, $"/labels/awards/{year}");

    /// <summary>The proposed awards of a round, while objections are taken.</summary>
    public static string ProposedAwards(int year) => string.Create(CultureInfo.InvariantCulture, $"/labels/proposed/{year}");

    /// <summary>An objection to one of them.</summary>
    public static string ObjectTo(int year) => $"{ProposedAwards(year)}/object";

    /// <summary>All certificates of a round on paper, pattern.</summary>
    public const string RoundCertificatesPattern = "/labels/awards/{year:int}/certificates.zip";

    /// <summary>All certificates of a round on paper.</summary>
    public static string RoundCertificates(int year) => $"{RoundAwards(year)}/certificates.zip";

    /// <summary>The revocation of a certificate.</summary>
    public static string RevokeCertificate(string number) => $"{Certificate(number)}/revoke";
}
