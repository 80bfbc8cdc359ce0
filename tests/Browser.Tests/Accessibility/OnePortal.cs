using CleanerProduction.BrowserTests.Portal;
using Xunit;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>One portal for all that is only looked at, and for one meeting.</summary>
public sealed class OnePortal : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalProcess Portal { get; } = new();

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => await Portal.Start();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class SharesOnePortal : ICollectionFixture<OnePortal>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "accessibility";
}
