using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>Whether this circuit's reader is on the line. A circuit outlives its line by a while: it keeps its place and says so.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>Raised with true when the line is up, false when it is lost.</summary>
    public event Func<bool, Task>? Changed;

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Changed?.Invoke(true) ?? Task.CompletedTask;

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Changed?.Invoke(false) ?? Task.CompletedTask;
}
