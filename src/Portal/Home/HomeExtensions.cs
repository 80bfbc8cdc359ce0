using CleanerProduction.Portal.Data;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Home;

/// <summary>The front page.</summary>
public static class HomeExtensions
{
    /// <summary>Registers what the front page tells.</summary>
    public static void AddHome(this WebApplicationBuilder builder) => builder.Services.AddSingleton(services =>
    {
        var folder = Path.Combine(services.GetRequiredService<ReferenceData>().Folder, "programme");
        return new PublishedFacts(ProgrammeFacts.Parse(name => File.ReadAllText(Path.Combine(folder, name))));
    });
}

/// <summary>The published figures the front page quotes.</summary>
internal sealed record PublishedFacts(ProgrammeFacts Facts);
