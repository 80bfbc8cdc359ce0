using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Programme.Results;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Results of projects published (FG-5.2.1): the result, the entry, the notice to the funded body.</summary>
internal sealed class Results : IKind
{
    private const int Year = 2034;
    private static readonly string Begins = $"NTP-{Year}-";

    public string Name => "result";

    public Task Stock(Yard yard, int many) => Ground.Applications(yard, Year, many, (db, application) =>
    {
        Ground.Walk(yard, db, application, ApplicationStep.FindPayable);
        var (grant, at) = (application.ApprovedGrant!.Value, yard.Clock.GetUtcNow().AddDays(-1));
        db.Add(application.Pay(grant, HongKongTime.DateOf(at), grant, Ground.Officer, at, "note").Value);
        db.Add(new GrantOrder { Case = application.Reference, Payable = grant, Payee = "Wing Bank", Account = "012-345", Maker = "p-maker", MadeAt = at, Checker = "p-checker", CheckedAt = at });
        return Task.CompletedTask;
    });

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> open;
        await using (var db = yard.Open())
            open = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins) && !db.Set<PublishedResult>().Any(r => r.Case == a.Reference)).OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync();
        foreach (var reference in open)
        {
            if (await Publish(yard, reference) is { } refused) throw new InvalidOperationException($"{reference}: {refused.Code}");
            await acknowledged(reference);
        }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var cases = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins)).Select(a => new
        {
            a.Reference, Results = db.Set<PublishedResult>().Count(r => r.Case == a.Reference && r.Saved == 1),
            Entries = db.Set<CaseEntry>().Count(e => e.Case == a.Reference && e.Step == "PublishResult"), Told = db.Set<Notice>().Count(n => n.Case == a.Reference && n.PersonId == Ground.Applicant),
        }).ToListAsync();
        return cases.ToDictionary(c => c.Reference, c => new[] { c.Results, c.Entries, c.Told }, StringComparer.Ordinal);
    }

    public async Task<bool> Again(Yard yard, string key) => (await Publish(yard, key))?.Code == CaseDesk.MovedOn;

    private static Task<Refusal?> Publish(Yard yard, string reference) => new Publishing(yard.Databases, yard.Reference, yard.Clock)
        .Publish(Yard.Person(Ground.Officer, Role.Secretariat), reference, 0, new(new("成果", "成果", "What came out"), null, null), CancellationToken.None);
}
