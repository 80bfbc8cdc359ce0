using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>A part of the live page without a state of its own: rendered again only when what it shows is not equal to what it showed.</summary>
public abstract class LivePart<T> : ComponentBase where T : IEquatable<T>
{
    private T? shown;

    /// <summary>Everything this part's markup depends on.</summary>
    protected abstract T Shows { get; }

    /// <inheritdoc />
    protected override void OnInitialized() => shown = Shows;

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var now = Shows;
        if (now.Equals(shown)) return false;
        shown = now;
        return true;
    }
}

/// <summary>
/// A part of the live page that takes presses. Until the circuit begins nobody would hear them: its buttons say so by <c>aria-disabled</c>,
/// its fields cannot be written in. While a line is lost js/live.js does the same. Ballots are kept instead.
/// </summary>
public abstract class PressedPart : ComponentBase
{
    /// <summary>The id of the words that say that the line is not there yet.</summary>
    public const string Begins = "line-begins";

    /// <summary>True until presses reach the server.</summary>
    protected bool Waits => !RendererInfo.IsInteractive;

    /// <summary>For <c>aria-disabled</c>.</summary>
    protected string? NotYet => Waits ? "true" : null;

    /// <summary>For <c>aria-describedby</c>.</summary>
    protected string? NotYetWhy => Waits ? Begins : null;
}

/// <summary>A ballot as the reader's own screen gives it in, with the id it keeps until it is acknowledged.</summary>
public sealed class CastEventArgs : EventArgs
{
    /// <summary>The division.</summary>
    public string Division { get; set; } = "";

    /// <summary>The id the screen made.</summary>
    public string Ballot { get; set; } = "";

    /// <summary>for, against or abstain.</summary>
    public string Choice { get; set; } = "";
}

/// <summary>Events of the live page's own script (js/live.js).</summary>
[EventHandler("oncast", typeof(CastEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
