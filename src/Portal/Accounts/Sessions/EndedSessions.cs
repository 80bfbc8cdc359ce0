using System.Collections.Concurrent;

namespace CleanerProduction.Portal.Accounts.Sessions;

/// <summary>Sessions that are over while tickets of theirs may still be about: whoever holds a line open for one hears of it at once.</summary>
public sealed class EndedSessions(SessionRules rules, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, Action<string>> listening = new();

    /// <summary>True where it is over, as far as this node knows.</summary>
    public bool Has(string session) => ended.ContainsKey(session);

    /// <summary>Says that it is over.</summary>
    public void Add(string session)
    {
        var now = clock.GetUtcNow();
        // No ticket lives longer than its session could.
        foreach (var (old, at) in ended)
            if (now - at > rules.Life) ended.TryRemove(old, out _);
        if (!ended.TryAdd(session, now)) return;
        foreach (var (_, tell) in listening) tell(session);
    }

    /// <summary>Tells <paramref name="listener"/> of every session that ends, until <see cref="Forget"/>.</summary>
    public void Tell(object listener, Action<string> ends) => listening[listener] = ends;

    /// <summary>No longer.</summary>
    public void Forget(object listener) => listening.TryRemove(listener, out _);
}
