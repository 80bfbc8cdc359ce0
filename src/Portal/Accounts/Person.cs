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

    /// <summary>True once the account was erased: the name says a number, and nobody signs in with it.</summary>
    public bool IsErased => UserName?.StartsWith(ErasedPrefix, StringComparison.Ordinal) == true && Email is null;

    /// <summary>What the sign-in name of an erased account begins with; no address does.</summary>
    internal const string ErasedPrefix = "erased-";

    /// <summary>The name in the three languages.</summary>
    public Trilingual Name() => new(NameHant, NameHans, NameEn);
}
