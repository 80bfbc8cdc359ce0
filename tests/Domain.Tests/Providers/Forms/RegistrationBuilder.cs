using System.Collections.Immutable;
using CleanerProduction.DomainTests.Guidelines.Registration;
using CleanerProduction.Providers;
using CleanerProduction.Providers.Forms;

namespace CleanerProduction.DomainTests.Providers.Forms;

/// <summary>A registration form with nothing missing, for both categories.</summary>
internal static class RegistrationBuilder
{
    public static readonly DateOnly Today = new(2025, 9, 1);

    public static readonly RegistrationForm Whole = new()
    {
        Name = new("清源顧問有限公司", "清源顾问有限公司", "Clearspring Consultants Limited"), Identifier = "12345678", Address = new("觀塘道1號", "观塘道1号", "1 Kwun Tong Road"),
        Telephone = "23456789", Email = "info@example.hk", Website = "https://example.hk", ContactName = "陳大文", ContactPost = "經理", ContactTelephone = "23456780", ContactEmail = "chan@example.hk",
        Directors = "陳大文\n李小玲", Categories = [ProviderCategory.Category1, ProviderCategory.Category2],
        Staff = [Member(1, 2m), Member(2, 2m), Member(3, 2m)], EngineeringYears = 2m, EngineeringNote = "鍋爐改造",
        Projects = [Project(1), Project(2), Project(3)], Conduct = ConductKind.Own, ConductIssuedOn = Today,
        Declarations = new(true, true, true, true, true),
    };

    public static FormStaff Member(int number, decimal? years) => new($"S{number}", $"員工{number}", "顧問", years, WorkField.EnergyManagement, $"證明{number}.pdf");

    public static FormProject Project(int number) =>
        new($"P{number}", $"客戶{number}", "林先生", "23456781", "lam@example.hk", "安裝熱回收系統", WorkField.EnergyManagement, true, new(2024, 1, 2), new(2024, 6, 30));

    public static RegistrationApplication Of(RegistrationForm form) =>
        new(GeneralAndCriteriaTests.Good.Rules, Today, form) { Slots = [RegistrationApplication.StaffSlot, RegistrationApplication.CodeSlot] };

    public static RegistrationForm For(params ProviderCategory[] categories) => Whole with { Categories = [.. categories] };

    public static ImmutableSortedDictionary<string, string> Texts(RegistrationPage page, params (string Place, string Text)[] changes) =>
        RegistrationText.Of(Whole, page).SetItems(changes.Select(c => KeyValuePair.Create(c.Place, c.Text)));
}
