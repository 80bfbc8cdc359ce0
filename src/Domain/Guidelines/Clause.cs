namespace CleanerProduction.Guidelines;

/// <summary>One numbered sentence of a guide, by its id: <c>FG-3.3.3(b)</c>.</summary>
public sealed record Clause
{
    /// <summary>The clause with this id. An id of no guide is a bug.</summary>
    public Clause(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        Guide = (dash > 0 ? Guide.WithCode(id.AsSpan(0, dash)) : null) ?? throw new ArgumentException($"'{id}' is in no guide", nameof(id));
        if (dash == id.Length - 1) throw new ArgumentException($"'{id}' has no number", nameof(id));
        Id = id;
    }

    /// <summary>The whole id.</summary>
    public string Id { get; }

    /// <summary>The guide it stands in.</summary>
    public Guide Guide { get; }

    /// <summary>The number inside the guide: <c>3.3.3(b)</c>.</summary>
    public string Number => Id[(Guide.Code.Length + 1)..];

    /// <summary>Where it can be read, the page of its section: <c>/guides/FG/3.3.3</c>.</summary>
    public string Address
    {
        get
        {
            var bracket = Number.IndexOf('(', StringComparison.Ordinal);
            return $"{Guide.Address}/{(bracket > 0 ? Number[..bracket] : Number)}";
        }
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
