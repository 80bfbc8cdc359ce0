using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Accounts;

/// <summary>What a signed-in person carries along: the id, the roles and the name in three scripts.</summary>
public static class PersonClaims
{
    internal const string NameHant = "name-hant";
    internal const string NameHans = "name-hans";
    internal const string NameEn = "name-en";

    /// <summary>The id of the person who is signed in; null for nobody.</summary>
    public static string? PersonId(this ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The person's name in the three languages.</summary>
    public static Trilingual FullName(this ClaimsPrincipal person) =>
        new(person.FindFirstValue(NameHant) ?? "", person.FindFirstValue(NameHans) ?? "", person.FindFirstValue(NameEn) ?? "");

    /// <summary>The person's name in one language.</summary>
    public static string NameIn(this ClaimsPrincipal person, Language language) => person.FullName().In(language);
}

/// <summary>Puts the name in three scripts on the ticket, so that no page asks the database who is reading.</summary>
internal sealed class PersonClaimsFactory(UserManager<Person> people, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole>(people, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims([new(PersonClaims.NameHant, user.NameHant), new(PersonClaims.NameHans, user.NameHans), new(PersonClaims.NameEn, user.NameEn)]);
        return identity;
    }
}
