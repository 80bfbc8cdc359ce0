using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>
/// A sentence of a resource with its places {0}, {1} … filled: a DateOnly as a date, a DateTimeOffset as an hour, an Hkd as money,
/// a Trilingual in the letter's language; then the clauses it rests on. Everything filled in is encoded.
/// </summary>
public sealed partial class Say : ComponentBase
{
    /// <summary>The sentence.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>What fills its places, in order.</summary>
    [Parameter]
    public IReadOnlyList<object?> With { get; set; } = [];

    /// <summary>Clauses, parted by spaces.</summary>
    [Parameter]
    public string? Clause { get; set; }

    [CascadingParameter]
    private Language Language { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var parts = Places().Split(Text);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0) builder.AddContent(0, parts[i]);
            else Fill(builder, With[int.Parse(parts[i], CultureInfo.InvariantCulture)]);
        }
        foreach (var clause in Clause?.Split(' ') ?? [])
        {
            // A word joiner keeps the clause on the line of the words it belongs to.
            builder.AddContent(9, "\u2060");
            builder.OpenComponent<PrintedClause>(10);
            builder.AddComponentParameter(11, nameof(PrintedClause.Number), clause);
            builder.CloseComponent();
        }
    }

    private void Fill(RenderTreeBuilder builder, object? value)
    {
        switch (value)
        {
            case DateOnly day:
                builder.OpenElement(1, "time");
                builder.AddAttribute(2, "datetime", day.ToString("O", CultureInfo.InvariantCulture));
                builder.AddAttribute(3, "class", "nb");
                builder.AddContent(4, PrintFormat.Date(day, Language));
                builder.CloseElement();
                break;
            case Hkd money:
                builder.OpenElement(5, "span");
                builder.AddAttribute(6, "class", "nb");
                builder.AddContent(7, money.ToString());
                builder.CloseElement();
                break;
            case DateTimeOffset at:
                builder.AddContent(8, PrintFormat.Time(at));
                break;
            case Trilingual text:
                builder.AddContent(8, text.In(Language));
                break;
            default:
                builder.AddContent(8, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    [GeneratedRegex(@"\{(?<place>\d)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
