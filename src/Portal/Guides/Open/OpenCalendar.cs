using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Guides.Open;

/// <summary>The general holidays that working days are counted by.</summary>
public sealed class OpenCalendar(ReferenceData reference) : IOpenList, IOpenFile
{
    /// <inheritdoc/>
    public string Name => "calendar";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters => [new("year", JsonSchema.Whole())];

    /// <inheritdoc/>
    public JsonObject RowSchema => JsonSchema.Of(("date", JsonSchema.Day()), ("name", JsonSchema.Trilingual()), ("source", JsonSchema.Text()));

    /// <inheritdoc/>
    public string FileName => "calendar.ics";

    /// <inheritdoc/>
    public string ContentType => ICalendar.ContentType;

    /// <inheritdoc/>
    public Task<OpenPage> Read(OpenQuery query, CancellationToken stop) => Task.FromResult(OpenPage.Of(
        [.. reference.Calendar.Holidays.Where(h => query["year"] is not { } year || h.Date.Year.ToString(CultureInfo.InvariantCulture) == year)], query, Row));

    /// <inheritdoc/>
    public Task<byte[]> File(OpenQuery query, CancellationToken stop) => Task.FromResult(ICalendar.Write(
        "holidays", [.. reference.Calendar.Holidays.Select(h => ICalendar.Event.AllDay($"holiday-{h.Date.Iso()}", h.Date, h.Name.In(query.Language)))]));

    private static JsonObject Row(Holiday holiday) => new() { ["date"] = holiday.Date.Iso(), ["name"] = JsonSchema.Write(holiday.Name), ["source"] = holiday.Source };
}
