using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>A question anybody may put to the programme's rules: the same for the API and for the page. It stores nothing.</summary>
public interface ICheck
{
    /// <summary>The last part of its address: <c>grant</c>.</summary>
    string Name { get; }

    /// <summary>The body.</summary>
    Shape Body { get; }

    /// <summary>The answer's JSON schema.</summary>
    JsonObject AnswerSchema { get; }

    /// <summary>The answer as the API gives it, or null where something is wrong with the body that only the rules can tell.</summary>
    JsonObject? Answer(Filled body, Language language, Faults faults);
}
