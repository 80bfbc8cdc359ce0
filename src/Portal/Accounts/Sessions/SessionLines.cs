using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>Hub connections by session: when the session ends, so do they.</summary>
public sealed class SessionLines : IHubFilter
{
    private readonly ConcurrentDictionary<string, HubCallerContext> lines = new(StringComparer.Ordinal);
    private readonly EndedSessions ended;

    /// <summary>Listens from now on.</summary>
    public SessionLines(EndedSessions ended)
    {
        this.ended = ended;
        ended.Tell(this, session =>
        {
            foreach (var line in lines.Values.Where(l => l.User?.Session() == session)) line.Abort();
        });
    }

    /// <inheritdoc />
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        lines[context.Context.ConnectionId] = context.Context;
        // It may have ended between the handshake and here.
        if (context.Context.User?.Session() is { } session && ended.Has(session)) context.Context.Abort();
        return next(context);
    }

    /// <inheritdoc />
    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        lines.TryRemove(context.Context.ConnectionId, out _);
        return next(context, exception);
    }
}
