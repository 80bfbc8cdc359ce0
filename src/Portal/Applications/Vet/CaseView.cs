using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>A criterion that people judge, with the newest judgement.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Judged">What was judged; null while nobody did.</param>
public sealed record JudgedCriterion(string Clause, CaseJudgement? Judged);

/// <summary>Something to look at before a recommendation: a plain fact and what it compares, never a verdict.</summary>
/// <param name="Key">Which one, the same as long as the fact stands.</param>
/// <param name="Kind">What kind: its sentence is found by it.</param>
/// <param name="Clause">The clause it touches; null for none.</param>
/// <param name="With">What the sentence mentions.</param>
/// <param name="Answer">The newest answer; null while there is none or it was opened again.</param>
public sealed record IntegrityPrompt(string Key, string Kind, string? Clause, ImmutableArray<string> With, PromptAnswer? Answer)
{
    /// <summary>True where an officer answered it with a reason.</summary>
    public bool Answered => Answer is { Reason.Length: > 0 };

    /// <summary>The other case it compares with; null where it compares with none.</summary>
    public string? Other => Kind switch { "same-project" => With[0], "same-file" => With[1], _ => null };
}

/// <summary>What stands between a case and its recommendation.</summary>
/// <param name="Code">What: its sentence is found by it.</param>
/// <param name="Count">How many.</param>
/// <param name="Anchor">Where on the page it is mended.</param>
/// <param name="Clause">The clause; null for the design's own.</param>
public sealed record Obstacle(string Code, int Count, string Anchor, string? Clause);

/// <summary>A case as its officers see it.</summary>
public sealed record CaseView
{
    /// <summary>The application.</summary>
    public required Application Case { get; init; }

    /// <summary>Everything the clauses ask.</summary>
    public required ApplicationFacts Facts { get; init; }

    /// <summary>The revision of the form.</summary>
    public int Revision { get; init; }

    /// <summary>The row of the queue.</summary>
    public QueueRow? Row { get; init; }

    /// <summary>What the clauses say by themselves, in the guides' order; what does not apply is left out.</summary>
    public ImmutableArray<Finding> Computed { get; init; } = [];

    /// <summary>What people judge, in the guide's order.</summary>
    public ImmutableArray<JudgedCriterion> Criteria { get; init; } = [];

    /// <summary>The clauses a recommendation to approve must speak of because they are not met or not known.</summary>
    public ImmutableArray<string> ToSay { get; init; } = [];

    /// <summary>What changed between the form handed in and the form now.</summary>
    public ImmutableArray<FormChange<FormGroup>> Changes { get; init; } = [];

    /// <summary>The form as handed in; null where it never changed.</summary>
    public FormRevision? First { get; init; }

    /// <summary>The newest form.</summary>
    public FormRevision? Last { get; init; }

    /// <summary>What to look at.</summary>
    public ImmutableArray<IntegrityPrompt> Prompts { get; init; } = [];

    /// <summary>The queries, the oldest first.</summary>
    public ImmutableArray<CaseQuery> Queries { get; init; } = [];

    /// <summary>The documents with every version, removed ones too.</summary>
    public required HeldFiles Files { get; init; }

    /// <summary>The history, the oldest first.</summary>
    public ImmutableArray<CaseEntry> History { get; init; } = [];

    /// <summary>The time limits that run.</summary>
    public ImmutableArray<CaseDeadline> Running { get; init; } = [];

    /// <summary>The names of everybody who acted.</summary>
    public IReadOnlyDictionary<string, Trilingual> Names { get; init; } = new Dictionary<string, Trilingual>();

    /// <summary>True where the title, the aim or what is done is another than was handed in: the paper points it out.</summary>
    public bool Reframed => Changes.Any(c => IsReframing(c.Field.Name));

    /// <summary>True for the fields by which a project becomes another.</summary>
    public static bool IsReframing(string field) => field is "title" or "aim" or "summary";

    /// <summary>The open query; null where none is.</summary>
    public CaseQuery? Open => Queries.LastOrDefault(q => q.AnsweredAt is null);

    /// <summary>What stands between the case and its recommendation.</summary>
    public ImmutableArray<Obstacle> Obstacles
    {
        get
        {
            var found = ImmutableArray.CreateBuilder<Obstacle>();
            var (judgements, prompts) = (Criteria.Count(c => c.Judged is null), Prompts.Count(p => !p.Answered));
            if (judgements > 0) found.Add(new("judgements-open", judgements, "findings", "FG-2.2.2"));
            if (prompts > 0) found.Add(new("prompts-open", prompts, "integrity", null));
            if (Open is not null) found.Add(new("query-open", Open.Number, "queries", "FG-2.2.1"));
            if (Revision == 0) found.Add(new("form-missing", 1, "findings", "FG-2.1.3"));
            else if (Facts.Form.EligibleCost(Case.Type) != Case.ProjectCost) found.Add(new("totals-disagree", 1, "grant", "FG-T1.2"));
            return found.ToImmutable();
        }
    }
}
