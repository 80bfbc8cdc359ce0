using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>
/// A component that shows what others change. Its updates arrive on the thread, and in the culture, of whoever caused the change:
/// <see cref="Refresh"/> renders it in its own reader's language and puts the other's back.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private bool gone;

    /// <summary>Who reads this component.</summary>
    [Inject]
    public required Reader Reader { get; init; }

    /// <summary>Applies a change and shows it, in the reader's language. Safe from any thread; nothing after the component is gone.</summary>
    protected Task Refresh(Action? change = null) => gone ? Task.CompletedTask : InvokeAsync(() =>
    {
        if (gone) return;
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Reader.Speak();
        try
        {
            change?.Invoke();
            StateHasChanged();
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = ui;
        }
    });

    /// <summary>Ends subscriptions. Call the base so that late updates fall away.</summary>
    protected virtual void Dispose(bool disposing) => gone = true;

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }
}
