using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Accounts.Keep;

/// <summary>Roles and languages as answers of a form.</summary>
internal static class RoleChoices
{
    /// <summary>Languages, each named in itself.</summary>
    public static readonly IReadOnlyList<Choice> Languages =
        [new(nameof(Language.ZhHant), "繁體中文"), new(nameof(Language.ZhHans), "简体中文"), new(nameof(Language.En), "English")];

    /// <summary>Every role a person may be given.</summary>
    public static IReadOnlyList<Choice> All() => [.. Roles.OfPeople.Select(role => new Choice(role.ToString(), role.Name()))];

    /// <summary>True where <paramref name="name"/> is one of them.</summary>
    public static bool IsRole(string name) => Roles.OfPeople.Any(role => role.ToString() == name);
}
