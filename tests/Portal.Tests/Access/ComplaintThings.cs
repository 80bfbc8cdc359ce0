using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.Complaints.ComplaintStep;
using static CleanerProduction.Workflows.Role;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Complaints of both camps in the states whose pages have forms, all about the provider p-provider acts for.</summary>
internal static class ComplaintThings
{
    private const string About = "2026-016";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly (ComplaintStep Step, Role By)[] ToNotice = [(Notify, Secretariat)];
    private static readonly (ComplaintStep Step, Role By)[] ToInvestigation = [.. ToNotice, (Investigate, TechnicalSupport)];
    private static readonly (ComplaintStep Step, Role By)[] ToCorrection = [.. ToInvestigation, (FindSubstantiated, Secretariat), (Correct, Role.Provider)];
    private static readonly (ComplaintStep Step, Role By)[] ToReport = [.. ToCorrection, (CallReport, Secretariat)];
    private static readonly (ComplaintStep Step, Role By)[] ToCommittee = [.. ToReport, (Propose, Secretariat)];

    private static readonly ComplaintFile Papers = new()
    {
        What = "The matrix boiler was not installed", Investigated = new(Day, "The matrix crate"), Finding = new(true, "The matrix site"), FoundOn = Day, Preliminary = new(Day, "The matrix report"), Review = new(ScopeCompleted: new(false, "matrix")),
        Measures = [new("The matrix measure", Day)], Effect = new(true, "The matrix effect"), Consolidated = new(Day, "The matrix findings", "The matrix measures"), Proposals = [new(Penalty.Warning, "The matrix penalty", null)],
    };

    private static readonly (string Name, ComplaintKind Kind, (ComplaintStep Step, Role By)[] Steps, ComplaintFile File)[] All =
    [
        ("complaint-received", ComplaintKind.Complaint, [], new() { What = Papers.What }),
        ("complaint-substandard", ComplaintKind.SubstandardService, [], new() { What = Papers.What, Review = Papers.Review }),
        ("complaint-notified", ComplaintKind.Complaint, ToNotice, new() { What = Papers.What }),
        ("complaint-reported", ComplaintKind.Complaint, ToInvestigation, new() { What = Papers.What, Investigated = Papers.Investigated, Review = Papers.Review }),
        ("complaint-open", ComplaintKind.Complaint, ToCorrection, Papers with { Measures = [new("The matrix measure")], Effect = null, Consolidated = null, Proposals = [] }),
        ("complaint-corrected", ComplaintKind.Complaint, ToCorrection, Papers with { Effect = null, Consolidated = null, Proposals = [] }),
        ("complaint-due", ComplaintKind.Complaint, ToReport, Papers with { Consolidated = null, Proposals = [] }),
        ("complaint-supported", ComplaintKind.Complaint, [.. ToCommittee, (Support, Committee)], Papers),
        ("complaint-vetoed", ComplaintKind.Complaint, [.. ToCommittee, (Veto, Committee)], Handling.Vetoed(Papers)),
    ];

    /// <summary>Puts them into the database; each camp has one of each, substandard service belongs to neither.</summary>
    public static async Task<Dictionary<string, Thing>> Put(TwoCamps portal, PortalDb db)
    {
        var test = TestContext.Current.CancellationToken;
        var (number, at, made) = (0, HongKongTime.StartOf(Day).AddHours(9), new Dictionary<string, Thing>(StringComparer.Ordinal));
        foreach (var (name, kind, steps, file) in All)
        {
            var references = TwoCamps.Camps.ToDictionary(c => c, _ => new CaseReference(CaseReference.Complaint, 2090, ++number).ToString(), StringComparer.Ordinal);
            foreach (var (camp, reference) in references)
            {
                var one = new Complaint(CaseReference.Parse(reference).Value, kind, kind == ComplaintKind.Complaint ? portal.CampOf.First(c => c.Value == camp).Key : null, About, Day) { Subject = Trilingual.Same("The matrix boiler"), CorrectedOn = file.CorrectedOn };
                foreach (var (step, by) in steps)
                {
                    if (step == Propose) Assert.Null(one.ProposePenalty(Penalty.Warning, Trilingual.Same("The matrix penalty")));
                    at = at.AddSeconds(1);
                    db.Add(one.Step(step, by, by == Committee ? "66" : "p-secretary", at).Value);
                }
                db.Add(one);
                db.Add(new ComplaintRevision { Case = reference, Revision = 1, Content = file.ToJson(), At = at, By = "p-secretary" });
            }
            made[name] = kind == ComplaintKind.Complaint ? Thing.Of(camp => $"Reference={references[camp]}", "Reference=CP-2099-0001") : Thing.Of($"Reference={references[TwoCamps.Camps[0]]}", "Reference=CP-2099-0001");
        }
        var drafts = TwoCamps.Camps.ToDictionary(c => c, _ => new CaseReference(CaseReference.Complaint, 2090, ++number).ToString(), StringComparer.Ordinal);
        foreach (var (camp, reference) in drafts) db.Add(new ComplaintDraft { Reference = reference, CompanyId = portal.CampOf.First(c => c.Value == camp).Key, By = camp, At = at, Saved = 1, Subject = "The matrix draft" });
        made["complaint-draft"] = Thing.Of(camp => $"Reference={drafts[camp]} holder={drafts[camp]} slot=complaint-evidence", "Reference=CP-2099-0001 holder=CP-2099-0001 slot=complaint-evidence");
        await db.SaveChangesAsync(test);
        return made;
    }
}
