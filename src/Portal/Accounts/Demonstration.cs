using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>An invented person of the demonstration (seeds/demo/people.json).</summary>
/// <param name="Id">The same in every installation, so that cases can refer to it: <c>p-chair</c>.</param>
/// <param name="Email">The sign-in name.</param>
/// <param name="Hant">Name in traditional characters.</param>
/// <param name="Hans">Name in simplified characters.</param>
/// <param name="En">Name in English.</param>
/// <param name="Language">The language of letters and mail.</param>
/// <param name="Roles">What the person may act as.</param>
/// <param name="As">Office or body, in the order of the names.</param>
public sealed record DemonstrationPerson(
    string Id, string Email, string Hant, string Hans, string En, Language Language, ImmutableArray<Role> Roles, ImmutableArray<string> As)
{
    /// <summary>Name in the three languages.</summary>
    public Trilingual Name => new(Hant, Hans, En);

    /// <summary>Office or body in the three languages.</summary>
    public Trilingual Office => new(As[0], As[1], As[2]);
}

/// <summary>The invented people, each to be signed in as by one click. Production has neither them nor the buttons.</summary>
public static class Demonstration
{
    /// <summary>The password of every invented person; no secret, for it is printed on the sign-in page.</summary>
    public const string Password = "cleaner-production";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>All of them, in the order of the sign-in page.</summary>
    public static ImmutableArray<DemonstrationPerson> People { get; } = Read();

    /// <summary>Makes those who are not there yet.</summary>
    internal static async Task Seed(UserManager<Person> people)
    {
        // One hash for all: hashing is slow on purpose, and the start is not.
        var hash = people.PasswordHasher.HashPassword(new(), Password);
        foreach (var invented in People)
        {
            if (await people.FindByIdAsync(invented.Id) is not null) continue;
            var person = new Person
            {
                Id = invented.Id,
                UserName = invented.Email,
                Email = invented.Email,
                EmailConfirmed = true,
                NameHant = invented.Hant,
                NameHans = invented.Hans,
                NameEn = invented.En,
                Language = invented.Language,
                PasswordHash = hash,
            };
            (await people.CreateAsync(person)).OrThrow();
            (await people.AddToRolesAsync(person, invented.Roles.Select(r => r.ToString()))).OrThrow();
        }
    }

    private static ImmutableArray<DemonstrationPerson> Read()
    {
        using var file = typeof(Demonstration).Assembly.GetManifestResourceStream("people.json")!;
        return JsonSerializer.Deserialize<ImmutableArray<DemonstrationPerson>>(file, Json);
    }
}
