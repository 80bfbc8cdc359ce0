using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>What officers do with several cases at once, each case by itself.</summary>
public sealed class QueueActs(CaseDesk desk, IDbContextFactory<PortalDb> databases)
{
    /// <summary>The word of giving a case to an officer in its history.</summary>
    public const string Assigned = "Assign";

    /// <summary>The word of reminding the applicant of a query in its history.</summary>
    public const string Reminded = "Remind";

    /// <summary>The role in which an officer acts where the workflow asks for none in particular.</summary>
    public static Role RoleOf(ClaimsPrincipal person) => Policies.Officers.First(role => person.IsInRole(role.ToString()));

    /// <summary>Gives open cases to an officer; how many changed hands.</summary>
    public async Task<int> Assign(IEnumerable<string> cases, string officer, ClaimsPrincipal by, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var reference in cases.Distinct(StringComparer.Ordinal))
            if (await Assign(reference, null, officer, by, cancellation) is null) done++;
        return done;
    }

    /// <summary>Gives one case to an officer.</summary>
    public Task<Refusal?> Assign(string reference, long? seen, string officer, ClaimsPrincipal by, CancellationToken cancellation) => desk.Act(reference, seen, act =>
    {
        if (act.Case.SubmittedOn is null || act.Case.IsClosed || act.Case.Officer == officer) return Task.FromResult<Refusal?>(new("nothing-to-assign"));
        act.Case.Officer = officer;
        act.Record(Assigned, RoleOf(by), by.PersonId()!, note: officer);
        if (officer != by.PersonId())
            act.Db.Tell([officer], new(act.Key, Say.Of(nameof(VetText.AssignedTitle), act.Case.Reference), Say.Of(nameof(VetText.AssignedText), act.Case.Title, act.Case.Type.Name()), Links.Case(act.Case.Reference), act.Case.Reference), act.At);
        return Task.FromResult<Refusal?>(null);
    }, cancellation);

    /// <summary>Reminds the applicants of their open queries; how many there were.</summary>
    public async Task<int> Remind(IEnumerable<string> cases, ClaimsPrincipal by, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var reference in cases.Distinct(StringComparer.Ordinal))
            if (await Remind(reference, null, by, cancellation) is null) done++;
        return done;
    }

    /// <summary>Reminds the applicant of the open query of a case.</summary>
    public Task<Refusal?> Remind(string reference, long? seen, ClaimsPrincipal by, CancellationToken cancellation) => desk.Act(reference, seen, async act =>
    {
        if (act.Case.State != ApplicationState.InfoRequested) return new Refusal("nothing-to-remind", "FG-2.2.1");
        var open = await act.Db.Set<CaseQuery>().Where(q => q.Case == reference && q.AnsweredAt == null).OrderByDescending(q => q.Number).FirstOrDefaultAsync(cancellation);
        if (open is null) return new Refusal("nothing-to-remind", "FG-2.2.1");
        act.Record(Reminded, RoleOf(by), by.PersonId()!, "FG-2.2.1", open.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        act.Db.Tell(
            await act.Db.ActingFor(act.Case.CompanyId, act.Today, cancellation),
            new(act.Key, Say.Of(nameof(VetText.RemindedTitle), reference), Say.Of(nameof(VetText.RemindedText), open.Number, reference, HongKongTime.DateOf(open.AskedAt), open.AnswerBy), Links.Application(reference), reference, "FG-2.2.1", open.AnswerBy), act.At);
        return null;
    }, cancellation);

    /// <summary>Those of the cases that wait for a meeting.</summary>
    public async Task<List<string>> Ready(IReadOnlyCollection<string> cases, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Application>().Where(a => cases.Contains(a.Reference) && a.State == ApplicationState.Recommended).Select(a => a.Reference).OrderBy(r => r).ToListAsync(cancellation);
    }
}

/// <summary>Sentences of this folder in three languages, for notices.</summary>
internal static class Say
{
    /// <summary>The sentence of a key, its figures written as each language writes them.</summary>
    public static Trilingual Of(string key, params object?[] with) => Trilingual.Make(language =>
        VetText.ResourceManager.GetString(key, language.Culture())!.With([.. with.Select(w => w switch { DateOnly day => Written.Day(day, language), Trilingual text => text.In(language), _ => w })]));
}
