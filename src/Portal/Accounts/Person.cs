using CleanerProduction;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>A person who signs in. Roles are <see cref="CleanerProduction.Workflows.Role"/> by name; seats are held apart.</summary>
public sealed class Person : IdentityUser
{
    /// <summary>Name in traditional characters, or as registered.</summary>
    public string NameHant { get; set; } = "";

    /// <summary>Name in simplified characters.</summary>
    public string NameHans { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>The language letters and mail go out in.</summary>
    public Language Language { get; set; }

    /// <summary>The name in the three languages.</summary>
    public Trilingual Name() => new(NameHant, NameHans, NameEn);
}
