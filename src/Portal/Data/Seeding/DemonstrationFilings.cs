using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Cases;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;

namespace CleanerProduction.Portal.Data;

/// <summary>The applications the invented registrations came by: their forms, queries and what was judged, made from the states they came to.</summary>
internal sealed class DemonstrationFilings(DemonstrationCalendar calendar, DemonstrationFiles files, DemonstrationHistory history, DemonstrationDeadlines deadlines)
{
    private readonly DemonstrationWords words = new(files);

    // Whose criterion is missed, and how: two of the staff have the years; two projects are of hardware.
    private const string FewStaff = "2026-013", FewProjects = "2026-005";

    /// <summary>The applications.</summary>
    public List<RegistrationFiling> All { get; } = [];

    /// <summary>Their forms.</summary>
    public List<FormRevision> Revisions { get; } = [];

    /// <summary>Their queries.</summary>
    public List<CaseQuery> Queries { get; } = [];

    /// <summary>What was found on the evidence.</summary>
    public List<CaseJudgement> Judgements { get; } = [];

    /// <summary>A request for other contact data that waits, and one that was carried out (RG-5.2.2).</summary>
    public List<ContactChange> Contacts { get; } = [];

    /// <summary>Makes them: registrations begun on the same day came by one application.</summary>
    public void Make(DemonstrationProviders providers)
    {
        var by = providers.All.ToDictionary(p => p.Number, StringComparer.Ordinal);
        var numbers = new Dictionary<int, int>();
        foreach (var group in providers.Registrations.Where(r => r.State == RegistrationState.Draft || Submitted(r) is not null).GroupBy(r => (r.ProviderNumber, Day(r))).OrderBy(g => g.Key.Item2).ThenBy(g => g.Key.ProviderNumber, StringComparer.Ordinal))
        {
            var (year, cases) = (group.Key.Item2.Year, group.OrderBy(r => r.Category).ToList());
            var reference = string.Create(CultureInfo.InvariantCulture, $"RA-{year}-{numbers[year] = numbers.GetValueOrDefault(year) + 1:0000}");
            Make(reference, by[group.Key.ProviderNumber], cases);
        }
        Contact(by["2015-007"], "telephone", "20119999", calendar.WorkingDay(calendar.Today.AddDays(-2)), done: false);
        Contact(by["2025-021"], "telephone", by["2025-021"].Telephone, calendar.WorkingDay(calendar.Today.AddDays(-40)), done: true);
    }

    // What was carried out stands with the provider already; before it there was none.
    private void Contact(Provider provider, string field, string now, DateOnly received, bool done)
    {
        var person = DemonstrationProviders.RepresentativeOf(provider.Number);
        var request = new ContactRequest(provider.Number, received, [new(field, done ? "20110000" : ContactFields.Of(provider)[field], now)]);
        var change = ContactChange.Of(request, 1, person, HongKongTime.StartOf(received).AddHours(10).ToUniversalTime());
        if (done) (change.DoneOn, change.DoneBy) = (calendar.WorkingDay(received.AddDays(3)), "p-secretary");
        Contacts.Add(change);
        deadlines.Start("RG-5.2.2", change.Case, received, $"{change.Case}:asked", change.DoneOn, null, 0);
    }

    private void Make(string reference, Provider provider, List<Registration> cases)
    {
        foreach (var registration in cases) registration.Filing = reference;
        var draw = new Draw($"filing {reference}");
        var person = DemonstrationProviders.RepresentativeOf(provider.Number);
        var submitted = Submitted(cases[0]);
        var at = submitted?.At ?? HongKongTime.StartOf(calendar.Today.AddDays(-2)).AddHours(11).ToUniversalTime();
        var entries = history.Entries.Where(e => cases.Exists(c => c.Reference == e.Case)).ToList();
        All.Add(new RegistrationFiling
        {
            Reference = reference, ProviderNumber = provider.Number, BegunAt = at.AddDays(-1), BegunBy = person, SubmittedAt = submitted?.At,
            Officer = entries.Find(e => e.By == Workflows.Role.Secretariat)?.Actor,
        });
        var form = Form(provider, [.. cases.Select(c => c.Category)], HongKongTime.DateOf(at), ref draw);
        Keep(reference, 1, submitted is null ? FormMoment.Draft : FormMoment.Submitted, submitted is null ? Unfinished(form) : form, at, person);
        if (submitted is null) return;
        Ask(reference, [.. entries.Where(e => e.Case == cases[0].Reference)], ref draw);
        foreach (var registration in cases) Judge(registration, entries);
    }

