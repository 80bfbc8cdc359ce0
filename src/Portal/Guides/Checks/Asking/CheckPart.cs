using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Guides.Checks.Asking;

/// <summary>The page of a check: reads its question from the address.</summary>
/// <typeparam name="TSheet">The check.</typeparam>
public abstract class CheckPart<TSheet> : ComponentBase where TSheet : CheckSheet
{
    /// <summary>The check.</summary>
    [Inject]
    protected TSheet Sheet { get; set; } = null!;

    /// <summary>Who asks.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    /// <summary>What is asked.</summary>
    protected Asked Asked { get; private set; } = null!;

    /// <summary>Today in Hong Kong.</summary>
    protected DateOnly Today => HongKongTime.DateOf(Clock.GetUtcNow());

    /// <inheritdoc/>
    protected override void OnInitialized() => Asked = Asked.Of(Sheet, Http?.Request.Query ?? QueryCollection.Empty, Reader.Language, Today);
}

/// <summary>A component that shows an answer, on screen and on paper. Its question is in order.</summary>
public abstract class ResultPart : ComponentBase
{
    /// <summary>Name of the cascading value that is true on paper.</summary>
    public const string OnPaperName = "check-on-paper";

    /// <summary>What was asked.</summary>
    [Parameter, EditorRequired]
    public required Asked Asked { get; set; }

    /// <summary>Who reads.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    /// <summary>True on paper: what can only be clicked is left out.</summary>
    [CascadingParameter(Name = OnPaperName)]
    protected bool OnPaper { get; set; }

    /// <summary>The fields of the question.</summary>
    protected Filled Body => Asked.Body!;
}
