using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Providers;

namespace CleanerProduction.PortalTests.Applications.Apply;

/// <summary>A form that lacks nothing, for each kind of project.</summary>
internal static class WholeForm
{
    public static ApplicationForm Of(ProjectType type)
    {
        var assessment = type == ProjectType.OnSiteAssessment;
        return new()
        {
            WrittenIn = Language.En, Title = "Water-based coating", Aim = assessment ? null : ProjectAim.Air, Summary = "Water-based paint replaces solvent paint.", Process = "Coating of metal parts.",
            Technology = type == ProjectType.Demonstration1 ? "T1" : null,
            Innovation = type is ProjectType.Demonstration2 or ProjectType.NewTechnology ? "Cures at a low temperature." : null, KnownCases = type is ProjectType.Demonstration2 or ProjectType.NewTechnology ? 2 : null,
            Adoption = type is ProjectType.Demonstration2 or ProjectType.NewTechnology ? "About 40 factories." : null, Representativeness = type is ProjectType.Demonstration2 or ProjectType.NewTechnology ? "Coating is common." : null,
            Origin = type == ProjectType.NewTechnology ? TechnologyOrigin.Elsewhere : null,
            Benefits = assessment ? [] : [new(BenefitKind.Electricity, 120000m, 98000.5m), new(BenefitKind.Voc, 5100m, 900m)], BenefitBasis = assessment ? null : "Measured by the supplier.",
            Plan = [new("Report delivered", 3)],
            Providers = [new("2011-015", assessment ? ProviderCategory.Category1 : ProviderCategory.Category2, assessment ? ProviderWork.Assessment : ProviderWork.Installation, Hkd.Of(60000))],
            Budget = assessment ? [new("B1", "Fee", CostKind.ProviderFee, Hkd.Of(60000))] :
            [
                new("B1", "Fee", CostKind.ProviderFee, Hkd.Of(60000)),
                new("B2", "Coating line", CostKind.Equipment, Hkd.Of(1_000_000)) { Quotations = [.. Enumerable.Range(1, 5).Select(i => new FormQuotation($"Supplier {i}", "Dongguan", Hkd.Of(999_999 + i)))], Chosen = "Supplier 1" },
                new("B3", "Overtime", CostKind.OwnStaff, Hkd.Of(12000)),
            ],
            Representatives = [new("p-applicant", "Lai Wing-shan", "Director", "23456789", "a@example.test"), new(null, "Ho Cheuk-in", "Officer", "23456780", "b@example.test")],
            OtherFunding = false,
        };
    }
}