    private void Ask(string reference, List<CaseEntry> entries, ref Draw draw)
    {
        var answers = entries.Where(e => e.Step == nameof(RegistrationStep.AnswerRequest)).ToList();
        var number = 0;
        foreach (var asked in entries.Where(e => e.Step == nameof(RegistrationStep.RequestInformation)))
        {
            var answer = number < answers.Count ? answers[number] : null;
            Queries.Add(new()
            {
                Case = reference, Number = ++number, Reason = QueryReason.Document, Asked = CaseNotes.Read(asked.Note)?.Hant ?? words.Say(ref draw, $"query-{QueryReason.Document}", Language.ZhHant), AskedBy = asked.Actor, AskedAt = asked.At,
                AnswerBy = HongKongTime.DateOf(asked.At).AddDays(35), Answer = answer is null ? null : words.Say(ref draw, "answer", Language.ZhHant), AnsweredBy = answer?.Actor, AnsweredAt = answer?.At, Revision = 1, AnsweredRevision = answer is null ? null : 1,
            });
        }
    }

    private void Judge(Registration registration, List<CaseEntry> entries)
    {
        if (entries.Find(e => e.Case == registration.Reference && e.Step is nameof(RegistrationStep.Register) or nameof(RegistrationStep.Refer)) is not { } taken) return;
        var missed = registration.ProviderNumber is FewStaff or FewProjects;
        Judgements.Add(new()
        {
            Case = registration.Reference, Clause = registration.Category == ProviderCategory.Category1 ? "RG-3.2.2(a)" : "RG-3.2.2(b)", Met = !missed,
            Reason = missed ? "所交證明與表格相符，但未達準則所要求的數目。" : "已核對證明文件，並向一名客戶查證。", By = taken.Actor, At = taken.At.AddMinutes(-20),
        });
    }

    private RegistrationForm Form(Provider provider, ImmutableArray<ProviderCategory> categories, DateOnly on, ref Draw draw)
    {
        var domain = provider.Email[(provider.Email.IndexOf('@', StringComparison.Ordinal) + 1)..];
        var contact = words.Name(ref draw);
        var second = categories.Contains(ProviderCategory.Category2);
        return RegistrationForm.Of(provider) with
        {
            WrittenIn = Language.ZhHant, Categories = categories,
            ContactName = contact.Hant, ContactPost = "業務經理", ContactTelephone = $"2010{draw.Between(1000, 9999)}", ContactEmail = $"office@{domain}",
            Staff = categories.Contains(ProviderCategory.Category1) ? Staff(provider.Number, ref draw) : [],
            EngineeringYears = second ? draw.Between(4, 18) / 2m : null, EngineeringNote = second ? "為港資工廠供應及安裝節能和廢氣處理系統，包括設計、調試及保養。" : null,
            Projects = Projects(provider.Number, second, on, ref draw),
            Conduct = provider.CodeOfConductOn <= on ? ConductKind.TheModel : null, ConductIssuedOn = provider.CodeOfConductOn <= on ? provider.CodeOfConductOn : null,
            Declarations = new(true, true, true, true, true),
        };
    }

    private ImmutableArray<FormStaff> Staff(string number, ref Draw draw)
    {
        var years = number == FewStaff ? [5m, 3.5m, 1.5m] : new[] { 8m, draw.Between(4, 12) / 2m, 2m, 0.5m };
        var made = ImmutableArray.CreateBuilder<FormStaff>();
        foreach (var (year, i) in years.Select((y, i) => (y, i)))
            made.Add(new($"S{i + 1}", words.Name(ref draw).Hant, i == 0 ? "首席顧問" : "顧問", year, draw.Of(Enum.GetValues<WorkField>()[..4]), "員工履歷及僱傭證明.pdf"));
        return made.ToImmutable();
    }

    private ImmutableArray<FormProject> Projects(string number, bool second, DateOnly on, ref Draw draw)
    {
        var made = ImmutableArray.CreateBuilder<FormProject>();
        for (var i = 0; i < 4; i++)
        {
            var until = on.AddDays(-draw.Between(40, 300) - i * 240);
            made.Add(new($"P{i + 1}", $"{draw.Of(words.All("supplier-stem")).Hant}製品有限公司", words.Name(ref draw).Hant, $"2010{draw.Between(1000, 9999)}", "", draw.Of(words.All("line-second")).Hant + "的設計及改造",
                draw.Of(Enum.GetValues<WorkField>()[..4]), second ? number != FewProjects || i < 2 : i % 2 == 0, until.AddDays(-draw.Between(60, 150)), until));
        }
        return made.ToImmutable();
    }

    // A draft that is half way.
    private static RegistrationForm Unfinished(RegistrationForm form) => form with { Staff = [form.Staff[0], form.Staff[1] with { Years = null }], Projects = form.Projects[..1], Conduct = null, ConductIssuedOn = null, Declarations = RegistrationDeclarations.None };

    private void Keep(string reference, int revision, FormMoment moment, RegistrationForm form, DateTimeOffset at, string by) =>
        Revisions.Add(new() { Case = reference, Revision = revision, Moment = moment, Content = form.ToJson(), Hash = form.Hash, At = at, By = by });

    private DateOnly Day(Registration registration) => Submitted(registration) is { } entry ? HongKongTime.DateOf(entry.At) : calendar.Today;

    private CaseEntry? Submitted(Registration registration) => history.Entries.Find(e => e.Case == registration.Reference && e.Step == nameof(RegistrationStep.Submit));
}
