using System.Security.Claims;

namespace CleanerProduction.Portal.Files;

/// <summary>A subject whose things hold files. Every class of the portal that is one is found by this interface.</summary>
public interface IHoldsFiles
{
    /// <summary>True where the name is one of this subject's kind, whether or not there is such a thing.</summary>
    bool Knows(string holder);

    /// <summary>True where the person may see the holder's files; false also where there is no such holder.</summary>
    Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation);

    /// <summary>True where the person may see the holder's files of that slot; where a subject does not part them, of every slot.</summary>
    Task<bool> MayRead(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation) => MayRead(person, holder, cancellation);

    /// <summary>True where the person may send files into that slot now, remove them and take that back; false also where there is no such holder.</summary>
    Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation);

    /// <summary>When the latest act was done that rests on that slot's files; null where none was. What was there then stays, whoever may send more.</summary>
    Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);
}

/// <summary>Who gets at which files.</summary>
public sealed class FileDoor(IEnumerable<IHoldsFiles> subjects)
{
    /// <summary>True where the person may see the holder's files.</summary>
    public Task<bool> MayRead(ClaimsPrincipal person, string holder, CancellationToken cancellation) =>
        Subject(holder)?.MayRead(person, holder, cancellation) ?? Task.FromResult(false);

    /// <summary>True where the person may see the holder's files of that slot.</summary>
    public Task<bool> MayRead(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation) =>
        Subject(holder)?.MayRead(person, holder, slot, cancellation) ?? Task.FromResult(false);

    /// <summary>True where the person may change what is in that slot now; who may not see it may not either.</summary>
    public async Task<bool> MayWrite(ClaimsPrincipal person, string holder, string slot, CancellationToken cancellation) =>
        Subject(holder) is { } subject && await subject.MayRead(person, holder, slot, cancellation) && await subject.MayWrite(person, holder, slot, cancellation);

    /// <summary>When the latest act was done that rests on that slot's files; null where none was.</summary>
    public Task<DateTimeOffset?> RestsSince(string holder, string slot, CancellationToken cancellation) => Subject(holder)?.RestsSince(holder, slot, cancellation) ?? Task.FromResult<DateTimeOffset?>(null);

    // Of two that know a name the later registered speaks.
    private IHoldsFiles? Subject(string holder) => subjects.LastOrDefault(s => s.Knows(holder));
}
