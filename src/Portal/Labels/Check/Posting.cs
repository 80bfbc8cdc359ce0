using System.Security.Claims;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Check;

/// <summary>An application that came by post, as an officer records it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Company">The applying company.</param>
/// <param name="Factory">Its factory; null for supply chain.</param>
/// <param name="Renews">The certificate to be renewed; null for a first one.</param>
/// <param name="Received">The day it came.</param>
public sealed record PostedApplication(LabelKind Label, int Company, int? Factory, string? Renews, DateOnly Received);

/// <summary>Records applications that come by post (LG-3.2), and begins cases the scheme's secretariat begins.</summary>
public sealed class Posting(IDbContextFactory<PortalDb> databases, ReferenceData reference, TimeProvider clock)
{
    private const int Attempts = 20;
    private static readonly LabelState[] Over = [LabelState.Lapsed, LabelState.Withdrawn];

    /// <summary>Records one; its reference, or why not. Whoever has an interest in the company does not record its application.</summary>
    public Task<Result<string>> Record(ClaimsPrincipal person, int round, PostedApplication posted, CancellationToken cancellation) => Begin(person, round, posted.Label, async (db, number, at) =>
    {
        if (posted.Label == LabelKind.TechnologyService) return new Refusal("label-nominated-only", "LG-7.1");
        var factory = posted.Label == LabelKind.SupplyChain ? null : posted.Factory;
        if (!await db.Set<Company>().AnyAsync(c => c.Id == posted.Company, cancellation)) return new Refusal("company-unknown");
        if (posted.Label != LabelKind.SupplyChain && !await db.Set<Factory>().AnyAsync(f => f.Id == factory && f.CompanyId == posted.Company, cancellation)) return new Refusal("factory-unknown", "LG-2.1");
        var renews = string.IsNullOrWhiteSpace(posted.Renews) ? null : posted.Renews.Trim();
        // What the applicant began to write here is the application that came: one for each factory or buyer.
        var draft = await db.Set<LabelApplication>().Where(a => a.Round == round && a.Label == posted.Label && a.CompanyId == posted.Company && a.FactoryId == factory && a.State == LabelState.Draft).FirstOrDefaultAsync(cancellation);
        var application = draft ?? new LabelApplication(CaseReference.Of(posted.Label, HongKongTime.DateOf(at).Year, number), round, renews is not null, posted.Company, factory, null) { Renews = renews };
        var taken = application.RecordPosted(posted.Received, person.PersonId()!, at);
        return taken.Ok ? (application, taken.Value) : taken.Refusal;
    }, cancellation);

    /// <summary>
    /// Begins a case of a label with the next number of its year. Refused where the person has an interest in it, where the round is not kept, and where the same asks for the same label twice in a round.
    /// </summary>
    internal async Task<Result<string>> Begin(
        ClaimsPrincipal person, int round, LabelKind label, Func<PortalDb, int, DateTimeOffset, Task<Result<(LabelApplication Application, CaseEntry Entry)>>> make, CancellationToken cancellation)
    {
        if (!person.IsInRole(nameof(Role.Secretariat)) || person.PersonId() is not { } id) return new Refusal(CaseDesk.Unknown);
        for (var attempt = 1; ; attempt++)
        {
            var at = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var made = await make(db, await Next(db, label, HongKongTime.DateOf(at).Year, cancellation), at);
            if (!made.Ok) return made.Refusal;
            var (application, entry) = made.Value;
            if (await db.StandingIn(person, application, HongKongTime.DateOf(at), cancellation) is null) return new Refusal(CaseDesk.Unknown);
            if (await Twice(db, application, cancellation)) return new Refusal("label-asked-twice", "LG-3.0");
            if (db.Entry(application).State == EntityState.Detached) db.Add(application);
            db.Add(entry);
            var act = await LabelAct.Of(db, application, Role.Secretariat, id, reference, at, cancellation);
            act.Run(Checking.Clock, act.Round.Round.CheckedUntil.Value);
            var word = application.ProviderNumber is null ? "Posted" : "Nominated";
            await act.TellApplicant(word, CheckWords.All($"Told_{word}", application.Reference), CheckWords.All($"Told_{word}Text"), Links.LabelEntry(application.Reference), application.ProviderNumber is null ? "LG-3.2" : "LG-7.1", cancellation);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return application.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else's took the number: the next one.
            }
        }
    }

    private static async Task<int> Next(PortalDb db, LabelKind label, int year, CancellationToken cancellation)
    {
        var before = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CaseReference.LettersOf(label)}-{year:0000}-");
        var taken = await db.Set<LabelApplication>().Where(a => a.Reference.StartsWith(before)).Select(a => a.Reference).ToListAsync(cancellation);
        return taken.Select(r => CaseReference.Parse(r).Value.Number).DefaultIfEmpty(0).Max() + 1;
    }

    // A draft is its company's alone: that there is one is said, not which.
    private static Task<bool> Twice(PortalDb db, LabelApplication own, CancellationToken cancellation) => db.Set<LabelApplication>()
        .AnyAsync(a => a.Reference != own.Reference && a.Round == own.Round && a.Label == own.Label && !Over.Contains(a.State)
            && (own.ProviderNumber != null ? a.ProviderNumber == own.ProviderNumber : own.FactoryId != null ? a.FactoryId == own.FactoryId : a.CompanyId == own.CompanyId), cancellation);
}
