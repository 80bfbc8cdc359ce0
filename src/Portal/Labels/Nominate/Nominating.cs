using System.Security.Claims;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Labels.Check;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Nominate;

/// <summary>A provider in the list of nominations.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Stands">How it stands by the records.</param>
/// <param name="Case">Its nomination of this round; null where there is none.</param>
/// <param name="State">Where that stands.</param>
/// <param name="Why">Why it may not be nominated today; null where it may.</param>
public sealed record NominationRow(Provider Provider, Nomination Stands, string? Case, LabelState? State, Refusal? Why);

/// <summary>The nomination of technology service labels from the records (LG-7.1, A-63): nobody applies, the records decide, the panel judges.</summary>
public sealed class Nominating(IDbContextFactory<PortalDb> databases, LabelFactsBook book, Posting posting)
{
    private static readonly LabelState[] Gone = [LabelState.Withdrawn, LabelState.Void, LabelState.Lapsed];

    /// <summary>Every provider ever registered as it stands for a round, those that meet the criteria first; without those a person has an interest in.</summary>
    public async Task<IReadOnlyList<NominationRow>> List(ClaimsPrincipal person, LabelRound round, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var id = person.PersonId();
        var year = book.Today.Year;
        var own = (await db.Acting(book.Today).Where(r => r.PersonId == id && r.ProviderNumber != null).Select(r => r.ProviderNumber!).ToListAsync(cancellation))
            .Concat(await db.Set<AnnualInterest>().Where(i => i.PersonId == id && i.Year == year).Select(i => i.PartyKey).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var nominated = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.Round == round.Year && a.ProviderNumber != null && !Gone.Contains(a.State)).ToDictionaryAsync(a => a.ProviderNumber!, cancellation);
        return
        [
            .. (await book.Providers(db, cancellation)).Where(p => !own.Contains(p.Provider.Number)).Select(p =>
            {
                var found = nominated.GetValueOrDefault(p.Provider.Number);
                var stands = Nomination.Of(p.Provider.Number, round, p.Known, book.Today);
                return new NominationRow(p.Provider, stands, found?.Reference, found?.State, stands.MayNominate(round, book.Today));
            }).OrderByDescending(r => r.Stands.IsMet && r.Case is null).ThenByDescending(r => r.Case is not null).ThenBy(r => r.Provider.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>Nominates a provider; the reference of its case, or why not.</summary>
    public async Task<Result<string>> Nominate(ClaimsPrincipal person, LabelRound round, string provider, CancellationToken cancellation) => await posting.Begin(person, round.Year, LabelKind.TechnologyService, async (db, number, at) =>
    {
        if ((await book.Providers(db, cancellation)).FirstOrDefault(p => p.Provider.Number == provider) is not { Provider: not null } found) return new Refusal("provider-unknown", "LG-2.4");
        var nomination = Nomination.Of(provider, round, found.Known, HongKongTime.DateOf(at));
        if (nomination.MayNominate(round, HongKongTime.DateOf(at)) is { } refusal) return refusal;
        var application = nomination.Begin(round, HongKongTime.DateOf(at).Year, number);
        var entry = application.Step(LabelStep.Nominate, Role.Secretariat, person.PersonId()!, at);
        return entry.Ok ? (application, entry.Value) : entry.Refusal;
    }, cancellation);
}
