namespace CleanerProduction.Forms;

/// <summary>A form whose every revision is kept as JSON and known by its hash.</summary>
public interface IKeptForm<TSelf> where TSelf : IKeptForm<TSelf>
{
    /// <summary>The lower-case hexadecimal SHA-256 of its JSON.</summary>
    string Hash { get; }

    /// <summary>It as JSON, the same for the same content.</summary>
    string ToJson();

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier: what is absent is not answered.</summary>
    static abstract TSelf FromJson(string json);
}
