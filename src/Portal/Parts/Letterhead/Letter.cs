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
}

/// <summary>The kind a letter is stored under: <c>application-approved</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LetterKindAttribute(string kind) : Attribute
{
    /// <summary>Lower case, words joined by hyphens; never changed once letters of it are stored.</summary>
    public string Kind { get; } = kind;
}
