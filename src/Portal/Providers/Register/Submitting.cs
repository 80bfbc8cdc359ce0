using System.Globalization;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Hands applications for registration in, and answers to what the Secretariat asked (RG-4.1.2, RG-4.1.3).</summary>
public sealed class Submitting(RegistrationDesk desk)
{
    /// <summary>Why it was refused: something is missing or wrong in the form.</summary>
    public const string Faults = "form-not-whole";
    /// <summary>Why it was refused: not everything was declared.</summary>
    public const string Undeclared = "not-declared";
    /// <summary>Why it was refused: the form was changed since it was read over.</summary>
    public const string Moved = "form-moved-on";
    /// <summary>Why it was refused: it was handed in.</summary>
    public const string NoDraft = "not-a-draft";
    /// <summary>Why it was refused: a category ended under this number; it begins anew under another.</summary>
    public const string OtherNumber = "category-needs-other-number";
    /// <summary>Why an answer was refused: a query has none.</summary>
    public const string Unanswered = "query-unanswered";

    /// <summary>What stands against handing it in today besides declarations: the first thing, or null. A criterion missed is none: the committee decides (RG-4.1.5).</summary>
    public static Refusal? Against(RegistrationApplication facts)
    {
        var faults = RegistrationFormCheck.Stopping(facts);
        return faults.IsEmpty ? null : new Refusal(Faults, faults[0].Clause).With("faults", faults.Length.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Hands in what was read as <paramref name="revision"/>, with its declarations: form, provider, a case for each category, history and notices are stored together.</summary>
    public Task<Refusal?> Submit(string person, string filing, int revision, RegistrationDeclarations declared, CancellationToken cancellation) => desk.Act(filing, null, async act =>
    {
        if (await Mine(act, person, cancellation) is { } foreign) return foreign;
        var (db, row, provider) = (act.Db, act.Filing!, act.Provider);
        if (row.SubmittedAt is not null) return new Refusal(NoDraft).With("case", filing);
        var last = await db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == filing).OrderByDescending(r => r.Revision).FirstAsync(cancellation);
        if (last.Revision != revision) return new Refusal(Moved).With("case", filing);
        var read = RegistrationForm.FromJson(last.Content);
        var facts = await FilingBook.Facts(db, row, provider, act.Cases, read, act.Reference, act.Today, cancellation);
        if (Against(facts) is { } refusal) return refusal;
        if (!declared.Whole) return new Refusal(Undeclared, "RG-4.1.2");
        var form = read with { Declarations = declared };
        db.Add(new FormRevision { Case = filing, Revision = revision + 1, Moment = FormMoment.Submitted, Content = form.ToJson(), Hash = form.Hash, At = act.At, By = person });
        var company = await FilingBook.OfCompany(db, provider, cancellation);
        Write(provider, form, facts, listed: company.Exists(r => r.ProviderNumber == provider.Number && r.IsListed));
        foreach (var category in form.Categories)
            if (await Open(act, category, company, form.Hash, person, cancellation) is { } stopped) return stopped;
        row.SubmittedAt = act.At;
        await act.TellProvider("Submitted", RegisterLinks.Filing(filing), "RG-4.1.2", cancellation);
        await act.TellOfficers("Received", Links.Registration(filing), "RG-4.1.3", cancellation);
        return null;
    }, cancellation);

    /// <summary>Answers every open query at once; <paramref name="answers"/> by the query's number. The form as it stands goes with it.</summary>
    public Task<Refusal?> Answer(string person, string filing, IReadOnlyDictionary<int, string> answers, CancellationToken cancellation) => desk.Act(filing, null, async act =>
    {
        if (await Mine(act, person, cancellation) is { } foreign) return foreign;
        if (!act.Cases.Exists(c => c.State == RegistrationState.InfoRequested)) return new Refusal(RegistrationDesk.MovedOn).With("case", filing);
        var open = await act.Db.Set<CaseQuery>().Where(q => q.Case == filing && q.Answer == null).OrderBy(q => q.Number).ToListAsync(cancellation);
        var asked = open.Count > 0 ? open.ConvertAll(q => q.Number) : [0];
        foreach (var number in asked)
            if (string.IsNullOrWhiteSpace(answers.GetValueOrDefault(number))) return new Refusal(Unanswered, "RG-4.1.3").With("query", number.ToString(CultureInfo.InvariantCulture));
        var last = await act.Db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == filing).OrderByDescending(r => r.Revision).FirstAsync(cancellation);
        act.Db.Add(new FormRevision { Case = filing, Revision = last.Revision + 1, Moment = FormMoment.Answered, Content = last.Content, Hash = last.Hash, At = act.At, By = person });
        foreach (var query in open) (query.Answer, query.AnsweredBy, query.AnsweredAt, query.AnsweredRevision) = (answers[query.Number].Trim(), person, act.At, last.Revision + 1);
        var form = RegistrationForm.FromJson(last.Content);
        var facts = await FilingBook.Facts(act.Db, act.Filing!, act.Provider, act.Cases, form, act.Reference, act.Today, cancellation);
        var listed = await act.Db.Set<Registration>().Where(r => r.ProviderNumber == act.Provider.Number).ToListAsync(cancellation);
        Write(act.Provider, form, facts, listed.Exists(r => r.IsListed));
        var note = string.Join("\n", asked.Select(n => answers[n].Trim()));
        foreach (var registration in act.Cases.Where(c => c.State == RegistrationState.InfoRequested))
            if (act.Step(registration, RegistrationStep.AnswerRequest, Role.Provider, person, note) is { } stopped) return stopped;
        await act.TellOfficers("Answered", Links.Registration(filing), "RG-4.1.3", cancellation, text: Trilingual.Same(note));
        return null;
    }, cancellation);

