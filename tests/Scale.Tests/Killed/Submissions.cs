using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Applications.Apply;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.PortalTests.Applications.Apply;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Applications handed in (FG-2.1.5): the state, the form as handed in, the entry, the row of the queue, the applicant's notice and the officer's.</summary>
internal sealed class Submissions : IKind
{
    private const int Year = 2031;
    private static readonly string Begins = $"NTP-{Year}-";

    public string Name => "submission";

    public Task Stock(Yard yard, int many) => Ground.Applications(yard, Year, many, async (db, application) =>
    {
        var form = WholeForm.Of(ProjectType.NewTechnology);
        db.Add(new FormRevision { Case = application.Reference, Revision = 1, Content = form.ToJson(), Hash = form.Hash, At = yard.Clock.GetUtcNow(), By = Ground.Applicant });
        foreach (var slot in (string[])["service-contract", "technology-proof", "quotation"]) db.Add(await Ground.Paper(yard, application.Reference, slot, slot));
    });

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        foreach (var reference in await Open(yard))
        {
            if (await Submit(yard, reference) is { } refused) throw new InvalidOperationException($"{reference}: {refused.Code} {string.Join(' ', refused.Figures)}");
            await acknowledged(reference);
        }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var cases = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins)).Select(a => new
        {
            a.Reference, a.State, a.SubmittedOn,
            Forms = db.Set<FormRevision>().Count(f => f.Case == a.Reference && f.Moment == FormMoment.Submitted),
            Entries = db.Set<CaseEntry>().Count(e => e.Case == a.Reference && e.Step == "Submit"),
            Rows = db.Set<QueueRow>().Count(r => r.Case == a.Reference),
            Own = db.Set<Notice>().Count(n => n.Case == a.Reference && n.PersonId == Ground.Applicant),
            Officers = db.Set<Notice>().Count(n => n.Case == a.Reference && n.PersonId == Ground.Officer),
        }).ToListAsync();
        return cases.ToDictionary(c => c.Reference, c => new[] { c.State == ApplicationState.Submitted && c.SubmittedOn == Yard.Day ? 1 : 0, c.Forms, c.Entries, c.Rows, c.Own, c.Officers }, StringComparer.Ordinal);
    }

    public async Task<bool> Again(Yard yard, string key) => (await Submit(yard, key))?.Code == Submitting.NoDraft;

    private static async Task<List<string>> Open(Yard yard)
    {
        await using var db = yard.Open();
        return await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins) && a.State == ApplicationState.Draft).OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync();
    }

    private static Task<Refusal?> Submit(Yard yard, string reference) =>
        new Submitting(yard.Desk, yard.Of<FactsBook>()).Submit(Ground.Applicant, reference, 1, new(true, true, true, true, true), CancellationToken.None);
}
