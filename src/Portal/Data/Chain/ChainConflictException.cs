namespace CleanerProduction.Portal.Data;

/// <summary>The record already holds the sequence, or the seat's revision, or does not reach that far: load it again and decide anew.</summary>
public sealed class ChainConflictException : Exception
{
    /// <summary>A conflict without particulars.</summary>
    public ChainConflictException() { }

    /// <summary>A conflict in words.</summary>
    public ChainConflictException(string message) : base(message) { }

    /// <summary>A conflict as the database told it.</summary>
    public ChainConflictException(string message, Exception innerException) : base(message, innerException) { }

    internal static ChainConflictException In(string meeting, Exception told) => new($"Meeting {meeting}: {told.Message}", told);
}
