namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>How this installation is run: <c>Portal:Mode</c>, <c>Portal:Origin</c>.</summary>
public sealed class Operation(IConfiguration settings)
{
    /// <summary>True with invented people and cases, and sign-in by one click; false in production.</summary>
    public bool IsDemonstration { get; } = settings["Portal:Mode"] switch
    {
        null or "" or "Demonstration" => true,
        "Production" => false,
        var other => throw new InvalidOperationException($"Portal:Mode is '{other}'; it must be Demonstration or Production."),
    };

    /// <summary>The address people know the portal by; printed documents lead to it.</summary>
    public Uri Origin { get; } = Uri.TryCreate(settings["Portal:Origin"], UriKind.Absolute, out var origin) ? origin : new Uri("http://localhost:5000");

    /// <summary>What a cookie is called: in production bound to this host and to TLS by its name.</summary>
    public string CookieName(string name) => IsDemonstration ? name : $"__Host-{name}";
}
