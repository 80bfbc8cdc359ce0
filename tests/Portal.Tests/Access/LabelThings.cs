using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CleanerProduction.Labels.LabelStep;

namespace CleanerProduction.PortalTests.Access;

/// <summary>Applications for labels of both camps in the states whose pages have forms, and rounds.</summary>
internal static class LabelThings
{
    private const string Missing = "Reference=LM-2099-0001 Page=applicant holder=LM-2099-0001 slot=label-registration";

    private static readonly (string Name, LabelKind Label, bool Judged, (LabelStep Step, Role By)[] Steps)[] All =
    [
        ("label-draft", LabelKind.SupplyChain, false, []),
        ("label-filed", LabelKind.Manufacturing, false, [(Submit, Role.Applicant)]),
        ("label-judged", LabelKind.Manufacturing, true, [(Submit, Role.Applicant), (ReceiveOriginal, Role.Secretariat), (Check, Role.Secretariat), (VerifySite, Role.Secretariat), (LabelStep.Table, Role.Secretariat)]),
    ];

    /// <summary>Puts them into the database; each camp has one of each.</summary>
    public static async Task<Dictionary<string, Thing>> Put(TwoCamps portal, PortalDb db)
    {
        var test = TestContext.Current.CancellationToken;
        var rounds = await db.KnownRounds(test);
        var (open, judged) = (rounds.Single(r => r.Case.State == RoundState.Announced).Year, rounds.Single(r => r.Case.State == RoundState.Judging).Year);
        var taken = (await db.Set<LabelApplication>().AsNoTracking().ToListAsync(test)).Select(a => (a.Round, a.Label, a.CompanyId)).ToHashSet();
        var factories = await db.Set<Factory>().AsNoTracking().Where(f => f.Place == FactoryPlace.Guangdong).OrderBy(f => f.Id).ToListAsync(test);
        var (number, at, made) = (0, HongKongTime.StartOf(new(2026, 11, 20)).AddHours(9), new Dictionary<string, Thing>(StringComparer.Ordinal));
        foreach (var (name, label, isJudged, steps) in All)
        {
            var references = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var camp in TwoCamps.Camps)
            {
                var round = isJudged ? judged : open;
                var factory = factories.First(f => portal.CampOf[f.CompanyId] == camp && taken.Add((round, label, f.CompanyId)));
                var one = new LabelApplication(CaseReference.Of(label, 2090, ++number), round, renewal: false, factory.CompanyId, label == LabelKind.SupplyChain ? null : factory.Id, null);
                references[camp] = one.Reference;
                var form = new LabelEntryForm { Label = label, ContactName = "The matrix crate" };
                db.Add(one);
                db.Add(new FormRevision { Case = one.Reference, Revision = 1, Moment = steps.Length == 0 ? FormMoment.Draft : FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = at, By = camp });
                foreach (var (step, by) in steps) db.Add(one.Step(step, by, by == Role.Applicant ? camp : "p-secretary", at = at.AddSeconds(1)).Value);
            }
            made[name] = Thing.Of(camp => $"Reference={references[camp]} Page=applicant holder={references[camp]} slot=label-registration", Missing);
        }
        db.Add(new RoundCase(2031));
        db.Add(new LabelRoundVersion { Year = 2031, Version = 1, Content = RoundFigures.After(rounds[0].Round, 2031, new(CleanerProduction.Schemes.SourceKind.Decision, "x")).ToJson(), Reason = "x", At = at, By = "p-secretary" });
        await db.SaveChangesAsync(test);
        made["label-round"] = Thing.Of("Year=2031", "Year=2099");
        return made;
    }
}
