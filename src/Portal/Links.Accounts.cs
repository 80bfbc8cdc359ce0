namespace CleanerProduction.Portal;

public static partial class Links
{
    /// <summary>What the portal holds about oneself: to take along, to have erased.</summary>
    public const string OwnData = "/account/data";
    /// <summary>What was taken, as an archive; pattern.</summary>
    public const string DataArchivePattern = "/account/data/{taking:int}.zip";
    /// <summary>What was taken, as an archive.</summary>
    public static string DataArchive(int taking) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OwnData}/{taking}.zip");
    /// <summary>What is kept how long.</summary>
    public const string Retention = "/retention";
    /// <summary>The same of somebody else who asked an administrator.</summary>
    public static string DataOf(string id) => $"{Person(id)}/data";
}
