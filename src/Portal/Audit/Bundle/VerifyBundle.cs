using System.Globalization;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary><c>verify bundle.zip</c>: checks an evidence bundle without network or database.</summary>
public static class VerifyBundle
{
    /// <summary>True where a file is an archive by its first bytes: then it is checked as a bundle.</summary>
    public static bool IsBundle(string file)
    {
        Span<byte> first = stackalloc byte[2];
        using var read = File.OpenRead(file);
        return read.ReadAtLeast(first, 2, throwOnEndOfStream: false) == 2 && first.SequenceEqual("PK"u8);
    }

    /// <summary>Prints what was checked. 0 where the bundle holds, 1 where it does not.</summary>
    public static async Task<int> Run(string file, TextWriter output)
    {
        await using var bundle = File.OpenRead(file);
        var check = await BundleCheck.Of(bundle, CancellationToken.None);
        if (check.Manifest is { } manifest)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"case {manifest.Case}: {manifest.Files.Length} files, {check.Entries} entries, {check.Meetings} records of meetings; taken {manifest.MadeAt} by {manifest.MadeBy}"));
            await output.WriteLineAsync($"head {manifest.Head}");
            foreach (var missing in manifest.Missing) await output.WriteLineAsync($"not in it: {missing}");
        }
        foreach (var fault in check.Faults) await output.WriteLineAsync($"FAULT {(fault.Path.Length == 0 ? "the archive" : fault.Path)} {fault.What}");
        await output.WriteLineAsync(check.Holds ? "The bundle holds. Compare its head with the history in the portal." : "The bundle does NOT hold.");
        return check.Holds ? 0 : 1;
    }
}
