using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Schemes;

/// <summary>A value of a phase with where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Its clause, public page, arithmetic or reading.</param>
public sealed record Figure<T>(T Value, Source Source) where T : notnull;

/// <summary>When a phase runs; both ends inclusive, each with its source.</summary>
/// <param name="From">The first day; the first of the month where only the month is known.</param>
/// <param name="FromSource">Where the first day comes from.</param>
/// <param name="FromIsExact">False where the day was chosen within a known month or inferred.</param>
/// <param name="Until">The last day.</param>
/// <param name="UntilSource">Where the last day comes from.</param>
public sealed record PhasePeriod(DateOnly From, Source FromSource, bool FromIsExact, DateOnly Until, Source UntilSource)
{
    /// <summary>The days of the phase.</summary>
    public DateRange Range => new(From, Until);
}

/// <summary>What a factory can get from one grant.</summary>
/// <param name="Project">The kind of project.</param>
/// <param name="Cost">The project's whole cost.</param>
/// <param name="Share">The largest share of it.</param>
/// <param name="Cap">The ceiling in money.</param>
/// <param name="Amount">The smaller of the two, rounded down to the cent (C-5).</param>
/// <param name="ApplicantPays">What is left to the applicant; nothing where the service is free.</param>
/// <param name="Source">Where share and cap come from.</param>
public sealed record Grant(ProjectType Project, Hkd Cost, Share Share, Hkd Cap, Hkd Amount, Hkd ApplicantPays, Source Source);

/// <summary>
/// A phase of the programme with every number the guides, or public pages, give for it. Null means that the guides say nothing: such a
/// number is refused, never taken from another phase.
/// </summary>
/// <param name="Code">P1 to P5.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Period">When it runs.</param>
/// <param name="Budget">The Government's money.</param>
/// <param name="Secretariat">Who runs it; null where not stated.</param>
/// <param name="Offered">The clause that says which kinds of project are funded.</param>
/// <param name="Offers">Share and ceiling by kind of project and date.</param>
/// <param name="Coverage">Which factories; null where nothing is known.</param>
/// <param name="Targets">What it set out to reach.</param>
/// <param name="Seats">The committee; empty where nothing is known.</param>
/// <param name="Funding">Limits of funded projects; null where no guide gives any.</param>
/// <param name="Categories">The categories of providers; empty where nothing is known.</param>
/// <param name="Registration">Criteria for providers; null where no guide gives any.</param>
/// <param name="OrganisationSupport">The share of cost that organisation support funds; null where nothing is known .</param>
public sealed record Phase(
    string Code, Trilingual Name, PhasePeriod Period, Figure<Hkd> Budget, Figure<Trilingual>? Secretariat, Source Offered,
    ImmutableArray<Offer> Offers, Coverage? Coverage, ImmutableArray<Target> Targets, ImmutableArray<CommitteeSeat> Seats,
    FundingRules? Funding, ImmutableArray<CategoryName> Categories, RegistrationRules? Registration, Figure<Share>? OrganisationSupport)
{
    /// <summary>The kinds of project it has ever offered, in the order of the enumeration.</summary>
    public IEnumerable<ProjectType> Projects => Offers.Select(o => o.Project).Distinct().Order();

    /// <summary>The row in force for a kind of project on a day of the phase: of those that have begun the latest, and of these the last written.</summary>
    public Result<Offer> OfferOf(ProjectType project, DateOnly on)
    {
        if (!Period.Range.Contains(on)) return new Refusal("phase-not-running", Offered.Clause?.Id).With("phase", Code).With("on", on.Iso());
        Offer? row = null;
        foreach (var offer in Offers)
            if (offer.Project == project && (offer.ValidFrom ?? Period.From) <= on && !((offer.ValidFrom ?? Period.From) < (row?.ValidFrom ?? Period.From)))
                row = offer;
        return row is null ? new Refusal("project-not-offered", Offered.Clause?.Id).With("phase", Code).With("project", project.ToString()) : row;
    }

    /// <summary>The ceiling for one project, higher where the guides say so for technology of Hong Kong or of Guangdong and Hong Kong jointly.</summary>
    public Result<Hkd> Cap(ProjectType project, DateOnly on, bool hongKongTechnology = false)
    {
        var offer = OfferOf(project, on);
        if (!offer.Ok) return offer.Refusal;
        return ((hongKongTechnology ? offer.Value.CapHongKongTechnology : null) ?? offer.Value.Cap) is { } cap ? cap : NotSet<Hkd>("cap", project);
    }

    /// <summary>The largest share of the cost.</summary>
    public Result<Share> ShareOf(ProjectType project, DateOnly on)
    {
        var offer = OfferOf(project, on);
        if (!offer.Ok) return offer.Refusal;
        return offer.Value.Share is { } share ? share : NotSet<Share>("share", project);
    }

    /// <summary>The largest grant for a cost: <c>min(share × cost, cap)</c>, rounded down to the cent (C-5).</summary>
    public Result<Grant> GrantFor(ProjectType project, Hkd cost, DateOnly on, bool hongKongTechnology = false)
    {
        var offer = OfferOf(project, on);
        if (!offer.Ok) return offer.Refusal;
        var share = ShareOf(project, on);
        if (!share.Ok) return share.Refusal;
        var cap = Cap(project, on, hongKongTechnology);
        if (!cap.Ok) return cap.Refusal;
        if (cost <= Hkd.Zero) return new Refusal("cost-missing");
        var amount = Hkd.Min(share.Value.Of(cost), cap.Value);
        return new Grant(project, cost, share.Value, cap.Value, amount, offer.Value.FactoryPays ?? cost - amount, offer.Value.Source);
    }

    /// <summary>The same phase with one more row, which supersedes earlier ones from its day on; nothing is edited.</summary>
    public Phase With(Offer row) => this with { Offers = Offers.Add(row) };

    private Result<T> NotSet<T>(string parameter, ProjectType project) =>
        new Refusal("parameter-not-set").With("phase", Code).With("project", project.ToString()).With("parameter", parameter);
}