    private static async Task<Refusal?> Open(RegistrationAct act, ProviderCategory category, List<Registration> company, string hash, string person, CancellationToken cancellation)
    {
        var reference = Registration.ReferenceOf(act.Provider.Number, category);
        var registration = await act.Db.Set<Registration>().SingleOrDefaultAsync(r => r.Reference == reference, cancellation);
        if (registration is { State: not RegistrationState.Draft }) return new Refusal(OtherNumber, "RG-3.3.3").With("category", $"{category:D}");
        if (registration is null) act.Db.Add(registration = new(act.Provider.Number, category, Registering.LastEnd(company, category)));
        registration.Filing = act.Filing!.Reference;
        if (!act.Cases.Contains(registration)) act.Cases.Add(registration);
        return act.Step(registration, RegistrationStep.Submit, Role.Provider, person, hash);
    }

    // What the directory shows of a provider that is in it is changed by a request of its own (RG-5.2.2).
    private static void Write(Provider provider, RegistrationForm form, RegistrationApplication facts, bool listed)
    {
        if (facts.CodeOnFile) provider.CodeOfConductOn ??= facts.Form.ConductIssuedOn;
        if (listed) return;
        (provider.Name, provider.Address, provider.Telephone, provider.Email, provider.Website) = (Whole(form.Name), Whole(form.Address), form.Telephone ?? "", form.Email ?? "", form.Website);
        provider.Directors.Clear();
        provider.Directors.AddRange((form.Directors ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => new Director(Trilingual.Same(name))));
    }

    // A name in one script stands in all, so that no list shows an empty place.
    private static Trilingual Whole(Trilingual text)
    {
        var any = new[] { text.Hant, text.Hans, text.En }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";
        string Or(string own, string other) => string.IsNullOrWhiteSpace(own) ? string.IsNullOrWhiteSpace(other) ? any : other : own;
        return new(Or(text.Hant, text.Hans), Or(text.Hans, text.Hant), Or(text.En, any));
    }

    private static async Task<Refusal?> Mine(RegistrationAct act, string person, CancellationToken cancellation)
    {
        var own = FilingBook.Own(act.Db, person, act.Today);
        return await own.AnyAsync(f => f.Reference == act.Filing!.Reference, cancellation) ? null : new Refusal(RegistrationDesk.Unknown).With("case", act.Filing!.Reference);
    }
}
