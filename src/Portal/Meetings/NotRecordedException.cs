namespace CleanerProduction.Portal.Meetings;

/// <summary>The database did not take an entry: nothing was acknowledged, the same request may be sent again.</summary>
public sealed class NotRecordedException : Exception
{
    /// <summary>Without particulars.</summary>
    public NotRecordedException() { }

    /// <summary>With words.</summary>
    public NotRecordedException(string message) : base(message) { }

    /// <summary>With words and cause.</summary>
    public NotRecordedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With its cause.</summary>
    public NotRecordedException(Exception cause) : base("The record was not written", cause) { }
}
