using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;

namespace CleanerProduction.BrowserTests.Funding;

/// <summary>What applicants of the walks fill in.</summary>
internal static class Forms
{
    /// <summary>An assessment of a dyeing house by a registered consultant.</summary>
    public static ApplicationForm Assessment => new()
    {
        WrittenIn = Language.En, Title = "Assessment of the dyeing house", Summary = "Steam, water and dyes of twelve jets, with a list of measures and what each pays back.", Process = "Exhaust dyeing of knitted cotton.",
        Plan = [new("Measurements on site", 1), new("Report delivered", 3)],
        Providers = [new("2010-003", ProviderCategory.Category1, ProviderWork.Assessment, Hkd.Of(80_000))],
        Budget = [new("B1", "Fee of the consultant", CostKind.ProviderFee, Hkd.Of(80_000))],
        Representatives = [new(null, "Tong Ho-yin", "Works manager", "23456789", "tong@example.test"), new(null, "Ho Cheuk-in", "Accountant", "23456780", "ho@example.test")],
        OtherFunding = false,
    };

    /// <summary>A demonstration (II) with equipment that needs five quotations.</summary>
    public static ApplicationForm Demonstration => new()
    {
        WrittenIn = Language.ZhHans, Title = "臭氧低温漂白示范项目", Aim = ProjectAim.Energy, Summary = "以低温臭氧取代高温过氧化氢漂白，并回收废水余热。", Process = "针织棉布连续漂白，每日12吨。",
        Innovation = "本地及广东未见以臭氧连续漂白针织布的案例。", KnownCases = 1, Adoption = "约60家漂染厂可以采用。", Representativeness = "漂白是漂染业最常见的工序。",
        Benefits = [new(BenefitKind.Electricity, 820_000m, 690_000m), new(BenefitKind.Water, 96_000m, 61_000m), new(BenefitKind.Cod, 14_200m, 9_800m)], BenefitBasis = "按供应商在试验线的量度及工厂2023年账单推算。",
        Plan = [new("设备到厂", 4), new("安装及调试", 7), new("验收及报告", 11)],
        Providers = [new("2011-015", ProviderCategory.Category2, ProviderWork.Installation, Hkd.Of(300_000))],
        Budget =
        [
            new("B1", "安装工程", CostKind.ProviderFee, Hkd.Of(300_000)),
            new("B2", "臭氧漂白机", CostKind.Equipment, Hkd.Of(1_100_000)) { Quotations = [.. Enumerable.Range(1, 5).Select(i => new FormQuotation($"供应商{i}", "东莞", Hkd.Of(1_090_000 + 10_000 * i)))], Chosen = "供应商1" },
            new("B3", "厂内加班", CostKind.OwnStaff, Hkd.Of(20_000)),
        ],
        Representatives = [new(null, "梁咏琪", "厂长", "23456789", "leung@example.test"), new(null, "Sit Chun-ho", "Finance manager", "23456780", "sit@example.test")],
        OtherFunding = false,
    };

    /// <summary>New technology of a Hong Kong laboratory, without a registered provider (RG-1.1.2).</summary>
    public static ApplicationForm NewTechnology => new()
    {
        WrittenIn = Language.En, Title = "Photocatalytic wall for solvent vapour", Aim = ProjectAim.Air, Summary = "A wall of coated tiles takes solvent vapour out of the exhaust without a filter.", Process = "Spray coating of metal parts.",
        Innovation = "The coating works in visible light.", KnownCases = 0, Adoption = "About 40 coating shops in Guangdong.", Representativeness = "Spray coating is common in the metal sector.",
        Origin = TechnologyOrigin.HongKong, Developer = "Kowloon Surface Laboratory Limited",
        Benefits = [new(BenefitKind.Voc, 5_100m, 900m)], BenefitBasis = "Measured in a pilot of three months.",
        Plan = [new("Wall delivered", 4), new("Report delivered", 10)],
        Budget = [new("B1", "Coated wall", CostKind.Equipment, Hkd.Of(1_600_000)) { OpenTender = true, Quotations = [new("Kowloon Surface Laboratory", "Hong Kong", Hkd.Of(1_600_000))], Chosen = "Kowloon Surface Laboratory" }],
        Representatives = [new(null, "Lai Wing-shan", "Director", "23456789", "lai@example.test"), new(null, "Tong Ho-yin", "Engineer", "23456780", "tong@example.test")],
        OtherFunding = false,
    };
}
