using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Programme;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Programme.Dashboard;

/// <summary>What officers look at of one phase.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Figures">Money, time, what stands still.</param>
/// <param name="Counted">What is counted of the phase, nothing of it kept back.</param>
public sealed record OfficeView(Phase Phase, OfficeFigures Figures, DashboardFigures Counted)
{
    /// <summary>An address that asks for the same phase.</summary>
    public string At(string address) => $"{address}?phase={Phase.Code}";
}

/// <summary>Reads it.</summary>
public sealed class OfficeViews(OfficeFiguresBook office, TallyBook tallies, ReferenceData reference, Operation operation)
{
    /// <summary>Of the phase with that code; else of the one that runs, else of the last.</summary>
    public async Task<OfficeView> Of(string? code, CancellationToken cancellation)
    {
        var all = reference.Phases.All;
        var phase = all.FirstOrDefault(p => p.Code == code) ?? reference.Phases.On(tallies.Today) ?? all[^1];
        var counted = new DashboardFigures(new(phase.Code), await tallies.Now(cancellation), Disclosure.OfEverything, operation.IsDemonstration);
        return new(phase, await office.Of(phase, QueueIndex.StalledDays, cancellation), counted);
    }
}
