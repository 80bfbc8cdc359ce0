using System.Collections.Immutable;

namespace CleanerProduction.Programme.Measures;

/// <summary>What a figure of a measure's effect speaks of.</summary>
public enum EffectOf
{
    /// <summary>Volatile organic compounds recovered.</summary>
    VocRecovered,
    /// <summary>Emission of volatile organic compounds cut.</summary>
    VocCut,
    /// <summary>Emission of sulphur dioxide cut.</summary>
    SulphurDioxideCut,
    /// <summary>Emission of nitrogen oxides cut.</summary>
    NitrogenOxidesCut,
    /// <summary>N-methyl-2-pyrrolidone recovered.</summary>
    NmpRecovered,
    /// <summary>Dust recovered.</summary>
    DustRecovered,
    /// <summary>Nickel recovered.</summary>
    NickelRecovered,
    /// <summary>Waste oil recovered; the guide gives no period.</summary>
    WasteOilRecovered,
    /// <summary>Paint saved.</summary>
    PaintSaved,
    /// <summary>Solvent and paint saved.</summary>
    SolventAndPaintSaved,
    /// <summary>Cost of solvent cut.</summary>
    SolventCostCut,
    /// <summary>Water used again.</summary>
    WaterReused,
    /// <summary>Water saved.</summary>
    WaterSaved,
    /// <summary>Chemical oxygen demand of the effluent cut.</summary>
    CodCut,
    /// <summary>Chemical oxygen demand of the effluent afterwards.</summary>
    CodLeft,
    /// <summary>Electricity saved of what the equipment used.</summary>
    ElectricitySaved,
    /// <summary>The equipment's part of the whole factory's electricity.</summary>
    PartOfFactory,
    /// <summary>The whole factory's electricity cut.</summary>
    FactoryElectricityCut,
    /// <summary>The time after which the investment is back.</summary>
    Payback,
}

/// <summary>How exactly a figure of an effect is meant.</summary>
public enum EffectBound
{
    /// <summary>As it stands.</summary>
    Exact,
    /// <summary>About.</summary>
    About,
    /// <summary>Reaching: at its best.</summary>
    Reaching,
    /// <summary>More than.</summary>
    MoreThan,
    /// <summary>At most.</summary>
    AtMost,
}

/// <summary>What a figure of an effect counts in.</summary>
public enum EffectUnit
{
    /// <summary>Per cent.</summary>
    Percent,
    /// <summary>Kilograms a year.</summary>
    KilogramsAYear,
    /// <summary>Tonnes, no period given.</summary>
    Tonnes,
    /// <summary>Tonnes a year.</summary>
    TonnesAYear,
    /// <summary>Milligrams a litre.</summary>
    MilligramsALitre,
    /// <summary>Months.</summary>
    Months,
}

/// <summary>One figure of an effect; a range has two ends, both inclusive, any other figure the same twice.</summary>
/// <param name="Of">What it speaks of.</param>
/// <param name="Bound">How exactly it is meant.</param>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
/// <param name="Unit">What it counts in.</param>
public sealed record EffectFigure(EffectOf Of, EffectBound Bound, decimal From, decimal To, EffectUnit Unit);

/// <summary>The figures of a measure's effect, in the guide's order; none where the guide gives none.</summary>
/// <param name="Figures">The figures.</param>
public sealed record MeasureEffect(ImmutableArray<EffectFigure> Figures)
{
    /// <summary>Payback as the guide states it, months; null where it states none.</summary>
    public EffectFigure? Payback => One(EffectOf.Payback);

    /// <summary>
    /// True where the figures cannot be together: a factory's electricity cut by more than the equipment's part of it. Such figures are shown and never computed with.
    /// </summary>
    public bool IsImplausible => One(EffectOf.PartOfFactory) is { } part && One(EffectOf.FactoryElectricityCut) is { } cut && cut.From > part.To;

    /// <summary>The electricity saved of what the equipment used, per cent; null where the guide gives none or it cannot be computed with.</summary>
    public EffectFigure? ElectricitySaved => IsImplausible ? null : One(EffectOf.ElectricitySaved);

    /// <summary>The figure of that kind; null where there is none.</summary>
    public EffectFigure? One(EffectOf of)
    {
        foreach (var figure in Figures)
            if (figure.Of == of) return figure;
        return null;
    }
}
