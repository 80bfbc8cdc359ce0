using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>Finds what officers should look at: names and addresses that meet, money asked for twice, an officer who has not said that there is no interest.</summary>
internal sealed class IntegrityPrompts(PortalDb db, ReferenceData reference)
{
    /// <summary>The prompts of a case with their newest answers, in a fixed order.</summary>
    public async Task<ImmutableArray<IntegrityPrompt>> Of(Application @case, ApplicationFacts facts, HeldFiles files, CancellationToken cancellation)
    {
        var answers = (await db.Set<PromptAnswer>().AsNoTracking().Where(a => a.Case == @case.Reference).OrderBy(a => a.Id).ToListAsync(cancellation))
            .GroupBy(a => a.Prompt).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var provider = @case.ProviderNumber is { } number ? await db.Set<Provider>().AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, cancellation) : null;
        IEnumerable<IntegrityPrompt> found =
        [
            .. facts.Form.Budget.SelectMany(Quotations), .. facts.Form.Budget.SelectMany(line => Chosen(line, facts, provider)), .. Directors(facts, provider),
            .. facts.Form.Schemes.Select((s, i) => new IntegrityPrompt($"other-funding/{i + 1}", "other-funding", "FG-2.6.1", [s.Scheme, s.What], null)),
            .. await SameProject(@case, cancellation), .. await SameFiles(@case, files, cancellation), .. Officer(@case),
        ];
        return [.. found.DistinctBy(p => p.Key).Select(p => p with { Answer = answers.GetValueOrDefault(p.Key) is { Reason.Length: > 0 } answer ? answer : null })];
    }

    private string Fold(string text) => reference.Folding.Fold(text);

    // Two quotations of one supplier are one (FG-3.3.3); two suppliers at one address may be.
    private IEnumerable<IntegrityPrompt> Quotations(BudgetLine line)
    {
        foreach (var same in line.Quotations.GroupBy(q => Fold(q.Supplier)).Where(g => g.Key.Length > 0 && g.Count() > 1))
            yield return new($"same-supplier/{line.Id}/{same.Key}", "same-supplier", "FG-3.3.3", [line.What, same.First().Supplier], null);
        foreach (var same in line.Quotations.Where(q => q.Address.Length > 0).GroupBy(q => Fold(q.Address)).Where(g => g.Key.Length > 0 && g.Select(q => Fold(q.Supplier)).Distinct().Count() > 1))
            yield return new($"same-address/{line.Id}/{same.Key}", "same-address", "FG-3.3.3", [line.What, string.Join(", ", same.Select(q => q.Supplier)), same.First().Address], null);
    }

    private IEnumerable<IntegrityPrompt> Chosen(BudgetLine line, ApplicationFacts facts, Provider? provider)
    {
        if (line.Chosen is not { } chosen || line.Quotations.FirstOrDefault(q => q.Supplier == chosen) is not { } quotation) yield break;
        if (provider is not null && Names(provider.Name).Contains(Fold(chosen))) yield return new($"supplier-is-provider/{line.Id}", "supplier-is-provider", "FG-3.3.3", [line.What, chosen], null);
        var parties = Names(facts.Company.Name).Concat(Names(facts.Factory.Name)).ToHashSet(StringComparer.Ordinal);
        var places = Names(facts.Company.Address).Concat(Names(facts.Factory.Address)).ToHashSet(StringComparer.Ordinal);
        if (parties.Contains(Fold(chosen)) || quotation.Address.Length > 0 && places.Contains(Fold(quotation.Address)))
            yield return new($"supplier-is-applicant/{line.Id}", "supplier-is-applicant", "FG-3.3.3", [line.What, chosen], null);
    }

    private IEnumerable<IntegrityPrompt> Directors(ApplicationFacts facts, Provider? provider)
    {
        if (provider is null) yield break;
        var ours = facts.Company.Directors.SelectMany(d => Names(d.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var shared in provider.Directors.Where(d => Names(d.Name).Any(ours.Contains))) yield return new($"shared-director/{Fold(shared.Name.Hant)}", "shared-director", "FG-3.3.3", [shared.Name.Hant, provider.Number], null);
    }

    // The same project of the same factory, funded or asked for before (FG-2.6.1).
    private async Task<IEnumerable<IntegrityPrompt>> SameProject(Application @case, CancellationToken cancellation)
    {
        var others = await db.Set<Application>().AsNoTracking()
            .Where(a => a.FactoryId == @case.FactoryId && a.Reference != @case.Reference && a.SubmittedOn != null && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Rejected)
            .Select(a => new { a.Reference, a.Title }).ToListAsync(cancellation);
        return others.Where(o => o.Title == @case.Title).Select(o => new IntegrityPrompt($"same-project/{o.Reference}", "same-project", "FG-2.6.1", [o.Reference], null));
    }

    // The same content in somebody else's case or in another of the same applicant: a quotation or a photograph used twice (FG-2.6.1).
    private async Task<IEnumerable<IntegrityPrompt>> SameFiles(Application @case, HeldFiles files, CancellationToken cancellation)
    {
        var own = files.Standing.DistinctBy(f => f.Hash).ToDictionary(f => f.Hash, f => f.Name, StringComparer.Ordinal);
        if (own.Count == 0) return [];
        var hashes = own.Keys.ToList();
        // What stands in a draft nobody but its applicant sees.
        var others = await db.Set<CaseFile>().AsNoTracking().Where(f => hashes.Contains(f.Hash) && f.Holder != @case.Reference)
            .Join(db.Set<Application>().Where(a => a.SubmittedOn != null), f => f.Holder, a => a.Reference, (f, a) => new { f.Hash, a.Reference }).Distinct().ToListAsync(cancellation);
        return others.OrderBy(o => o.Reference, StringComparer.Ordinal).ThenBy(o => o.Hash, StringComparer.Ordinal).Select(o => new IntegrityPrompt($"same-file/{o.Hash[..16]}/{o.Reference}", "same-file", "FG-2.6.1", [own[o.Hash], o.Reference], null));
    }

    private static IEnumerable<IntegrityPrompt> Officer(Application @case) =>
        @case.Officer is { } officer ? [new IntegrityPrompt($"officer-interest/{officer}", "officer-interest", null, [officer], null)] : [];

    private IEnumerable<string> Names(Trilingual text) => new[] { text.Hant, text.Hans, text.En }.Select(Fold).Where(f => f.Length > 0).Distinct();
}
