using System.Collections.Immutable;
using CleanerProduction.Companies;

namespace CleanerProduction.Schemes;

/// <summary>The phases in order of time. Between some of them lie days of no phase.</summary>
public sealed class Phases
{
    private Phases(ImmutableArray<Phase> all) => All = all;

    /// <summary>From the first to the last.</summary>
    public ImmutableArray<Phase> All { get; }

    /// <summary>Reads <c>seeds/phases/*.json</c>, each text with the name of its file. Anything missing, misspelt or impossible is a FormatException.</summary>
    public static Phases Parse(IEnumerable<(string Name, string Json)> files)
    {
        var all = files.Select(f => Checked(f.Name, StrictJson.Read<Phase>(f.Name, f.Json))).OrderBy(p => p.Period.From).ToImmutableArray();
        if (all.IsEmpty) throw new FormatException("There is no phase");
        for (var i = 1; i < all.Length; i++)
            if (all[i].Period.Range.Overlaps(all[i - 1].Period.Range)) throw new FormatException($"{all[i].Code} overlaps {all[i - 1].Code}");
        if (all.DistinctBy(p => p.Code).Count() != all.Length) throw new FormatException("Two phases have one code");
        return new(all);
    }

    /// <summary>The phase with this code; an unknown code is a bug.</summary>
    public Phase this[string code] => All.FirstOrDefault(p => p.Code == code) ?? throw new KeyNotFoundException($"There is no phase {code}");

    /// <summary>The phase that runs on a day, both ends inclusive, or null.</summary>
    public Phase? On(DateOnly day) => All.FirstOrDefault(p => p.Period.Range.Contains(day));

    /// <summary>
    /// The rules of procedure for projects of a phase: its own, or while no guide of its own is there those of the last phase before it that has one (decision 0012). Shares and
    /// ceilings are never carried over.
    /// </summary>
    public FundingRules? ProcedureOf(Phase phase) => phase.Funding ?? All.LastOrDefault(p => p.Period.From < phase.Period.From && p.Funding is not null)?.Funding;

    /// <summary>
    /// Whether an applicant for a project of a phase is small or medium; null where it cannot be told. It is Hong Kong's own definition and not a phase's: before the first guide that states it
    /// it holds as well.
    /// </summary>
    public bool? IsSme(Phase phase, int? employees, FactoryKind kind) => (ProcedureOf(phase) ?? All.FirstOrDefault(p => p.Funding is not null)?.Funding)?.IsSme(employees, kind);

    /// <summary>The phase that runs on a day, or the refusal <c>no-phase</c> with the day the next begins where one does.</summary>
    public Result<Phase> RunningOn(DateOnly day) => On(day) is { } phase
        ? phase
        : new Refusal("no-phase").With("on", day.Iso()).With("next", All.FirstOrDefault(p => p.Period.From > day)?.Period.From.Iso() ?? "");

    /// <summary>The same phases with one more dated row in one of them.</summary>
    public Phases With(string code, Offer row) => new([.. All.Select(p => p.Code == code ? p.With(row) : p)]);

    private static Phase Checked(string name, Phase phase)
    {
        var fault = phase.Name.IsIncomplete ? "has no name in some language"
            : phase.Period.Until < phase.Period.From ? "ends before it begins"
            : phase.Budget.Value <= Hkd.Zero ? "has no money"
            : phase.Offers.Any(o => o.Share > Share.Whole || o.Cap <= Hkd.Zero || o.CapHongKongTechnology <= Hkd.Zero) ? "offers what cannot be"
            : phase.Offers.Any(o => o.ValidFrom is { } from && !phase.Period.Range.Contains(from)) ? "offers something outside its own time"
            : phase.Targets.Any(t => t.From < 1 || t.To < t.From) ? "has an impossible target"
            : phase.Seats.Any(s => s.Body.IsIncomplete) || phase.Seats.DistinctBy(s => s.Code).Count() != phase.Seats.Length ? "has a seat without name or twice"
            : phase.Seats.Length > 0 && phase.Seats.Count(s => s.Kind == SeatBody.Chair) != 1 ? "needs one chair"
            : null;
        return fault is null ? phase : throw new FormatException($"{name}: {phase.Code} {fault}");
    }
}
