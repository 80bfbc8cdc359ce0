using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>A clause people act on names the page, record, timer or letter that supports them; what is not built yet stands in a list that only shrinks.</summary>
public sealed class ProcedureTests(Host host) : IClassFixture<Host>
{
    [Fact]
    public void Every_procedure_has_what_supports_it_or_stands_in_the_list_of_what_is_still_open()
    {
        var open = Repository.Lines("tests/House.Tests/OpenProcedures.txt").Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal);
        var missing = Clauses.Parse(Repository.Read("seeds/clauses.csv")).All
            .Where(t => t.Kind == ClauseKind.Procedure && !Exists(t.Place)).Select(t => $"{t.Clause.Id} : {t.Place}").ToList();

        var differences = missing.Except(open).Select(l => $"names nothing that exists: {l}").Concat(open.Except(missing).Select(l => $"is there now, remove from OpenProcedures.txt: {l}")).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        TestContext.Current.TestOutputHelper!.WriteLine($"{missing.Count} procedures still open");
    }

    private bool Exists(string place)
    {
        var name = place[(place.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return place[..place.IndexOf(' ', StringComparison.Ordinal)] switch
        {
            "page" => Pages.Contains(name),
            "record" => Records.Contains(name),
            "letter" => LetterPress.All.ContainsKey(name),
            "timer" => host.Services.GetRequiredService<ReferenceData>().Deadlines.Rule(name) is not null,
            _ => false,
        };
    }

    private HashSet<string> Pages => [.. host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))];

    private HashSet<string> Records
    {
        get
        {
            using var db = host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
            return [.. db.Model.GetEntityTypes().Select(t => t.ClrType.Name)];
        }
    }
}
