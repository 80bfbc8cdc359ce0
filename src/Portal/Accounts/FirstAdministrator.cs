using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>
/// How a new installation gets its first administrator: a one-time code in the log and in the data folder, which only those who run
/// the server can read. It is gone once there is an administrator.
/// </summary>
public sealed class FirstAdministrator(DataPlace place, UserManager<Person> people, Operation operation, ILogger<FirstAdministrator> log)
{
    // Without letters and figures that are mistaken for each other.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int CodeLength = 24;

    private string File => Path.Combine(place.Folder, "first-administrator.txt");

    /// <summary>True while an installation in production waits for its first administrator.</summary>
    public async Task<bool> IsWaited() =>
        !operation.IsDemonstration && System.IO.File.Exists(File) && (await people.GetUsersInRoleAsync(nameof(Role.Administrator))).Count == 0;

    /// <summary>Writes a code where there is no administrator yet; a code that is there already stays good.</summary>
    internal async Task Offer()
    {
        if ((await people.GetUsersInRoleAsync(nameof(Role.Administrator))).Count > 0)
        {
            System.IO.File.Delete(File);
            return;
        }
        if (!System.IO.File.Exists(File)) Write(RandomNumberGenerator.GetString(Alphabet, CodeLength));
        log.LogWarning("There is no administrator yet. Open {Page} and enter the code {Code} (also in {File}).", Links.FirstAdministrator, Read(), File);
    }

    /// <summary>True where <paramref name="typed"/> is the code; spaces, hyphens and case do not matter.</summary>
    internal bool IsCode(string typed) => System.IO.File.Exists(File)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(typed))), SHA256.HashData(Encoding.UTF8.GetBytes(Plain(Read()))));

    /// <summary>The code was used.</summary>
    internal void Close() => System.IO.File.Delete(File);

    private void Write(string code)
    {
        var grouped = string.Join('-', code.Chunk(4).Select(part => new string(part)));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(File, options);
        writer.WriteLine(grouped);
    }

    private string Read() => System.IO.File.ReadAllText(File).Trim();

    private static string Plain(string code) => code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}
