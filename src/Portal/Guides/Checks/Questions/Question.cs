using System.Collections.Immutable;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Guides.Checks.Questions;

/// <summary>How a question is answered.</summary>
public enum AnswerKind
{
    /// <summary>Yes, no, or not stated.</summary>
    YesNo,
    /// <summary>One of a few, all in sight.</summary>
    One,
    /// <summary>One of many, from a list that opens.</summary>
    Pick,
    /// <summary>Any of several.</summary>
    Several,
    /// <summary>A box to be ticked.</summary>
    Tick,
    /// <summary>A day.</summary>
    Day,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A share in per cent.</summary>
    Percent,
    /// <summary>A few words.</summary>
    Text,
}

/// <summary>What stands in a form: a question or a list of entries.</summary>
/// <param name="Path">The field in the body; within a list's entry the field of the entry, empty where the entry is the value.</param>
/// <param name="Label">What is asked.</param>
public abstract record Item(string Path, string Label)
{
    /// <summary>How to answer.</summary>
    public string? Hint { get; init; }
}

/// <summary>One thing a form asks.</summary>
/// <param name="Path">The field.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Kind">How it is answered.</param>
public sealed record Question(string Path, string Label, AnswerKind Kind) : Item(Path, Label)
{
    /// <summary>The answers to choose from.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>The answers to choose from, where they come in groups.</summary>
    public ImmutableArray<ChoiceGroup> Groups { get; init; } = [];

    /// <summary>True where it cannot be left open.</summary>
    public bool Needed { get; init; }

    /// <summary>Several: what says that none of them holds; null where that cannot be said.</summary>
    public string? None { get; init; }

    /// <summary>Every answer there is to choose.</summary>
    public IEnumerable<Choice> Every => Groups.IsEmpty ? Choices : Groups.SelectMany(g => g.Choices);
}

/// <summary>Entries of one kind, added one by one.</summary>
/// <param name="Path">The list.</param>
/// <param name="Label">What is listed.</param>
/// <param name="One">The name of an entry by its number: <c>Provider {0}</c>.</param>
/// <param name="Each">What is asked of each.</param>
public sealed record EntryList(string Path, string Label, string One, ImmutableArray<Question> Each) : Item(Path, Label)
{
    /// <summary>What says that there is none; null where that cannot be said.</summary>
    public string? None { get; init; }

    /// <summary>What the button says that adds one.</summary>
    public required string Add { get; init; }

    /// <summary>What the button says that takes one away: <c>Remove provider {0}</c>.</summary>
    public required string Drop { get; init; }

    /// <summary>How many stand there from the beginning.</summary>
    public int Least { get; init; }

    /// <summary>How many one form takes.</summary>
    public int Most { get; init; } = 10;

    /// <summary>The path of a question of an entry.</summary>
    public string At(int index, Question? question = null) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}[{index}]{(question is { Path.Length: > 0 } ? "." : "")}{question?.Path}");
}

/// <summary>Questions that belong together.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Items">The questions.</param>
public sealed record QuestionGroup(string Title, ImmutableArray<Item> Items);
