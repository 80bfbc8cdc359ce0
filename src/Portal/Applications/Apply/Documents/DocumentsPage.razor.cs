using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Applications.Apply.Documents;

/// <summary>The annexes of the guide as the portal has them, what a service contract should say clause by clause, and the documents of each kind of project (FG-0.3, FG-2.1.2, FG-2.1.3).</summary>
public sealed partial class DocumentsPage(ReferenceData reference, Reader reader)
{
    private Reader Reader => reader;

    private static IEnumerable<(string Text, string Link, string Clause)> Annexes =>
    [
        (DocumentsText.Annex1, ApplyLinks.New, "FG-AnnexOSAForm"), (DocumentsText.Annex2, $"{Links.ApplyDocuments}#contract-assessment", "FG-AnnexOSAContract"),
        (DocumentsText.Annex3, ApplyLinks.New, "FG-AnnexDPForm"), (DocumentsText.Annex4, $"{Links.ApplyDocuments}#contract-demonstration", "FG-AnnexDPContract"),
        (DocumentsText.Annex5, Links.Technologies, "FG-AnnexThemes"),
    ];

    private IEnumerable<(string Id, string Title, string Clause, (string, string[])[] Points)> Contracts =>
    [
        ("contract-assessment", DocumentsText.ContractAssessment, "FG-AnnexOSAContract",
        [
            .. Both, (DocumentsText.PointCategory1, ["FG-1.4.1"]), (DocumentsText.PointMonths.With(Count("FG-3.2.1(a)")), ["FG-3.2.1(a)"]), (DocumentsText.PointReportAssessment, ["FG-T2-OSA", "FG-3.4.1"]),
            (DocumentsText.PointAuditor, ["FG-3.4.2"]), (DocumentsText.PointPaid, ["FG-4.1.1(b)"]), .. End,
        ]),
        ("contract-demonstration", DocumentsText.ContractDemonstration, "FG-AnnexDPContract",
        [
            .. Both, (DocumentsText.PointCategories, ["FG-1.4.1"]), (DocumentsText.PointMonths.With(Count("FG-3.2.1(b)")), ["FG-3.2.1(b)"]), (DocumentsText.PointPurchases, ["FG-3.3.3"]),
            (DocumentsText.PointInterim.With(Count("FG-3.2.2-interim")), ["FG-3.2.2"]), (DocumentsText.PointVisits.With(Count("FG-3.2.3")), ["FG-3.2.3", "FG-3.2.4"]), (DocumentsText.PointReportDemonstration, ["FG-T2-DP", "FG-3.4.1"]),
            (DocumentsText.PointVideo, ["FG-3.4.3"]), (DocumentsText.PointPaid, ["FG-4.1.2(c)"]), .. End,
        ]),
    ];

    private static (string, string[])[] Both =>
        [(DocumentsText.PointParties, ["FG-2.1.2"]), (DocumentsText.PointOwnChoice, ["FG-1.4.2", "RG-3.4.1"]), (DocumentsText.PointScope, ["RG-6.2.1(a)"]), (DocumentsText.PointMethod, ["RG-6.2.1(b)"])];

    private static (string, string[])[] End =>
        [(DocumentsText.PointRisk, ["FG-3.1.3", "FG-4.2.1"]), (DocumentsText.PointChanges, ["FG-3.7.1"]), (DocumentsText.PointPublicity, ["FG-5.1.1"]), (DocumentsText.PointSigned, ["FG-2.1.2"])];

    // Kinds that need the same documents stand under one heading.
    private IEnumerable<(string Title, (string, IReadOnlyList<Slot>)[] Groups)> Kinds => reference.Phases.All.SelectMany(p => p.Projects).Where(t => t != ProjectType.Verification).Distinct().Order()
        .GroupBy(type => string.Join(' ', Of(type).Select(s => s.Word)), StringComparer.Ordinal)
        .Select(same => (string.Join(FieldsText.Comma, same.Select(t => Reader.Read(t.Name()))), Groups(same.First())));

    private (string, IReadOnlyList<Slot>)[] Groups(ProjectType type) =>
    [
        .. new (string Heading, Func<Slot, bool> Has)[]
        {
            (DocumentsText.WithApplication, s => s.Due == SlotDue.Submission), (DocumentsText.WithApplicationOptional, s => s.Due == SlotDue.Never && s.Times.Contains(SlotTime.Form)),
            (DocumentsText.WhileRunning, s => s.Due == SlotDue.Never && !s.Times.Contains(SlotTime.Form) && !s.Times.Contains(SlotTime.Claim)),
            (DocumentsText.WithReport, s => s.Due == SlotDue.Report), (DocumentsText.WithClaim, s => s.Times.Contains(SlotTime.Claim)),
        }.Select(g => (g.Heading, (IReadOnlyList<Slot>)[.. Of(type).Where(g.Has)])).Where(g => g.Item2.Count > 0),
    ];

    // What officers keep, and what nobody sends by hand, applicants need not bring.
    private IEnumerable<Slot> Of(ProjectType type) => reference.Slots.All.Where(s => s.Holder == SlotHolder.Case && s.IsOf(type) && s.By == SlotBy.Applicant && !s.Times.IsEmpty);

    private int Count(string rule) => reference.Deadlines.Rule(rule)!.Count;
}
