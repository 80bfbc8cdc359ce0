using System.Collections.Frozen;
using System.Collections.Immutable;
using CleanerProduction.CleanerIndex;
using CleanerProduction.Companies;
using CleanerProduction.Files;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Programme;
using CleanerProduction.Programme.Measures;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Data;

/// <summary>The parameters in force and how many rows over the seeds made them.</summary>
/// <param name="Sequence">The last row's number; 0 where there is none.</param>
/// <param name="Parameters">Phases, working days, technologies.</param>
public sealed record StandingParameters(long Sequence, Parameters Parameters);

/// <summary>
/// What the programme's guides and public pages say, read from <c>seeds/</c> at the start; anything missing or misspelt stops it. Over the
/// parameters among it stand the rows of the Secretariat: each makes a new immutable set, which replaces the one before at once.
/// </summary>
public sealed class ReferenceData
{
    private readonly Lock turn = new();
    private volatile StandingParameters standing;

    /// <summary>Reads everything from that folder.</summary>
    public ReferenceData(string folder)
    {
        Folder = folder;
        var phases = Phases.Parse(Directory.GetFiles(Path.Combine(folder, "phases"), "*.json").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path))));
        Ground = new(phases, WorkingCalendar.Parse(Read("holidays.csv")), Technologies.None);
        standing = new(0, Ground);
        Deadlines = Deadlines.Parse(Read("deadlines.json"));
        Sectors = Sector.Parse(Read("sectors.csv"));
        Cities = City.Parse(Read("cities.csv"));
        Folding = Folding.Parse(Read("folding.csv"));
        Aliases = Aliases.Parse(Read("aliases.csv"), Folding);
        Clauses = Clauses.Parse(Read("clauses.csv"));
        Glossary = Glossary.Parse(Read("glossary.csv"));
        GuideTexts = GuideTexts.Parse(name => Read("guides", name), Clauses);
        LabelRounds = [.. Directory.GetFiles(Path.Combine(folder, "labels"), "round-*.json").Order(StringComparer.Ordinal).Select(path => LabelRound.Parse(Path.GetFileName(path), File.ReadAllText(path)))];
        SigningBodies = SigningBodies.Parse(Read("labels", "bodies.json"));
        Rubrics = [.. Directory.GetFiles(Path.Combine(folder, "labels"), "rubric-*.json").Order(StringComparer.Ordinal).Select(path => Rubric.Parse(Path.GetFileName(path), File.ReadAllText(path)))];
        Readings = Reading.Parse(Read("readings.csv"));
        Measures = Measure.Parse(Read("measures.csv"));
        Effects = Measures.ToFrozenDictionary(m => m.Id, m => EffectText.Read(m.Effect.Hans), StringComparer.Ordinal);
        IndicatorSets = [.. Directory.GetFiles(Path.Combine(folder, "index"), "set-*.json").Order(StringComparer.Ordinal).Select(path => IndicatorSet.Parse(Path.GetFileName(path), File.ReadAllText(path)))];
        Pilots = PilotFirms.Parse(Read("index", "pilots.json"), IndicatorSets, [.. Sectors.Select(s => s.Slug)]);
        Programme = ProgrammeFacts.Parse(name => Read("programme", name));
        Examples =
        [
            .. Guidelines.Funding.Examples.All(Phases["P4"], Deadlines, Calendar), .. Guidelines.Registration.Examples.All(Phases["P5"], Deadlines, Calendar),
            .. Guidelines.Label.Examples.All(LabelRounds[0]),
        ];
        Letters = Correspondence.Parse(Read("programme", "letters.json"));
        Slots = Slots.Parse(Read("slots.json"), Clauses);

        string Read(params string[] path) => File.ReadAllText(Path.Combine([folder, .. path]));
    }

    /// <summary>Where the files lie: beside the program.</summary>
    public string Folder { get; }

    /// <summary>The parameters as the seeds have them.</summary>
    public Parameters Ground { get; }

    /// <summary>The parameters in force. Whoever asks twice may be answered by two sets: take it once for one act.</summary>
    public StandingParameters Standing => standing;

    /// <summary>The phases of the programme.</summary>
    public Phases Phases => standing.Parameters.Phases;

    /// <summary>Working days and why a day is none.</summary>
    public WorkingCalendar Calendar => standing.Parameters.Calendar;

    /// <summary>Technologies and themes.</summary>
    public Technologies Technologies => standing.Parameters.Technologies;

    /// <summary>The guides' time limits.</summary>
    public Deadlines Deadlines { get; }

    /// <summary>Sectors of industry, those with priority first.</summary>
    public ImmutableArray<Sector> Sectors { get; }

    /// <summary>The cities of Guangdong.</summary>
    public ImmutableArray<City> Cities { get; }

    /// <summary>How names are folded to be found in either script.</summary>
    public Folding Folding { get; }

    /// <summary>Words that people use for the same thing.</summary>
    public Aliases Aliases { get; }

    /// <summary>Whom to ask.</summary>
    public ImmutableArray<Contact> Contacts => Programme.Contacts;

    /// <summary>Who signs letters, who has the case, which rules they name.</summary>
    public Correspondence Letters { get; }

    /// <summary>The places files are kept in.</summary>
    public Slots Slots { get; }

    /// <summary>The name of a seat's body by its code, as the latest phase that has the seat calls it; null where none has.</summary>
    public Trilingual? BodyOf(string seat) => Phases.All.Reverse().SelectMany(p => p.Seats).FirstOrDefault(s => s.Code == seat)?.Body;

    /// <summary>The clauses of the guides: what kind each is, and where it is supported.</summary>
    public Clauses Clauses { get; }

    /// <summary>The guides told in the portal's own words.</summary>
    public GuideTexts GuideTexts { get; }

    /// <summary>The programme's own words.</summary>
    public Glossary Glossary { get; }

    /// <summary>Worked examples of the clauses, answered by the rules themselves.</summary>
    public ImmutableArray<WorkedExample> Examples { get; }

    /// <summary>The rounds of the label scheme, oldest first.</summary>
    public ImmutableArray<LabelRound> LabelRounds { get; }

    /// <summary>Who signs certificates, by the names of their time .</summary>
    public SigningBodies SigningBodies { get; }

    /// <summary>What labels are scored by, every version.</summary>
    public ImmutableArray<Rubric> Rubrics { get; }

    /// <summary>The rubric of a label, of a version or the newest.</summary>
    public Rubric RubricOf(LabelKind label, int? version = null) => Rubrics.Where(r => r.Label == label && (version is null || r.Version == version)).MaxBy(r => r.Version) ?? throw new InvalidOperationException($"There is no rubric {version} of {label}");

    /// <summary>How doubtful passages are read.</summary>
    public ImmutableArray<Reading> Readings { get; }

    /// <summary>The improvement measures the label guide names.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>The figures in the effect of each of them, by its id.</summary>
    public FrozenDictionary<string, MeasureEffect> Effects { get; }

    /// <summary>The indicator sets of the cleaner production index, every version.</summary>
    public ImmutableArray<IndicatorSet> IndicatorSets { get; }

    /// <summary>The firms a set was tried on, without names.</summary>
    public PilotFirms Pilots { get; }

    /// <summary>The published figures.</summary>
    public ProgrammeFacts Programme { get; }

    /// <summary>Puts the row after the last one in force; a row that stands already is passed over.</summary>
    public void Follow(long sequence, ParameterChange change)
    {
        lock (turn)
            if (sequence == standing.Sequence + 1)
                standing = new(sequence, standing.Parameters.With(change));
    }

    /// <summary>The files beside the program.</summary>
    public static ReferenceData BesideProgram() => new(Path.Combine(AppContext.BaseDirectory, "seeds"));
}
