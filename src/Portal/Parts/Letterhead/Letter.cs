using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>A letter: a component that takes a plain record of facts and the addressee's language.</summary>
public abstract class Letter<TFacts> : ComponentBase where TFacts : ILetterFacts
{
    /// <summary>Everything the letter says that is not its wording.</summary>
    [Parameter, EditorRequired]
    public required TFacts Facts { get; set; }

    /// <summary>The language it is written in.</summary>
    [Parameter, EditorRequired]
    public Language Language { get; set; }

    /// <summary>A text of the facts in this letter's language.</summary>
    protected string In(Trilingual text) => text.In(Language);
}

/// <summary>The facts of one letter.</summary>
public interface ILetterFacts
{
    /// <summary>Addressee, numbers, decision and signatory.</summary>
    LetterFrame Frame { get; }

    /// <summary>The same letter in another frame.</summary>
    ILetterFacts In(LetterFrame frame);

    /// <summary>The same letter as it would go out on <paramref name="day"/>: what runs from the day the party is told is reckoned anew.</summary>
    ILetterFacts On(DateOnly day, ReferenceData reference) => In(Frame with { Date = day });
}

/// <summary>The kind a letter is stored under: <c>application-approved</c>, and the clause of the decision it tells.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LetterKindAttribute(string kind, string clause) : Attribute
{
    /// <summary>Lower case, words joined by hyphens; never changed once letters of it are stored.</summary>
    public string Kind { get; } = kind;

    /// <summary>The clause that reserves the decision to the committee.</summary>
    public string Clause { get; } = clause;
}
