using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Programme.Events;
using CleanerProduction.Providers;
using Xunit;

namespace CleanerProduction.DomainTests.Workflows;

/// <summary>The diagrams in docs/workflows are drawn from the tables: set REDRAW=1 and run the tests to write them anew.</summary>
public class DiagramTests
{
    public static TheoryData<string> Files => [.. Diagrams.Keys];

    private static readonly Dictionary<string, (string Name, string Diagram)> Diagrams = new()
    {
        ["assessment.md"] = (ApplicationWorkflow.Assessment.Name, ApplicationWorkflow.Assessment.Mermaid()),
        ["demonstration.md"] = (ApplicationWorkflow.Demonstration.Name, ApplicationWorkflow.Demonstration.Mermaid()),
        ["new-technology.md"] = (ApplicationWorkflow.NewTechnology.Name, ApplicationWorkflow.NewTechnology.Mermaid()),
        ["verification.md"] = (ApplicationWorkflow.Verification.Name, ApplicationWorkflow.Verification.Mermaid()),
        ["registration.md"] = (RegistrationWorkflow.Table.Name, RegistrationWorkflow.Table.Mermaid()),
        ["label.md"] = (LabelWorkflow.Table.Name, LabelWorkflow.Table.Mermaid()),
        ["label-round.md"] = (RoundWorkflow.Table.Name, RoundWorkflow.Table.Mermaid()),
        ["event.md"] = (EventWorkflow.Table.Name, EventWorkflow.Table.Mermaid()),
        ["complaint.md"] = (ComplaintWorkflow.Table.Name, ComplaintWorkflow.Table.Mermaid()),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_diagram_in_the_documents_is_the_table(string file)
    {
        var (name, diagram) = Diagrams[file];
        var text = $"# {name}\n\nDrawn from the table in the code; a test compares the two.\n\n```mermaid\n{diagram}```\n";
        if (Environment.GetEnvironmentVariable("REDRAW") == "1") File.WriteAllText(Path.Combine(Repository.Root, "docs", "workflows", file), text);
        Assert.Equal(text, Repository.Text("docs", "workflows", file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void There_is_no_diagram_without_a_table() =>
        Assert.Equal(Diagrams.Keys.Order(), Directory.GetFiles(Path.Combine(Repository.Root, "docs", "workflows"), "*.md").Select(Path.GetFileName).Order());
}
