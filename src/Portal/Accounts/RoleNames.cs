using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What roles are called.</summary>
public static class RoleNames
{
    /// <summary>The role's name in the reader's language.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Applicant => AccountsText.RoleApplicant,
        Role.Provider => AccountsText.RoleProvider,
        Role.Secretariat => AccountsText.RoleSecretariat,
        Role.TechnicalSupport => AccountsText.RoleTechnicalSupport,
        Role.Director => AccountsText.RoleDirector,
        Role.Member => AccountsText.RoleMember,
        Role.Judge => AccountsText.RoleJudge,
        Role.Evaluator => AccountsText.RoleEvaluator,
        Role.Observer => AccountsText.RoleObserver,
        Role.Administrator => AccountsText.RoleAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody can hold it"),
    };

    /// <summary>Makes the roles that are not there yet.</summary>
    internal static async Task Seed(RoleManager<IdentityRole> roles)
    {
        foreach (var role in Roles.OfPeople)
            if (!await roles.RoleExistsAsync(role.ToString()))
                (await roles.CreateAsync(new(role.ToString()) { Id = $"r-{role}" })).OrThrow();
    }
}
