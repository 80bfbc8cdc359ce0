using System.Collections.Immutable;
using CleanerProduction.Portal.Parts.Bodies;

namespace CleanerProduction.Portal.Guides.Checks.Asking;

/// <summary>A check as people meet it: its address, its words, what may be asked and the component that shows the answer on screen and on paper.</summary>
public abstract class CheckSheet
{
    /// <summary>The last part of its address, and of its paper's: <c>grant</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Its place on the page of all checks.</summary>
    public abstract int Order { get; }

    /// <summary>The question, in the language of the moment.</summary>
    public abstract string Title { get; }

    /// <summary>What it takes to answer it, in one or two sentences.</summary>
    public abstract string Lead { get; }

    /// <summary>The clauses it stands on, at most three.</summary>
    public abstract ImmutableArray<string> Clauses { get; }

    /// <summary>What may be asked: the same fields as the API's.</summary>
    public abstract Shape Form { get; }

    /// <summary>The component that shows an answer, a <see cref="ResultPart"/>.</summary>
    public abstract Type Result { get; }

    /// <summary>The check's address.</summary>
    public virtual string Address => Links.Check(Name);

    /// <summary>What stands in the form before anybody typed anything.</summary>
    public virtual IEnumerable<(string Path, string Text)> Defaults(DateOnly today) => [];

    /// <summary>Brings what a form can only ask in another way into the fields of <see cref="Form"/>, before lists are numbered anew.</summary>
    public virtual void Settle(Typed typed) { }

    /// <summary>Takes away what does not belong to the question, before it is answered; while a form changes shape it is kept.</summary>
    public virtual void Narrow(Typed typed) { }

    /// <summary>What the field at a path asks for, to be named where it is to be corrected; null where the message says it.</summary>
    public abstract string? LabelOf(string path);

    /// <summary>What only the rules can tell to be wrong with a body.</summary>
    public abstract void Judge(Filled body, Language language, Faults faults);

    /// <summary>What was asked, in words, for paper.</summary>
    public abstract IEnumerable<Told> Told(Asked asked);

    /// <summary>Maps what else can be taken from this check besides its paper.</summary>
    public virtual void Map(IEndpointRouteBuilder routes) { }
}

/// <summary>One thing that was asked.</summary>
/// <param name="Label">The question.</param>
/// <param name="Value">The answer, as people write it.</param>
public sealed record Told(string Label, string Value);
