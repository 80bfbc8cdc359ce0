using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Projects;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Desk = CleanerProduction.Portal.Projects.Pay.Payments;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Grants ordered by one, checked by another, paid once (FG-4.1.4): each with its entry; the payment with its letter and its notice.</summary>
internal sealed class Payments : IKind
{
    private const int Year = 2032;
    private static readonly string Begins = $"NTP-{Year}-";
    private static readonly (string Act, string Entry)[] Acts = [("order", "OrderPayment"), ("check", "CheckPayment"), ("pay", nameof(ApplicationStep.Pay))];

    public string Name => "payment";

    public Task Stock(Yard yard, int many) => Ground.Applications(yard, Year, (many + 2) / 3, (db, application) =>
    {
        var cost = Hkd.Of(2_000);
        Ground.Walk(yard, db, application, ApplicationStep.FindPayable);
        var form = new ApplicationForm { Budget = [new("B1", "dryer", CostKind.Equipment, cost)], Providers = [new(Ground.Provider, null, null, Hkd.Zero)] };
        var day = application.SubmittedOn!.Value;
        db.AddRange(
            new FormRevision { Case = application.Reference, Revision = 1, Content = form.ToJson(), Hash = form.Hash, By = Ground.Applicant },
            new ClaimCost { Case = application.Reference, Number = 1, Line = "B1", Kind = CostKind.Equipment, Amount = cost, InvoicedOn = day, PaidOn = day, By = Ground.Applicant, Found = cost, Officer = "verifier" });
        return Task.CompletedTask;
    });

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> open;
        await using (var db = yard.Open())
            open = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins) && a.State == ApplicationState.ReadyToPay).OrderBy(a => a.Reference).Select(a => a.Reference).ToListAsync();
        foreach (var reference in open)
            foreach (var (act, entry) in Acts)
            {
                await using (var db = yard.Open())
                    if (await db.Set<CaseEntry>().AnyAsync(e => e.Case == reference && e.Step == entry)) continue;
                if (await Do(yard, reference, act) is { } refused) throw new InvalidOperationException($"{act} {reference}: {refused.Code} {string.Join(' ', refused.Figures)}");
                await acknowledged($"{reference}/{act}");
            }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var cases = await db.Set<Application>().Where(a => a.Reference.StartsWith(Begins)).Select(a => new
        {
            a.Reference, Paid = a.State == ApplicationState.Paid && a.PaidOn != null && a.PaidGrant != null,
            Order = db.Set<GrantOrder>().Count(o => o.Case == a.Reference), Checked = db.Set<GrantOrder>().Count(o => o.Case == a.Reference && o.Checker != null),
            Ordering = db.Set<CaseEntry>().Count(e => e.Case == a.Reference && e.Step == "OrderPayment"), Checking = db.Set<CaseEntry>().Count(e => e.Case == a.Reference && e.Step == "CheckPayment"),
            Paying = db.Set<CaseEntry>().Count(e => e.Case == a.Reference && e.Step == "Pay"), Letters = db.Set<LetterDraft>().Count(l => l.Case == a.Reference && l.Kind == "grant-paid"),
            Told = db.Set<Notice>().Count(n => n.Case == a.Reference && n.PersonId == Ground.Applicant),
        }).ToListAsync();
        return cases.SelectMany(c => new (string Key, int[] Parts)[]
        {
            ($"{c.Reference}/order", [c.Order, c.Ordering]), ($"{c.Reference}/check", [c.Checked, c.Checking]), ($"{c.Reference}/pay", [c.Paid ? 1 : 0, c.Paying, c.Letters, c.Told]),
        }).ToDictionary(p => p.Key, p => p.Parts, StringComparer.Ordinal);
    }

    public async Task<bool> Again(Yard yard, string key) => (await Do(yard, key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]))?.Code is "order-made-before" or "order-not-now" or "order-already-checked" or "paid-already";

    private static Task<Refusal?> Do(Yard yard, string @case, string act)
    {
        var desk = new Desk(new ClaimDesk(yard.Desk, yard.Of<FactsBook>()), new(yard.Letters));
        return act switch
        {
            "order" => desk.Order(Yard.Person("p-maker", Role.Secretariat), @case, null, Withheld.Nothing, "Wing Bank", "012-345", CancellationToken.None),
            "check" => desk.Check(Yard.Person("p-checker", Role.Secretariat), @case, null, SignatureProof.Demonstration, CancellationToken.None),
            _ => desk.Pay(Yard.Person("p-maker", Role.Secretariat), @case, null, Yard.Day, CancellationToken.None),
        };
    }
}
