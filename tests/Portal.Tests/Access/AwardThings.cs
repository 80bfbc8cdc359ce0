using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Rounds after the panel's decision in the states whose pages have forms, and certificates of both camps.</summary>
internal static class AwardThings
{
    private const string NoRound = "Year=2070";
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly (string Name, int Year, RoundStep[] Steps)[] Rounds =
    [
        ("awards-checked", 2079, [RoundStep.Announce]),
        ("awards-judged", 2080, [RoundStep.Announce, RoundStep.OpenJudging]),
        ("awards-decided", 2081, [RoundStep.Announce, RoundStep.OpenJudging, RoundStep.Decide]),
        ("awards-objections", 2082, [RoundStep.Announce, RoundStep.OpenJudging, RoundStep.Decide, RoundStep.InviteObjections]),
        ("awards-ready", 2083, [RoundStep.Announce, RoundStep.OpenJudging, RoundStep.Decide, RoundStep.InviteObjections]),
        ("awards-released", 2084, [RoundStep.Announce, RoundStep.OpenJudging, RoundStep.Decide, RoundStep.InviteObjections, RoundStep.Release]),
    ];

    /// <summary>Puts them into the database.</summary>
    public static async Task<Dictionary<string, Thing>> Put(TwoCamps portal, PortalDb db)
    {
        var test = TestContext.Current.CancellationToken;
        var made = new Dictionary<string, Thing>(StringComparer.Ordinal);
        var at = HongKongTime.StartOf(Day.AddDays(-20)).AddHours(9);
        var ground = portal.Get<ReferenceData>().LabelRounds[0];
        var factory = await db.Set<Factory>().AsNoTracking().OrderBy(f => f.Id).FirstAsync(test);
        foreach (var (name, year, steps) in Rounds)
        {
            var round = new RoundCase(year);
            foreach (var step in steps) db.Add(round.Step(step, Role.Secretariat, "p-secretary", at).Value);
            db.Add(round);
            db.Add(new LabelRoundVersion { Year = year, Version = 1, Content = (ground with { Year = year }).ToJson(), Reason = "matrix", At = at, By = "p-secretary" });
            var application = new LabelApplication(CaseReference.Of(LabelKind.Manufacturing, year, 1), year, false, factory.CompanyId, factory.Id, null) { Channel = LabelChannel.Electronic };
            (LabelStep Step, Role By)[] way =
            [
                (LabelStep.Submit, Role.Applicant), (LabelStep.ReceiveOriginal, Role.Secretariat), (LabelStep.Check, Role.Secretariat), (LabelStep.VerifySite, Role.Secretariat), (LabelStep.Table, Role.Secretariat), (LabelStep.Propose, Role.Panel),
            ];
            // Checked and not judged yet, it lies before the panel.
            foreach (var (step, by) in way.SkipLast(name == "awards-checked" ? 1 : 0)) db.Add(application.Step(step, by, "p-secretary", at).Value);
            db.Add(application);
            var form = new LabelEntryForm { Label = LabelKind.Manufacturing, ContactName = "The matrix crate" };
            db.Add(new FormRevision { Case = application.Reference, Revision = 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = at, By = "p-secretary" });
            if (year is 2082 or 2083) db.Add(new ObjectionCall { Round = year, PublishedOn = Day.AddDays(year == 2082 ? -2 : -9), Until = Day.AddDays(year == 2082 ? 5 : -2), Count = 7 });
            if (year == 2082) db.Add(new Objection(year, application.Reference, "matrix", "x@example.test", "matrix", Day));
            if (year == 2083) db.Add(new PenaltyRecheck { Application = application.Reference, RecordsUntil = Day, Clean = true, Found = "matrix", At = at, By = "p-secretary" });
            if (year == 2084) db.Add(new Certificate("M-2084-001", application.Reference, LabelKind.Manufacturing, year, Trilingual.Same("matrix"), null, new(Day.AddDays(-1), ground.ValidUntil(LabelKind.Manufacturing, Day.AddDays(-1)))));
            made[name] = Thing.Of($"Year={year}", NoRound);
        }
        var number = 900;
        var held = TwoCamps.Camps.ToDictionary(c => c, _ => new CertificateNumber(LabelKind.SupplyChain, 2025, ++number).ToString(), StringComparer.Ordinal);
        foreach (var (camp, one) in held)
            db.Add(new Certificate(one, null, LabelKind.SupplyChain, 2025, Trilingual.Same($"matrix {camp}"), null, new(Day.AddDays(-30), Day.AddDays(600))) { CompanyId = portal.CampOf.First(c => c.Value == camp).Key });
        made["certificate"] = Thing.Of(camp => $"number={held[camp]} format=svg", "number=S-2025-999 format=svg");
        await db.SaveChangesAsync(test);
        return made;
    }
}
