using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>An event people sign up to, one that was held, and a result that is public.</summary>
internal static class EventThings
{
    /// <summary>Puts them into the database; they belong to nobody.</summary>
    public static async Task<Dictionary<string, Thing>> Put(PortalDb db)
    {
        var starts = HongKongTime.StartOf(new(2090, 5, 4)).AddHours(9).ToUniversalTime();
        for (var number = 1; number <= 2; number++)
        {
            Trilingual word = new("矩陣", "矩阵", "The matrix event");
            var made = new ProgrammeEvent(new(CaseReference.Event, 2090, number), new(EventKind.Visit, word, word, word, true, starts, starts.AddHours(2), 5));
            foreach (var step in (EventStep[])[EventStep.Announce, EventStep.OpenSignUp]) db.Add(made.Step(step, Role.Secretariat, "p-secretary", starts.AddDays(-9).AddSeconds((int)step)).Value);
            var place = made.SignUp(starts.AddDays(-2)).Value;
            var signUp = new EventSignUp(made.Reference, place.Number, $"matrix-{number}", new("The matrix guest", "Crate", "crate@example.test", true, true), place.Seated, null, Language.En, starts.AddDays(-2));
            if (number == 2)
            {
                Assert.Null(signUp.CheckIn("p-technical", starts));
                db.Add(made.Step(EventStep.Hold, Role.Secretariat, "p-secretary", starts.AddHours(2)).Value);
            }
            db.AddRange(made, signUp);
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        const string missing = "Reference=EV-2099-0001 Code=nothing";
        return new(StringComparer.Ordinal)
        {
            ["event"] = Thing.Of("Reference=EV-2090-0001 Code=matrix-1", missing),
            ["event-held"] = Thing.Of("Reference=EV-2090-0002 Code=matrix-2", missing),
            ["result"] = Thing.Of("Reference=DP2-2022-0029", "Reference=DP2-2099-0001"),
        };
    }
}
