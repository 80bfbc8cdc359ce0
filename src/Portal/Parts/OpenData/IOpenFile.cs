namespace CleanerProduction.Portal.Parts.OpenData;

/// <summary>Something of the public API that is a file of its own kind.</summary>
public interface IOpenFile
{
    /// <summary>Its address below <c>/api/v1/</c>: <c>calendar.ics</c>.</summary>
    string FileName { get; }

    /// <summary>Its media type.</summary>
    string ContentType { get; }

    /// <summary>The file.</summary>
    Task<byte[]> File(OpenQuery query, CancellationToken stop);
}
