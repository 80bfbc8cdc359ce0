using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Providers.Handle;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Desk;

/// <summary>What a registered provider asks in writing (RG-5.2): other contact data, which the Secretariat changes in five working days; to leave, which needs nobody's approval; and its code of conduct (RG-7.1).</summary>
public sealed class ContactDesk(RegistrationDesk desk, RegistrationLetters letters)
{
    /// <summary>Why it was refused: the provider is in no category of the directory.</summary>
    public const string NotListed = "not-listed";
    /// <summary>Why it was refused: an earlier request is still open.</summary>
    public const string Open = "contact-open";
    /// <summary>Why it was refused: no file of the code stands in its slot.</summary>
    public const string NoCode = "code-file-missing";

    /// <summary>Asks for other contact data; what is typed stands beside what stood (RG-5.2.1).</summary>
    public Task<Refusal?> AskFor(string person, string provider, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation) => desk.ActOn(provider, null, async act =>
    {
        if (await Foreign(act, person, cancellation) is { } foreign) return foreign;
        if (!act.Cases.Exists(c => c.IsListed)) return new(NotListed, "RG-5.2.1");
        var before = await act.Db.Set<ContactChange>().Where(c => c.ProviderNumber == provider).ToListAsync(cancellation);
        if (before.Exists(c => c.DoneOn is null)) return new(Open, "RG-5.2.2");
        var made = ContactRequest.Of(act.Provider, typed, act.Today);
        if (!made.Ok) return made.Refusal;
        var change = ContactChange.Of(made.Value, before.Count + 1, person, act.At);
        act.Db.Add(change);
        foreach (var registration in act.Cases.Where(c => c.IsListed)) act.Record(registration, "AskContactChange", Role.Provider, person, "RG-5.2.1", change.Case);
        var due = act.Start(change.Case, "RG-5.2.2", act.Today).Due;
        await act.TellOfficers("ContactAsked", Links.Registrations, "RG-5.2.2", cancellation, due);
        return null;
    }, cancellation);

    /// <summary>Carries a request out: the directory has the new data, the request what stood before.</summary>
    public Task<Refusal?> CarryOut(ClaimsPrincipal person, string provider, int number, CancellationToken cancellation) => desk.ActOn(provider, null, async act =>
    {
        if (person.PersonId() is not { } id || !person.IsInRole(nameof(Role.Secretariat))) return new Refusal(RegistrationDesk.Unknown).With("case", provider);
        if (await Foreign(act, id, cancellation) is null) return new(Handling.OwnProvider);
        if (await act.Db.Set<ContactChange>().SingleOrDefaultAsync(c => c.ProviderNumber == provider && c.Number == number, cancellation) is not { } change) return new Refusal(RegistrationDesk.Unknown).With("case", provider);
        var done = change.Request.CarryOut(act.Provider, act.Today);
        if (!done.Ok) return done.Refusal;
        (change.DoneOn, change.DoneBy) = (act.Today, id);
        await act.Meet(change.Case, "RG-5.2.2", cancellation);
        foreach (var registration in act.Cases.Where(c => c.IsListed)) act.Record(registration, "ChangeContact", Role.Secretariat, id, "RG-5.2.2", string.Join(", ", done.Value.Changes.Select(c => c.Field)));
        await letters.Draft(act, change.Case, frame => new ContactChangedFacts(frame, provider, change.ReceivedOn, act.Today,
            [.. done.Value.Changes.Select(c => new ChangedContact(ProviderWords.All($"Contact_{c.Field.Replace('.', '_')}"), c.Was, c.Now))]), cancellation);
        await act.TellProvider("ContactDone", Links.ProviderDesk, "RG-5.2.2", cancellation);
        return null;
    }, cancellation);

    /// <summary>Leaves the directory in one category by written notice; nobody approves it (RG-5.2.4).</summary>
    public Task<Refusal?> Leave(string person, string provider, ProviderCategory category, long seen, string notice, CancellationToken cancellation) => desk.ActOn(provider, seen, async act =>
    {
        if (await Foreign(act, person, cancellation) is { } foreign) return foreign;
        if (act.Cases.Find(c => c.Category == category) is not { } registration) return new Refusal(RegistrationDesk.Unknown).With("case", provider);
        if (act.Step(registration, RegistrationStep.Leave, Role.Provider, person, notice.Trim()) is { } stopped) return stopped;
        await act.End(registration.Reference, cancellation);
        await letters.Draft(act, registration.Reference, frame => new RegistrationLeftFacts(frame, (int)category, provider, act.Today), cancellation);
        await act.TellOfficers("Left", Links.Registrations, "RG-5.2.4", cancellation, text: Trilingual.Same(notice.Trim()));
        return null;
    }, cancellation);

    /// <summary>Puts the issued code of conduct on file: its day, and the file in its slot (RG-7.1).</summary>
    public Task<Refusal?> FileCode(string person, string provider, DateOnly issuedOn, CancellationToken cancellation) => desk.ActOn(provider, null, async act =>
    {
        if (await Foreign(act, person, cancellation) is { } foreign) return foreign;
        if (issuedOn > act.Today) return new("conduct-not-issued-yet", "RG-7.1");
        if (!(await HeldFiles.Of(act.Db, ProviderFiles.Holder(provider), cancellation)).In(RegistrationApplication.CodeSlot).Any()) return new(NoCode, "RG-7.1");
        act.Provider.CodeOfConductOn = issuedOn;
        foreach (var registration in act.Cases.Where(c => c.IsListed)) act.Record(registration, "FileCodeOfConduct", Role.Provider, person, "RG-7.1", issuedOn.Iso());
        // Before anything is listed nobody waits for it.
        if (act.Cases.Exists(c => c.IsListed)) await act.TellOfficers("CodeFiled", Links.Registrations, "RG-7.1", cancellation);
        return null;
    }, cancellation);

    private static async Task<Refusal?> Foreign(RegistrationAct act, string person, CancellationToken cancellation) =>
        await act.Db.Acting(act.Today).AnyAsync(r => r.PersonId == person && r.ProviderNumber == act.Provider.Number, cancellation) ? null : new Refusal(RegistrationDesk.Unknown).With("case", act.Provider.Number);
}
