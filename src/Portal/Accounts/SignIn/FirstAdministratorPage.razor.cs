using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.SignIn;

/// <summary>Makes the first administrator of a new installation.</summary>
public sealed partial class FirstAdministratorPage
{
    private readonly FormErrors errors = new();
    private bool waited;

    /// <summary>What was filled in.</summary>
    public sealed class FirstForm
    {
        /// <summary>The one-time code.</summary>
        public string? Code { get; set; }

        /// <summary>The e-mail address.</summary>
        public string? Email { get; set; }

        /// <summary>Name in traditional characters.</summary>
        public string? Hant { get; set; }

        /// <summary>Name in simplified characters.</summary>
        public string? Hans { get; set; }

        /// <summary>Name in English.</summary>
        public string? En { get; set; }

        /// <summary>The password.</summary>
        public string? Password { get; set; }
    }

    [Inject]
    private FirstAdministrator First { get; set; } = null!;

    [Inject]
    private UserManager<Person> People { get; set; } = null!;

    [Inject]
    private SignInManager<Person> Door { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "first")]
    private FirstForm Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        waited = await First.IsWaited();
    }

    private async Task Make()
    {
        if (!waited) return;
        errors.AddWhere(!First.IsCode(Form.Code ?? ""), "Form.Code", AccountsText.FirstCodeWrong);
        PersonNames.Check(errors, Form.Email, Form.Hant, Form.Hans, Form.En);
        errors.AddWhere(string.IsNullOrEmpty(Form.Password), "Form.Password", AccountsText.PasswordNewMissing);
        if (errors.Any) return;
        var person = PersonNames.Make(Form.Email!, Form.Hant!, Form.Hans!, Form.En!, Reader.Language);
        if (!(await People.CreateAsync(person, Form.Password!)).Done(errors, "Form.Password")) return;
        (await People.AddToRoleAsync(person, nameof(Role.Administrator))).OrThrow();
        First.Close();
        await Door.SignInAsync(person, isPersistent: false);
        Navigation.NavigateTo(Links.People);
    }
}
