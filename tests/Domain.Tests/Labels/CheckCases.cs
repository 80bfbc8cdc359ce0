using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Workflows;
using static CleanerProduction.DomainTests.Guidelines.Label.Facts;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>Cases of the round of 2022, received on its last day; a test changes one thing.</summary>
internal static class CheckCases
{
    public const string Until = "2022-05-31";

    public static readonly Trilingual Holder = new("甲", "甲", "A");

    public static LabelApplication Application(LabelKind label, bool renewal = false, string? renews = null, string? received = Until)
    {
        var factory = label is LabelKind.Manufacturing or LabelKind.Excellent;
        var service = label == LabelKind.TechnologyService;
        var application = new LabelApplication(CaseReference.Of(label, 2022, 1), 2022, renewal, service ? null : 1, factory ? 1 : null, service ? "2020-001" : null) { Renews = renews, Channel = service ? null : LabelChannel.Electronic };
        if (received is not null)
            _ = application.Step(service ? LabelStep.Nominate : LabelStep.Submit, service ? Role.Secretariat : Role.Applicant, "p", HongKongTime.StartOf(D(received))).Value;
        return application;
    }

    public static CheckCase Of(LabelApplication application, CheckStated? stated = null, CheckKnown? known = null, CheckFile? file = null, string today = "2022-06-14") =>
        new(application, Round, stated ?? new(), known ?? new() { HongKongCompany = true, Place = FactoryPlace.Guangdong }, file ?? new(), D(today));

    public static RecordedFact Fact(FactKind kind, string? from = null, string? until = null) => new(1, kind, "seen", "p-secretary", D("2022-06-01")) { From = Maybe(from), Until = Maybe(until), Name = "name" };

    public static CheckFile Recorded(params RecordedFact[] facts) => new() { Facts = [.. facts.Select((f, i) => f with { Number = i + 1 })] };

    public static CheckFile Found(this CheckFile file, CheckQuestion question, bool met, string? item = null) => file.With(new(question, item, new Judgement(met, "seen"), "p-secretary", D("2022-06-10")));

    public static Certificate Certificate(string number, LabelKind label, int round, string from, string until, int? factory = 1, bool? byAssessment = true, string? provider = null) =>
        new(number, null, label, round, Holder, null, new(D(from), D(until))) { FactoryId = factory, CompanyId = provider is null ? 1 : null, ProviderNumber = provider, ByAssessment = byAssessment };

    /// <summary>Paid measures, a day each, none where it is not carried out.</summary>
    public static CheckStated Measures(params string?[] days) => new()
    {
        NoCostMeasuresAllDone = true, PlanForTheRest = true, ClaimsCity = false, ClaimsTitle = false, DeclarationReceived = true,
        Measures = [.. days.Select((d, i) => new StatedMeasure($"A{i + 1}", "pump", true, false, Maybe(d), d is not null))],
    };

    public static FindingOutcome Says(this CheckCase @case, string clause) => CheckFindings.Of(@case).All.Single(f => f.Clause.Id == clause).Outcome;
}
