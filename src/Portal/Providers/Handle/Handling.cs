using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Portal.Providers.Register;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>What the Secretariat does with applications for registration: asks, finds complete, judges the evidence, registers, refers (RG-4.1). It never refuses: that is the committee's (RG-4.1.5).</summary>
public sealed class Handling(RegistrationDesk desk, RegistrationLetters letters)
{
    /// <summary>The word in the history for a judgement on evidence.</summary>
    public const string Judged = "JudgeEvidence";
    /// <summary>Why it was refused: whoever acts for the provider does no officer's work on it.</summary>
    public const string OwnProvider = "officer-own-provider";
    /// <summary>Why it was refused: nobody judged the evidence yet.</summary>
    public const string NotJudged = "evidence-not-judged";

    /// <summary>Gives the application to an officer.</summary>
    public Task<Refusal?> Assign(ClaimsPrincipal person, string filing, long seen, string officer, CancellationToken cancellation) => Do(person, filing, seen, async (act, by) =>
    {
        if (!await act.Db.UserRoles.AnyAsync(u => u.UserId == officer, cancellation)) return new("officer-unknown");
        act.Filing!.Officer = officer;
        foreach (var registration in act.Cases) act.Record(registration, "Assign", Role.Secretariat, by, null, officer);
        return null;
    }, cancellation);

    /// <summary>Asks for what is missing or unclear; the ten working days have not begun (RG-4.1.3).</summary>
    public Task<Refusal?> AskFor(ClaimsPrincipal person, string filing, long seen, QueryReason reason, string asked, DateOnly answerBy, CancellationToken cancellation) => Do(person, filing, seen, async (act, by) =>
    {
        if (string.IsNullOrWhiteSpace(asked)) return new("query-empty", "RG-4.1.3");
        if (answerBy < act.Today) return new("answer-day-past", "RG-4.1.3");
        var moved = act.Cases.FindAll(c => c.State == RegistrationState.Submitted);
        if (moved.Count == 0) return new Refusal(RegistrationDesk.MovedOn).With("case", filing);
        foreach (var registration in moved)
            if (act.Step(registration, RegistrationStep.RequestInformation, Role.Secretariat, by, asked.Trim()) is { } stopped) return stopped;
        var number = await act.Db.Set<CaseQuery>().CountAsync(q => q.Case == filing, cancellation) + 1;
        var revision = await act.Db.Set<FormRevision>().Where(r => r.Case == filing).MaxAsync(r => r.Revision, cancellation);
        act.Db.Add(new CaseQuery { Case = filing, Number = number, Reason = reason, Asked = asked.Trim(), AskedBy = by, AskedAt = act.At, AnswerBy = answerBy, Revision = revision });
        await letters.Draft(act, filing, frame => new RegistrationQueryFacts(frame, filing, Trilingual.Same(asked.Trim()), answerBy), cancellation);
        await act.TellProvider("Asked", RegisterLinks.Answer(filing), "RG-4.1.3", cancellation, answerBy, Trilingual.Same(asked.Trim()));
        return null;
    }, cancellation);

    /// <summary>Finds that everything was there on a day, that day the first of the ten working days (RG-4.1.3, A-04).</summary>
    public Task<Refusal?> FindComplete(ClaimsPrincipal person, string filing, long seen, DateOnly received, CancellationToken cancellation) => Do(person, filing, seen, async (act, by) =>
    {
        var facts = await Facts(act, cancellation);
        var moved = act.Cases.FindAll(c => c.State is RegistrationState.Submitted or RegistrationState.InfoRequested);
        if (moved.Count == 0) return new Refusal(RegistrationDesk.MovedOn).With("case", filing);
        foreach (var registration in moved)
        {
            if (Registering.WayOf(facts, registration.Category) == RegistrationWay.AskForInformation) return new("information-missing", "RG-4.1.3");
            if (act.Keep(registration.FindComplete(received, by, act.At)) is { } stopped) return stopped;
            act.Start(registration.Reference, "RG-4.1.3", received);
        }
        foreach (var query in await act.Db.Set<CaseQuery>().Where(q => q.Case == filing && q.Answer == null).ToListAsync(cancellation))
            (query.Answer, query.AnsweredBy, query.AnsweredAt) = ("—", by, act.At);
        await act.TellProvider("Complete", RegisterLinks.Filing(filing), "RG-4.1.3", cancellation, Registering.DueOn(moved[0], new(act.Reference.Deadlines, act.Reference.Calendar, act.Today))?.Due);
        return null;
    }, cancellation);

