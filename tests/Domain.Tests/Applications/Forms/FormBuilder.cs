using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;
using CleanerProduction.DomainTests.Schemes;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;
using static CleanerProduction.DomainTests.Guidelines.Funding.Facts;

namespace CleanerProduction.DomainTests.Applications.Forms;

/// <summary>An application that lacks nothing; a test changes one thing.</summary>
internal static class FormBuilder
{
    public static readonly ApplicationForm Whole = new()
    {
        WrittenIn = Language.ZhHant,
        Title = "水性塗料噴塗線",
        Aim = ProjectAim.Air,
        Summary = "以水性塗料取代溶劑型塗料。",
        Process = "金屬件表面噴塗。",
        Technology = "T1",
        Theme = "T2",
        Innovation = "低溫固化。",
        KnownCases = 2,
        Adoption = "約40家工廠可用。",
        Representativeness = "噴塗是金屬業的常見工序。",
        Origin = TechnologyOrigin.Joint,
        Developer = "香港的研究機構",
        Changes = [FactoryChange.Process],
        EquipmentMeasure = true,
        Benefits = [new(BenefitKind.Voc, 5100m, 900m), new(BenefitKind.Electricity, 120000m, 98000.5m)],
        BenefitBasis = "供應商測試。",
        Plan = [new("設備運抵", 3), new("完成驗收", 10)],
        Providers = [new("2010-003", ProviderCategory.Category1, ProviderWork.Consultancy, Hkd.Of(60000)), new("2011-015", ProviderCategory.Category2, ProviderWork.Installation, Hkd.Of(90000))],
        Budget =
        [
            new("B1", "顧問費", CostKind.ProviderFee, Hkd.Of(60000)),
            new("B2", "噴塗線", CostKind.Equipment, Hkd.Of(1_010_000)) { Quotations = [new("甲", "東莞", Hkd.Of(1_010_000)), new("乙", "深圳", Hkd.Of(1_090_000))], Chosen = "甲" },
            new("B3", "安裝", CostKind.Installation, Hkd.Of(40000)),
            new("B4", "員工加班", CostKind.OwnStaff, Hkd.Of(12000)),
        ],
        Representatives = [new("p-1", "黎詠珊", "總經理", "23456789", "a@example.test"), new("p-2", "何綽妍", "主任", "23456780", "b@example.test")],
        OtherFunding = true,
        Schemes = [new("BUD", "另一項目", "已批准", false)],
    };

    public static ApplicationFacts Of(ProjectType project, ApplicationForm? form = null, string phase = "P4", string on = "2022-08-15") =>
        new(PhaseTests.Phases[phase], At(on), project, D(on), new(Trilingual.Same("曜岑"), "12345678"), new(1, Trilingual.Same("東莞曜岑"), FactoryPlace.Guangdong, "metal"), form ?? For(project))
        {
            Procedure = PhaseTests.Phases.ProcedureOf(PhaseTests.Phases[phase]),
            Registered =
            [
                .. (form ?? For(project)).Providers.Select(p => new ChosenProvider(p.Category!.Value, RegistrationState.Confirmed, p.Work)),
            ],
            Listed = [new("T1", new(D("2022-01-01"), D("2022-12-31")))],
            Slots = ["service-contract", "quotation", "technology-proof"],
        };

    /// <summary>The whole form, as this kind of project needs it.</summary>
    public static ApplicationForm For(ProjectType project) => project == ProjectType.OnSiteAssessment
        ? Whole with
        {
            Providers = [new("2010-003", ProviderCategory.Category1, ProviderWork.Assessment, Hkd.Of(80000))], Budget = [new("B1", "評估費", CostKind.ProviderFee, Hkd.Of(80000))],
            Plan = [new("提交報告", 3)],
        }
        : Whole;
}
