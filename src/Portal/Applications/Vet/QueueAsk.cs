using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using Microsoft.AspNetCore.Http.Extensions;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>A way of looking at the queue.</summary>
public enum QueueView
{
    /// <summary>Open, by due date.</summary>
    Open,
    /// <summary>Mine.</summary>
    Mine,
    /// <summary>Due within seven days or over, the clock running.</summary>
    Week,
    /// <summary>The clock rests.</summary>
    Paused,
    /// <summary>Recommended, to be put before the committee.</summary>
    Ready,
    /// <summary>In one state for more than 180 days.</summary>
    Stalled,
    /// <summary>Nobody has it.</summary>
    Unassigned,
    /// <summary>Closed ones too.</summary>
    All,
}

/// <summary>By what the queue is sorted.</summary>
public enum QueueSort
{
    /// <summary>The last day.</summary>
    Due,
    /// <summary>The reference.</summary>
    Reference,
    /// <summary>The applicant's name in the reader's language.</summary>
    Applicant,
    /// <summary>The kind of project.</summary>
    Kind,
    /// <summary>Where it stands.</summary>
    Stage,
    /// <summary>The day of submission.</summary>
    Age,
    /// <summary>The officer.</summary>
    Officer,
    /// <summary>The sector.</summary>
    Sector,
    /// <summary>The place.</summary>
    Place,
}

/// <summary>What is asked of the queue, as it stands in the address. What means nothing is passed over.</summary>
public sealed record QueueAsk
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    /// <summary>The officer's word for nobody.</summary>
    public const string Nobody = "nobody";

    /// <summary>Which view.</summary>
    public QueueView View { get; init; }

    /// <summary>What is searched for, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>The kind, or null.</summary>
    public ProjectType? Kind { get; init; }

    /// <summary>The state, or null.</summary>
    public ApplicationState? Stage { get; init; }

    /// <summary>The officer's id, <see cref="Nobody"/>, or null.</summary>
    public string? Officer { get; init; }

    /// <summary>The sector's word, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>The place's code, or null.</summary>
    public string? Place { get; init; }

    /// <summary>The phase, or null.</summary>
    public string? Phase { get; init; }

    /// <summary>By what it is sorted.</summary>
    public QueueSort Sort { get; init; }

    /// <summary>From the last to the first.</summary>
    public bool Down { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many filters are set besides the view.</summary>
    public int Filters => new object?[] { Text.Length > 0 ? Text : null, Kind, Stage, Officer, Sector, Place, Phase }.Count(f => f is not null);

    /// <summary>Reads it. A search without a view looks everywhere: what somebody types in the frame may be closed.</summary>
    public static QueueAsk Read(IQueryCollection query)
    {
        var text = One("q")?.Trim() ?? "";
        return new()
        {
            View = Member<QueueView>("view") ?? (text.Length > 0 ? QueueView.All : QueueView.Open), Text = text.Length > 200 ? text[..200] : text,
            Kind = Member<ProjectType>("kind"), Stage = Member<ApplicationState>("stage"), Officer = One("officer"), Sector = One("sector"), Place = One("place"), Phase = One("phase"),
            Sort = Member<QueueSort>("sort") ?? QueueSort.Due, Down = One("down") == "yes",
            Page = int.TryParse(One("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 1_000_000 ? page : 1,
        };

        string? One(string name) => query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
        T? Member<T>(string name) where T : struct, Enum => One(name) is { } value && !char.IsAsciiDigit(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var member) && Enum.IsDefined(member) ? member : null;
    }

    /// <summary>What stands in the address for it; the page is left out where it is the first.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Parts =>
    [
        .. new (string Name, string? Value)[]
        {
            ("view", View == QueueView.Open && Text.Length == 0 ? null : View.ToString().ToLowerInvariant()), ("q", Text.Length > 0 ? Text : null), ("kind", Kind?.ToString()), ("stage", Stage?.ToString()),
            ("officer", Officer), ("sector", Sector), ("place", Place), ("phase", Phase), ("sort", Sort == QueueSort.Due ? null : Sort.ToString().ToLowerInvariant()), ("down", Down ? "yes" : null),
            ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)),
    ];

    /// <summary>The address, below <paramref name="path"/>.</summary>
    public string At(string path) => path + new QueryBuilder(Parts).ToQueryString();
}
