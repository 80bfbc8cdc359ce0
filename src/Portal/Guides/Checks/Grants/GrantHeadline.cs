using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Guides.Checks.Grants;

/// <summary>A grant in a few words.</summary>
/// <param name="Title">The answer.</param>
/// <param name="Why">One or two sentences of why.</param>
/// <param name="Instead">Kinds of project offered that day, where the one asked about is not.</param>
public sealed record GrantHeadline(string Title, string Why, IReadOnlyList<ProjectType> Instead)
{
    /// <summary>The words of an answer in the reader's language.</summary>
    public static GrantHeadline Of(GrantFacts facts, GrantAnswer answer, Phases phases, Reader reader)
    {
        if (facts.Grant.Ok) return new(GrantsText.AtMost.With(answer.Grant), Decides(facts.Grant.Value), []);
        if (!answer.Offered) return NotOffered(facts, phases, reader);
        return facts.Cost <= Hkd.Zero
            ? new(GrantsText.CostMissing, GrantsText.CostMissingWhy, [])
            : new(GrantsText.NoFigure, answer.Cap is { } cap ? GrantsText.NoShareWhy.With(cap) : GrantsText.NoFigureWhy, []);
    }

    private static string Decides(Grant grant)
    {
        if (grant.ApplicantPays == Hkd.Zero) return GrantsText.PaysNothing;
        var half = grant.Share.Of(grant.Cost);
        return half > grant.Cap ? GrantsText.CeilingDecides.With(grant.ApplicantPays, grant.Share)
            : half < grant.Cap ? GrantsText.ShareDecides.With(grant.ApplicantPays, grant.Share)
            : GrantsText.BothDecide.With(grant.ApplicantPays, grant.Share);
    }

    private static GrantHeadline NotOffered(GrantFacts facts, Phases phases, Reader reader)
    {
        var last = phases.All.LastOrDefault(p => p.Projects.Contains(facts.Project) && p.Period.Until < facts.On);
        var next = phases.All.FirstOrDefault(p => p.Projects.Contains(facts.Project) && p.Period.From > facts.On);
        string?[] why =
        [
            facts.Phase is null ? GrantsText.NoPhaseWhy : GrantsText.NotOfferedWhy.With(reader.Read(facts.Phase.Name), Names(facts.Phase, reader)),
            last is null ? null : GrantsText.LastOffered.With(reader.Day(last.Period.Until)),
            next is null ? null : GrantsText.FirstOffered.With(reader.Day(next.Period.From)),
        ];
        return new(GrantsText.NotOfferedTitle.With(reader.Day(facts.On)), Sentences.Joined(reader.Language, why), [.. facts.Phase?.Projects ?? []]);
    }

    private static string Names(Phase phase, Reader reader) => string.Join(GrantsText.ListComma, phase.Projects.Select(p => reader.Read(p.Name())));
}
