using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>The roles people may be given: every <see cref="Role"/> a person can act in.</summary>
public static class Roles
{
    /// <summary>All but the timer, which is nobody.</summary>
    public static readonly IReadOnlyList<Role> OfPeople = [.. Enum.GetValues<Role>().Where(r => r != Role.Timer)];

    /// <summary>What a role is called, in the reader's language.</summary>
    public static string Name(Role role) => role switch
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
        _ => AccountsText.RoleAdministrator,
    };

    /// <summary>Makes the roles that are not there yet.</summary>
    internal static async Task Seed(RoleManager<IdentityRole> roles)
    {
        foreach (var role in OfPeople)
            if (!await roles.RoleExistsAsync(role.ToString()))
                (await roles.CreateAsync(new(role.ToString()) { Id = $"r-{role}" })).OrThrow();
    }
}
