using Bogus;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Schemes;
using CleanerProduction.Workflows;

namespace CleanerProduction.Benchmarks.Queue;

/// <summary>What an application brings with it into the database.</summary>
internal sealed record Drawn(Application Case, CaseEntry? Complete, CaseDeadline? Deadline, CaseQuery? Query);

/// <summary>
/// Draws applications as eighteen years of a programme ten times as large would have left them: a quarter in each of the larger phases, nearly all of the past closed, half of the running phase
/// open; the same every time. Steps are the workflow's own; of the history only the day of completeness is kept, which the queue shows.
/// </summary>
internal sealed class Drawing(ReferenceData reference, Trilingual[] technologies)
{
    /// <summary>The day the workbench is looked at.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] PhaseCodes = ["P1", "P2", "P3", "P4", "P5"];
    private static readonly float[] PhaseWeights = [0.18f, 0.12f, 0.27f, 0.31f, 0.12f];
    private static readonly string[] Officers = ["p-secretary", "p-secretary-2", "p-technical", "p-technical-2"];
    private static readonly ApplicationState[] Ends = [ApplicationState.Closed, ApplicationState.Rejected, ApplicationState.Withdrawn, ApplicationState.Terminated];
    private static readonly float[] EndWeights = [0.76f, 0.1f, 0.12f, 0.02f];
    private static readonly ApplicationState[] Running =
    [
        ApplicationState.Submitted, ApplicationState.InfoRequested, ApplicationState.Complete, ApplicationState.Recommended, ApplicationState.OnAgenda, ApplicationState.Approved, ApplicationState.AgreementPending,
        ApplicationState.InProgress, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.ReadyToPay, ApplicationState.Closed,
    ];

    private static readonly float[] RunningWeights = [0.1f, 0.07f, 0.05f, 0.04f, 0.01f, 0.02f, 0.03f, 0.22f, 0.04f, 0.03f, 0.03f, 0.36f];
    private readonly City[] frequent = [.. reference.Cities.Where(c => c.Code is "4419" or "4403" or "4401")];
    private readonly Randomizer random = new(20261121);
    private readonly Dictionary<(ProjectType, ApplicationState), List<(ApplicationStep Step, Role By)>> ways = [];
    private readonly Dictionary<(ProjectType, int), int> numbers = [];

