using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>What every letter on a decision has in common: number, date, who signs, who has the case, where it can be verified.</summary>
public sealed record LetterPad(string Number, DateOnly Date, Uri Origin, bool Specimen, ReferenceData Reference)
{
    private static readonly Signatory Director = new(new("簡慕儀", "简慕仪", "Kan Mo-yee"), new("計劃總監", "计划总监", "Programme Director"));

    private static readonly ContactOfficer Officer = new(new("葉思敏", "叶思敏", "Yip Sze-man"), "(852) 2788 5588", "dp@cleanerproduction.hk");

    /// <summary>The rules a case is kept under.</summary>
    public static Trilingual RulesOf(string phase) => phase == "P5"
        ? new("2025/26年度計劃規則", "2025/26年度计划规则", "Programme rules of 2025/26")
        : new("2022年7月申請資助指引", "2022年7月申请资助指引", "Guide to application for funding, July 2022");

    /// <summary>The frame round a letter's own matter.</summary>
    public LetterFrame Frame(DecisionTaken decision, Addressee to, Trilingual rules) => new(
        Number, Date, decision.Case, to, rules, Officer, Director,
        new(decision.Meeting, decision.Item, HongKongTime.DateOf(decision.At), decision.ChainHead), new Uri(Origin, $"/verify/{Number}"))
    {
        Draft = true,
        Specimen = Specimen,
    };

    /// <summary>The committee's reasons as they stand in the notes; they are in the writer's language and are not translated by machine.</summary>
    public static IReadOnlyList<Ground> Grounds(DecisionTaken decision, Trilingual otherwise, string? clause) =>
        decision.Reasons.Count == 0 ? [new(otherwise, clause)] : [.. decision.Reasons.Select(r => new Ground(Trilingual.Same(r), clause))];
}
