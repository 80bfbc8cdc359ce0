using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Providers.Listing;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>Providers registered and so published in the public register (RG-4.1.4, RG-5.1.2): the state, the entry, the row of the register, the letter, the notice.</summary>
internal sealed class Registrations : IKind
{
    private const int Year = 2033;
    private static readonly string Begins = $"{Year}-";

    public string Name => "publication";

    public async Task Stock(Yard yard, int many)
    {
        await using var db = yard.Open();
        var at = HongKongTime.StartOf(Yard.Day.AddDays(-5)).AddHours(9);
        for (var n = 1; n <= many; n++)
        {
            var (number, filing) = (Provider.NumberOf(Year, n), FilingOf(n));
            var provider = Ground.NewProvider(number);
            provider.Identifier = Yard.Said(Year * 10_000L + n);
            var form = Form with { Identifier = provider.Identifier };
            var registration = new Registration(number, ProviderCategory.Category2) { Filing = filing };
            db.AddRange(
                provider, registration, new Representative { PersonId = Ground.Applicant, ProviderNumber = number, From = new(2020, 1, 1) },
                new RegistrationFiling { Reference = filing, ProviderNumber = number, BegunAt = at, BegunBy = Ground.Applicant, SubmittedAt = at },
                new FormRevision { Case = filing, Revision = 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = at, By = Ground.Applicant },
                new CaseJudgement { Case = registration.Reference, Clause = FilingBook.ClauseOf(ProviderCategory.Category2), Met = true, Reason = "Read", By = Ground.Officer, At = at },
                registration.Step(RegistrationStep.Submit, Role.Provider, Ground.Applicant, at, form.Hash).Value, registration.FindComplete(HongKongTime.DateOf(at), Ground.Officer, at).Value);
            foreach (var slot in (string[])["staff-experience", "project-record"]) db.Add(await Ground.Paper(yard, ProviderFiles.Holder(number), slot, filing));
        }
        await db.SaveChangesAsync();
    }

    public async Task Write(Yard yard, Func<string, Task> acknowledged)
    {
        List<string> open;
        await using (var db = yard.Open())
            open = await db.Set<Registration>().Where(r => r.ProviderNumber.StartsWith(Begins) && r.State == RegistrationState.Complete).OrderBy(r => r.Reference).Select(r => r.Filing!).ToListAsync();
        foreach (var filing in open)
        {
            if (await Register(yard, filing, 2) is { } refused) throw new InvalidOperationException($"{filing}: {refused.Code} {string.Join(' ', refused.Figures)}");
            await acknowledged(filing);
        }
    }

    public async Task<IReadOnlyDictionary<string, int[]>> Found(Yard yard)
    {
        await using var db = yard.Open();
        var listed = await db.Set<ListingRow>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync();
        if (PublicRegister.Of(listed.Select(r => r.Entry())) is { Ok: false, Refusal: var fault }) throw new InvalidOperationException($"The register is broken: {fault.Code}");
        var cases = await db.Set<Registration>().Where(r => r.ProviderNumber.StartsWith(Begins)).Select(r => new
        {
            r.Filing, Listed = r.State == RegistrationState.Provisional && r.ProvisionalUntil != null, Rows = db.Set<ListingRow>().Count(l => l.Number == r.ProviderNumber),
            Entries = db.Set<CaseEntry>().Count(e => e.Case == r.Reference && e.Step == "Register"), Letters = db.Set<LetterDraft>().Count(l => l.Case == r.Reference),
            Clocks = db.Set<CaseDeadline>().Count(d => d.Case == r.Reference && d.Rule == "RG-3.3.1"), Told = db.Set<Notice>().Count(n => n.Case == r.Filing && n.PersonId == Ground.Applicant),
        }).ToListAsync();
        return cases.ToDictionary(c => c.Filing!, c => new[] { c.Listed ? 1 : 0, c.Rows, c.Entries, c.Letters, c.Clocks, c.Told }, StringComparer.Ordinal);
    }

    // Sent again from the page as it was, and from one opened since.
    public async Task<bool> Again(Yard yard, string key) => (await Register(yard, key, 2))?.Code == RegistrationDesk.MovedOn && await Register(yard, key, 3) is not null;

    private static RegistrationForm Form { get; } = new()
    {
        WrittenIn = Language.En, Name = new("清研顧問有限公司", "清研顾问有限公司", "Clear Study Consultants Limited"), Address = Trilingual.Same("1 Test Road"), Telephone = "23456789", Email = "info@clear.example",
        ContactName = "Chan", ContactTelephone = "23456789", ContactEmail = "chan@clear.example", Categories = [ProviderCategory.Category2], EngineeringYears = 2m,
        Projects = [.. Enumerable.Range(1, 3).Select(i => new FormProject($"P{i}", $"Client {i}", "Lee", "23456780", "", "Work", WorkField.CleanerProduction, true, new(2025, 1, 1), new(2025, 6, i)))],
    };

    private static string FilingOf(int number) => string.Create(CultureInfo.InvariantCulture, $"RA-{Year}-{number:0000}");

    private static Task<Refusal?> Register(Yard yard, string filing, long seen) =>
        new Handling(new RegistrationDesk(yard.Databases, yard.Reference, yard.Clock), new(yard.Letters)).Register(Yard.Person(Ground.Officer, Role.Secretariat), filing, seen, ProviderCategory.Category2, CancellationToken.None);
}