    /// <summary>Writes down whether the evidence proves a category's criterion, and why.</summary>
    public Task<Refusal?> Judge(ClaimsPrincipal person, string filing, long seen, ProviderCategory category, bool met, string reason, CancellationToken cancellation) => Do(person, filing, seen, (act, by) =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return Refused("reason-missing", "RG-4.1.4");
        if (Of(act, category) is not { State: RegistrationState.Submitted or RegistrationState.InfoRequested or RegistrationState.Complete } registration) return Refused(RegistrationDesk.MovedOn, null);
        act.Db.Add(new CaseJudgement { Case = registration.Reference, Clause = FilingBook.ClauseOf(category), Met = met, Reason = reason.Trim(), By = by, At = act.At });
        act.Record(registration, Judged, Role.Secretariat, by, FilingBook.ClauseOf(category), reason.Trim());
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Registers provisionally for 24 months: every criterion is met, and the evidence proves it (RG-4.1.4, RG-3.3.1).</summary>
    public Task<Refusal?> Register(ClaimsPrincipal person, string filing, long seen, ProviderCategory category, CancellationToken cancellation) => Do(person, filing, seen, async (act, by) =>
    {
        if (Of(act, category) is not { } registration) return new Refusal(RegistrationDesk.MovedOn);
        var facts = await Facts(act, cancellation);
        if (!facts.Evidence.TryGetValue(category, out var judged)) return new(NotJudged, FilingBook.ClauseOf(category));
        if (Registering.MayRegister(facts, category) is { } refusal) return refusal;
        if (act.Step(registration, RegistrationStep.Register, Role.Secretariat, by, judged.Reason) is { } stopped) return stopped;
        var until = registration.BeginProvisionalPeriod(act.Reference.Deadlines, act.Reference.Calendar).Due;
        await act.Meet(registration.Reference, "RG-4.1.3", cancellation);
        act.Start(registration.Reference, "RG-3.3.1", act.Today);
        await letters.Draft(act, registration.Reference, frame => new RegistrationListedFacts(frame, (int)category, act.Provider.Number, act.Today, until, act.Provider.CodeOfConductOn is null), cancellation);
        await act.TellProvider("Registered", Links.ProviderDesk, "RG-4.1.4", cancellation, until);
        return null;
    }, cancellation);

    /// <summary>Puts a category before the committee, which alone may refuse (RG-4.1.5).</summary>
    public Task<Refusal?> Refer(ClaimsPrincipal person, string filing, long seen, ProviderCategory category, string reason, CancellationToken cancellation) => Do(person, filing, seen, async (act, by) =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "RG-4.1.5");
        if (Of(act, category) is not { } registration) return new Refusal(RegistrationDesk.MovedOn);
        if (Registering.MayRefer(await Facts(act, cancellation), category) is { } refusal) return refusal;
        if (act.Step(registration, RegistrationStep.Refer, Role.Secretariat, by, reason.Trim()) is { } stopped) return stopped;
        await act.Meet(registration.Reference, "RG-4.1.3", cancellation);
        await act.TellProvider("Referred", RegisterLinks.Filing(filing), "RG-4.1.5", cancellation);
        return null;
    }, cancellation);

    /// <summary>What the clauses ask of the application as it stands in this act.</summary>
    internal static async Task<RegistrationApplication> Facts(RegistrationAct act, CancellationToken cancellation)
    {
        var last = await act.Db.Set<FormRevision>().AsNoTracking().Where(r => r.Case == act.Filing!.Reference).OrderByDescending(r => r.Revision).FirstAsync(cancellation);
        return await FilingBook.Facts(act.Db, act.Filing!, act.Provider, act.Cases, RegistrationForm.FromJson(last.Content), act.Reference, act.Today, cancellation);
    }

    /// <summary>As an officer of the Secretariat, on what was handed in and is not one's own.</summary>
    internal Task<Refusal?> Do(ClaimsPrincipal person, string filing, long seen, Func<RegistrationAct, string, Task<Refusal?>> done, CancellationToken cancellation) => desk.Act(filing, seen, async act =>
    {
        if (person.PersonId() is not { } id || !person.IsInRole(nameof(Role.Secretariat)) || act.Filing!.SubmittedAt is null) return new Refusal(RegistrationDesk.Unknown).With("case", filing);
        return await act.Db.Acting(act.Today).AnyAsync(r => r.PersonId == id && r.ProviderNumber == act.Provider.Number, cancellation) ? new(OwnProvider) : await done(act, id);
    }, cancellation);

    private static Registration? Of(RegistrationAct act, ProviderCategory category) => act.Cases.Find(c => c.Category == category);

    private static Task<Refusal?> Refused(string code, string? clause) => Task.FromResult<Refusal?>(new(code, clause));
}
