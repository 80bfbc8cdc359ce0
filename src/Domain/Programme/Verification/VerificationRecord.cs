using CleanerProduction.Schemes;

namespace CleanerProduction.Programme.Verification;

/// <summary>What is written about a verification (PP-12(d)).</summary>
/// <param name="Phase">The phase, which sets the cap.</param>
/// <param name="On">The day it was verified.</param>
/// <param name="Factory">The factory.</param>
/// <param name="Measure">The improvement the factory paid for itself.</param>
/// <param name="Before">A year's figure before it.</param>
/// <param name="After">The same after it.</param>
/// <param name="Unit">The unit of both.</param>
/// <param name="Verifier">Who verified.</param>
/// <param name="Cost">What it cost the Government; the factory pays nothing.</param>
/// <param name="SelfFinanced">That the factory made the improvement at its own cost.</param>
public sealed record VerificationEntry(Phase Phase, DateOnly? On, string Factory, string Measure, decimal? Before, decimal? After, string Unit, string Verifier, Hkd? Cost, bool SelfFinanced)
{
    private const string Rule = "PP-12(d)";

    /// <summary>
    /// What stands against it, or null: the phase offers no verification (<c>verification-not-offered</c>), the day is not of the phase (<c>verification-day</c>), something is not stated
    /// (<c>verification-incomplete</c>), the improvement was funded (<c>verification-funded</c>), the cost is above the cap (<c>verification-above-cap</c>).
    /// </summary>
    public Refusal? Fault(DateOnly today)
    {
        if (CapOf(Phase) is not { } cap) return new("verification-not-offered", Rule);
        if (On is not { } on || on > today || !Phase.Period.Range.Contains(on)) return new("verification-day", Rule);
        if (string.IsNullOrWhiteSpace(Factory) || string.IsNullOrWhiteSpace(Measure) || Before is null || After is null || string.IsNullOrWhiteSpace(Unit) || string.IsNullOrWhiteSpace(Verifier) || Cost is null) return new("verification-incomplete", Rule);
        if (!SelfFinanced) return new("verification-funded", Rule);
        return Cost.Value > cap || Cost.Value < Hkd.Zero ? new Refusal("verification-above-cap", Rule).With("cap", cap.ToString()) : null;
    }

    /// <summary>The Government's cap of a verification in a phase; null where it offers none.</summary>
    public static Hkd? CapOf(Phase phase) => phase.Cap(Applications.ProjectType.Verification, phase.Period.Until, false) is { Ok: true } cap ? cap.Value : null;
}

/// <summary>A verification as it was recorded. It is added, never changed.</summary>
public sealed class VerificationRecord
{
    private VerificationRecord() { }

    /// <summary>A record of an entry that has no fault.</summary>
    public VerificationRecord(VerificationEntry entry, string by, DateTimeOffset at) =>
        (Phase, On, Factory, Measure, Before, After, Unit, Verifier, Cost, By, At) = (entry.Phase.Code, entry.On!.Value, entry.Factory.Trim(), entry.Measure.Trim(), entry.Before!.Value, entry.After!.Value, entry.Unit.Trim(), entry.Verifier.Trim(), entry.Cost!.Value, by, at);

    /// <summary>The store's number.</summary>
    public int Id { get; private set; }

    /// <summary>The phase.</summary>
    public string Phase { get; private set; } = "";

    /// <summary>The day it was verified.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The factory.</summary>
    public string Factory { get; private set; } = "";

    /// <summary>The improvement.</summary>
    public string Measure { get; private set; } = "";

    /// <summary>A year's figure before.</summary>
    public decimal Before { get; private set; }

    /// <summary>The same after.</summary>
    public decimal After { get; private set; }

    /// <summary>The unit of both.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Who verified.</summary>
    public string Verifier { get; private set; } = "";

    /// <summary>What it cost the Government; the factory paid nothing (PP-12(d)).</summary>
    public Hkd Cost { get; private set; }

    /// <summary>Who recorded it: the officer's id.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By how much the figure fell, per cent to tenths; null where there was nothing before.</summary>
    public decimal? Cut => Before > 0 ? decimal.Round(100m * (Before - After) / Before, 1, MidpointRounding.AwayFromZero) : null;
}
