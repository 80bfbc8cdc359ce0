using System.Collections.Frozen;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>
/// Where a person's name, address or number may stand after their account is erased, and why (docs/decisions/0019): in what was decided, signed, filed or sent out. Everywhere else none of it may be found, which
/// <see cref="Traces"/> looks for.
/// </summary>
public static class KeptPlaces
{
    /// <summary>The record of the committee: who sat and voted is what the record is.</summary>
    public const string Committee = "committee";

    /// <summary>Papers somebody signed or issued, as they went out.</summary>
    public const string Papers = "papers";

    /// <summary>What a company or provider told of itself: its contact, its directors, its representatives.</summary>
    public const string Filed = "filed";

    /// <summary>What people wrote into cases, under the hash of a history or a revision.</summary>
    public const string Written = "written";

    private static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["ChainEntries"] = Committee,
        ["AgreementSignatures"] = Papers, ["Letters"] = Papers, ["LetterFiles"] = Papers, ["ProjectAgreements"] = Papers, ["Certificates"] = Papers, ["ReportsIssued"] = Papers, ["ProgrammeReports"] = Papers, ["PublishedResults"] = Papers,
        ["Companies"] = Filed, ["Factories"] = Filed, ["Providers"] = Filed, ["Listings"] = Filed, ["ContactChanges"] = Filed, ["FormRevisions"] = Filed, ["ProjectRepresentatives"] = Filed, ["GrantClaims"] = Filed, ["GrantOrders"] = Filed,
        ["ProjectReports"] = Filed, ["ProjectPurchases"] = Filed, ["QueueRows"] = Filed, ["ImportRows"] = Filed, ["ImportRuns"] = Filed, ["CaseFiles"] = Filed, ["Objections"] = Filed, ["VerificationRecords"] = Filed,
        ["CaseHistories"] = Written, ["HistoryTexts"] = Written, ["CaseQueries"] = Written, ["CaseJudgements"] = Written, ["ComplaintRevisions"] = Written, ["Complaints"] = Written, ["ClaimCosts"] = Written, ["LabelCheckRevisions"] = Written,
        ["LabelRoundVersions"] = Written, ["LabelSiteVisits"] = Written, ["ParameterRows"] = Written, ["PaymentHolds"] = Written, ["PenaltyRechecks"] = Written, ["ProjectChanges"] = Written, ["ProjectEvaluations"] = Written,
        ["ProjectEvents"] = Written, ["PromptAnswers"] = Written, ["ProviderFeedbacks"] = Written, ["RecoveryDemands"] = Written, ["RecoveryReceipts"] = Written, ["Representatives"] = Written, ["RepresentationEnds"] = Written,
        ["ScoreRevisions"] = Written, ["ScoreSheets"] = Written, ["TerminationProposals"] = Written, ["AnnualInterests"] = Written, ["Erasures"] = Written, ["DataTakings"] = Written, ["ProgrammeEvents"] = Written, ["Applications"] = Written,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The reasons, in the order in which they are told.</summary>
    public static readonly IReadOnlyList<string> Reasons = [Committee, Papers, Filed, Written];

    /// <summary>Why a table may hold them; null where it may not.</summary>
    public static string? Why(string table) => Tables.GetValueOrDefault(table);
}
