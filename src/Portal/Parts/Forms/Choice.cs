namespace CleanerProduction.Portal.Parts.Forms;

/// <summary>One of several answers.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">What it means, where the text does not say it all.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>Answers that belong together.</summary>
/// <param name="Heading">What they have in common.</param>
/// <param name="Choices">The answers.</param>
public sealed record ChoiceGroup(string Heading, IReadOnlyList<Choice> Choices);
