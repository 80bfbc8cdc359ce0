using System.Collections.Immutable;

namespace CleanerProduction.Programme;

/// <summary>The published figures of the programme, each with its source. Shown as they were published; nothing is computed into them.</summary>
/// <param name="Statistics">Single figures.</param>
/// <param name="Reductions">What the first phase saved.</param>
/// <param name="Ranges">How much demonstrated technologies reduce.</param>
/// <param name="Budget">The second phase's money by line.</param>
/// <param name="Approved">Approved projects as they grew.</param>
/// <param name="Labels">Labels by year.</param>
/// <param name="Pass">The figures of the professional services report.</param>
/// <param name="Contacts">Whom to ask.</param>
public sealed record ProgrammeFacts(
    ImmutableArray<Statistic> Statistics, ImmutableArray<Reduction> Reductions, ImmutableArray<TechnologyRange> Ranges, ImmutableArray<BudgetLine> Budget,
    ImmutableArray<ApprovedProjects> Approved, ImmutableArray<LabelYear> Labels, PassReport Pass, ImmutableArray<Contact> Contacts)
{
    /// <summary>Reads the files of <c>seeds/programme</c>; <paramref name="read"/> gives the text of a file by name. Anything irregular is a FormatException.</summary>
    public static ProgrammeFacts Parse(Func<string, string> read)
    {
        var facts = new ProgrammeFacts(
            List<Statistic>("statistics.json"), List<Reduction>("reductions.json"), List<TechnologyRange>("ranges.json"), List<BudgetLine>("budget-p2.json"),
            List<ApprovedProjects>("approved-projects.json"), List<LabelYear>("labels.json"), StrictJson.Read<PassReport>("pass.json", read("pass.json")), List<Contact>("contacts.json"));
        if (facts.Labels.FirstOrDefault(l => l.Total != (l.Excellent ?? 0) + l.Manufacturing + l.SupplyChain + l.TechnologyService) is { } year)
            throw new FormatException($"labels.json: {year.Year} does not add up");
        return facts;

        ImmutableArray<T> List<T>(string name) => [.. StrictJson.Read<ImmutableList<T>>(name, read(name))];
    }

    /// <summary>The figure with this code; an unknown code is a bug.</summary>
    public Statistic this[string code] => Statistics.FirstOrDefault(s => s.Code == code) ?? throw new KeyNotFoundException($"There is no figure {code}");
}
