using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.PortalTests.Files;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>An event people sign up to, one that was held with its materials published, and a result that is public.</summary>
internal static class EventThings
{
    /// <summary>Puts them into the database; they belong to nobody.</summary>
    public static async Task<Dictionary<string, Thing>> Put(TwoCamps portal, PortalDb db)
    {
        var test = TestContext.Current.CancellationToken;
        var result = await db.Set<PublishedResult>().Where(r => r.WithdrawnAt == null).OrderBy(r => r.Case).Select(r => r.Case).FirstAsync(test);
        var starts = HongKongTime.StartOf(new(2090, 5, 4)).AddHours(9).ToUniversalTime();
        List<int> files = [];
        for (var number = 1; number <= 2; number++)
        {
            Trilingual word = new("矩陣", "矩阵", "The matrix event");
            var made = new ProgrammeEvent(new(CaseReference.Event, 2090, number), new(EventKind.Visit, word, word, word, true, starts, starts.AddHours(2), 5));
            foreach (var step in (EventStep[])[EventStep.Announce, EventStep.OpenSignUp]) db.Add(made.Step(step, Role.Secretariat, "p-secretary", starts.AddDays(-9).AddSeconds((int)step)).Value);
            var place = made.SignUp(starts.AddDays(-2)).Value;
            var signUp = new EventSignUp(made.Reference, place.Number, $"matrix-{number}", new("The matrix guest", "Crate", "crate@example.test", true, true), place.Seated, null, Language.En, starts.AddDays(-2));
            files.Add((await portal.Get<CaseFiles>().Add(made.Reference, "event-photographs", "matrix.png", new MemoryStream(Samples.Png()), "p-secretary", test)).Value.Id);
            if (number == 1) db.Add(new EventShare { Event = made.Reference, Case = result });
            else
            {
                Assert.Null(signUp.CheckIn("p-technical", starts));
                db.Add(made.Step(EventStep.Hold, Role.Secretariat, "p-secretary", starts.AddHours(2)).Value);
                Assert.Null(made.PublishMaterials(starts.AddHours(3)));
            }
            db.AddRange(made, signUp);
        }
        await db.SaveChangesAsync(test);
        const string missing = "Reference=EV-2099-0001 Code=nothing", noFile = "reference=EV-2099-0001 code=nothing id=999999";
        return new(StringComparer.Ordinal)
        {
            ["event"] = Thing.Of("Reference=EV-2090-0001 Code=matrix-1", missing),
            ["event-held"] = Thing.Of("Reference=EV-2090-0002 Code=matrix-2", missing),
            ["event-slot"] = Thing.Of("holder=EV-2090-0001 slot=event-slides", "holder=EV-2099-0001 slot=event-slides"),
            ["material"] = Thing.Of($"reference=EV-2090-0002 code=matrix-2 id={files[1]}", noFile),
            ["material-unpublished"] = Thing.Of($"reference=EV-2090-0001 code=matrix-1 id={files[0]}", $"reference=EV-2099-0001 code=nothing-1 id={files[0]}"),
            ["result"] = Thing.Of($"Reference={result}", "Reference=DP2-2099-0001"),
        };
    }
}
