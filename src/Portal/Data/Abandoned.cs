namespace CleanerProduction.Portal.Data;

/// <summary>Drafts of files whose writer was killed before they had their name. Nobody misses them; they take room.</summary>
public static class Abandoned
{
    // Long enough for whatever another node on the same folder is writing.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Clears those of a folder within <paramref name="folder"/> away, and answers with that folder.</summary>
    public static string Swept(string folder, string drafts)
    {
        var place = new DirectoryInfo(Path.Combine(folder, drafts));
        if (!place.Exists) return folder;
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - Longest;
        foreach (var draft in place.EnumerateFileSystemInfos().Where(d => d.LastWriteTimeUtc < before))
        {
            try
            {
                if (draft is DirectoryInfo whole) whole.Delete(recursive: true);
                else draft.Delete();
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                // A disk that is read-only for the moment: the next start clears it away.
            }
        }
        return folder;
    }
}
