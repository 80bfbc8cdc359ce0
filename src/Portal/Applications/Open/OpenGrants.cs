using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Applications.Open;

/// <summary>Who was funded, for what and how much, in the field names of the 360Giving standard. Organisations only, no person.</summary>
public sealed class OpenGrants(IDbContextFactory<PortalDb> database, ReferenceData reference) : IOpenList
{
    private const string Completion = "FG-3.2.1(";

    private static readonly ApplicationState[] Granted =
    [
        ApplicationState.Approved, ApplicationState.AgreementPending, ApplicationState.InProgress, ApplicationState.PaymentHold, ApplicationState.Terminated,
        ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.EvaluationPending, ApplicationState.ReadyToPay, ApplicationState.Paid, ApplicationState.Closed,
    ];

    /// <inheritdoc/>
    public string Name => "grants";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters => [new("phase", JsonSchema.Word([.. reference.Phases.All.Select(p => p.Code)]))];

    /// <inheritdoc/>
    public JsonObject RowSchema => JsonSchema.Of(
        ("id", JsonSchema.Text()), ("title", JsonSchema.Text()), ("description", JsonSchema.Text()), ("currency", JsonSchema.Word("HKD")),
        ("amountApplied", JsonSchema.Number()), ("amountAwarded", JsonSchema.Number()), ("amountDisbursed", JsonSchema.Number()), ("awardDate", JsonSchema.Day()),
        ("plannedDates?", JsonSchema.Of(("startDate", JsonSchema.Day()), ("endDate", JsonSchema.Day()))),
        ("recipient", JsonSchema.Of(("id?", JsonSchema.Text()), ("name", JsonSchema.Text()))),
        ("programme", JsonSchema.Of(("code", JsonSchema.Text()), ("title", JsonSchema.Text()))), ("location", JsonSchema.Of(("name", JsonSchema.Text()))));

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var granted = db.Set<Application>().AsNoTracking().Where(a => Granted.Contains(a.State) && a.ApprovedGrant != null && a.DecidedOn != null);
        if (query["phase"] is { } phase) granted = granted.Where(a => a.Phase == phase);
        var total = await granted.CountAsync(stop);
        var rows = await granted.OrderByDescending(a => a.DecidedOn).ThenBy(a => a.Reference).Skip(query.Skip).Take(query.PageSize)
            .Join(db.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { Application = a, c.Name, c.CompaniesRegistry })
            .Join(db.Set<Factory>(), r => r.Application.FactoryId, f => f.Id, (r, f) => new { r.Application, r.Name, r.CompaniesRegistry, f.Place, f.City }).ToListAsync(stop);
        var references = rows.Select(r => r.Application.Reference).ToList();
        var ends = await db.Set<CaseDeadline>().AsNoTracking().Where(d => references.Contains(d.Case) && d.Rule.StartsWith(Completion)).ToDictionaryAsync(d => d.Case, stop);
        return new([.. rows.OrderByDescending(r => r.Application.DecidedOn).ThenBy(r => r.Application.Reference, StringComparer.Ordinal)
            .Select(r => Row(r.Application, r.Name, r.CompaniesRegistry, r.Place, r.City, ends.GetValueOrDefault(r.Application.Reference), query.Language))], total);
    }

    private JsonObject Row(Application application, Trilingual company, string? registry, FactoryPlace place, string? city, CaseDeadline? completion, Language language)
    {
        var row = new JsonObject
        {
            ["id"] = application.Reference,
            ["title"] = application.Title.In(language),
            ["description"] = (application.Technology ?? application.Title).In(language),
            ["currency"] = "HKD",
            ["amountApplied"] = (application.RecommendedGrant ?? application.ApprovedGrant!.Value).Dollars,
            ["amountAwarded"] = application.ApprovedGrant!.Value.Dollars,
            ["amountDisbursed"] = application.State is ApplicationState.Paid or ApplicationState.Closed ? application.ApprovedGrant.Value.Dollars : 0m,
            ["awardDate"] = application.DecidedOn!.Value.Iso(),
        };
        if (completion is not null) row["plannedDates"] = new JsonObject { ["startDate"] = completion.From.Iso(), ["endDate"] = completion.Due.Iso() };
        row["recipient"] = registry is null ? new JsonObject { ["name"] = company.In(language) } : new JsonObject { ["id"] = $"HK-CR-{registry}", ["name"] = company.In(language) };
        row["programme"] = new JsonObject { ["code"] = $"{application.Phase}-{application.Type.Word()}", ["title"] = $"{reference.Phases[application.Phase].Name.In(language)} – {application.Type.Name().In(language)}" };
        row["location"] = new JsonObject { ["name"] = Where(place, city).In(language) };
        return row;
    }

    private Trilingual Where(FactoryPlace place, string? city) => place switch
    {
        FactoryPlace.HongKong => new("香港", "香港", "Hong Kong"),
        FactoryPlace.Guangdong => reference.Cities.FirstOrDefault(c => c.Code == city)?.Name ?? new("廣東省", "广东省", "Guangdong"),
        _ => new("其他地方", "其他地方", "Elsewhere"),
    };
}
