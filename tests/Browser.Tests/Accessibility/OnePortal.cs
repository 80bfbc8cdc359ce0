using CleanerProduction.BrowserTests.Portal;
using Xunit;

namespace CleanerProduction.BrowserTests.Accessibility;

/// <summary>One portal for all that is only looked at, and for one meeting.</summary>
public sealed class OnePortal : IAsyncLifetime
{
    /// <summary>The portal, on the day the references of <see cref="Examples"/> are of: those of another year are called otherwise.</summary>
    public PortalProcess Portal { get; } = new() { Day = new(2026, 11, 22) };

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