    /// <summary>Companies, each with the number of its factories, 1 to 3.</summary>
    public IEnumerable<(Company Company, string Sector, int Factories)> Companies(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (name, sector) = Names.Company(random);
            yield return (new(name, $"{30_000_000 + i * 7}") { EmployeesInHongKong = random.Bool(0.05f) ? null : (int)Math.Exp(random.Double(1, 6.2)) }, sector, random.WeightedRandom([1, 2, 3], [0.75f, 0.2f, 0.05f]));
        }
    }

    /// <summary>A factory of a company; half of those in Guangdong stand in three cities.</summary>
    public Factory Factory(Company company, string sector)
    {
        var city = random.Bool(0.5f) ? random.ArrayElement(frequent) : random.ArrayElement([.. reference.Cities]);
        var here = random.Bool(0.06f);
        return new(company.Id, here ? company.Name : Names.Factory(company.Name, city.Name), here ? FactoryPlace.HongKong : FactoryPlace.Guangdong, sector)
        {
            City = here ? null : city.Code, Kind = here && random.Bool() ? FactoryKind.Workshop : FactoryKind.Factory,
        };
    }

    /// <summary>An application of one of the factories.</summary>
    public Drawn Next(IReadOnlyList<(int Company, int Factory, string Sector)> plants)
    {
        var plant = plants[(int)(random.Double() * random.Double() * plants.Count)];
        var phase = reference.Phases[random.WeightedRandom(PhaseCodes, PhaseWeights)];
        var (first, last) = (phase.Period.From, phase.Period.Until < Today ? phase.Period.Until : Today);
        var offer = random.ArrayElement([.. phase.Offers]);
        var day = first.AddDays(random.Int(0, last.DayNumber - first.DayNumber));
        var number = numbers[(offer.Project, day.Year)] = numbers.GetValueOrDefault((offer.Project, day.Year)) + 1;
        var application = new Application(CaseReference.Of(offer.Project, day.Year, number), phase.Code, plant.Company, plant.Factory)
        {
            Title = Names.Title(random.ArrayElement(technologies), random), Sector = plant.Sector, ProjectCost = Hkd.Of(random.Int(40, 2_000) * 1_000), Officer = random.Bool(0.1f) ? null : random.ArrayElement(Officers),
        };
        var running = day > Today.AddDays(-540);
        var end = running ? random.WeightedRandom(Running, RunningWeights) : random.WeightedRandom(Ends, EndWeights);
        return Walk(application, offer, day, end);
    }

    private Drawn Walk(Application application, Offer offer, DateOnly day, ApplicationState end)
    {
        CaseEntry? complete = null;
        var at = HongKongTime.StartOf(day).AddHours(10);
        foreach (var (step, by) in WayTo(application.Type, end))
        {
            if (step is ApplicationStep.Recommend or ApplicationStep.Approve && application.Recommendation is null && application.Type != ProjectType.Verification) Recommend(application, offer);
            var taken = step == ApplicationStep.Pay && application.ApprovedGrant is { } grant
                ? application.Pay(grant, HongKongTime.DateOf(at), grant, "p-secretary", at, "drawn")
                : application.Step(step, by, "p-secretary", at, "drawn");
            if (!taken.Ok) throw new InvalidOperationException($"{application.Reference}: {step} refused, {taken.Refusal.Code}");
            if (step == ApplicationStep.FindComplete) complete = taken.Value;
            var next = HongKongTime.StartOf(HongKongTime.DateOf(at).AddDays(random.Int(3, 60))).AddHours(11);
            at = HongKongTime.DateOf(next) > Today ? HongKongTime.StartOf(Today).AddHours(9) : next;
        }
        var since = HongKongTime.DateOf(application.StateSince!.Value);
        var due = since.AddDays(random.Int(10, 200));
        return new(
            application, complete,
            application.IsClosed || random.Bool(0.2f) ? null : new() { Case = application.Reference, Rule = application.State == ApplicationState.InProgress ? "FG-3.2.2(a)" : "FG-2.2.3", From = since, Due = due, StartedBy = application.Reference },
            application.State == ApplicationState.InfoRequested ? new() { Case = application.Reference, Number = 1, Asked = "?", AskedBy = "p-secretary", AskedAt = application.StateSince.Value, AnswerBy = due } : null);
    }

    private static void Recommend(Application application, Offer offer)
    {
        var amount = Hkd.Min((offer.Share ?? Share.Percent(50)).Of(application.ProjectCost), offer.Cap ?? application.ProjectCost);
        var refused = application.RecommendApproval(amount, new(offer.Project, application.ProjectCost, Share.Percent(50), amount, amount, application.ProjectCost - amount, offer.Source), null);
        if (refused is not null) throw new InvalidOperationException($"{application.Reference}: {refused.Code}");
    }

    // The shortest way; what a kind of project never comes to ends closed.
    private List<(ApplicationStep, Role)> WayTo(ProjectType type, ApplicationState end)
    {
        if (ways.TryGetValue((type, end), out var known)) return known;
        var found = new Dictionary<ApplicationState, List<(ApplicationStep, Role)>> { [ApplicationState.Draft] = [] };
        var next = new Queue<ApplicationState>([ApplicationState.Draft]);
        while (next.TryDequeue(out var state))
            foreach (var row in ApplicationWorkflow.Of(type).Rows.Where(r => r.From == state && r.Step != ApplicationStep.HoldPayment && !(r.Step == ApplicationStep.Withdraw && state == ApplicationState.Draft)))
                if (found.TryAdd(row.To, [.. found[state], (row.Step, row.By)])) next.Enqueue(row.To);
        return ways[(type, end)] = found.GetValueOrDefault(end) ?? found[ApplicationState.Closed];
    }
}
