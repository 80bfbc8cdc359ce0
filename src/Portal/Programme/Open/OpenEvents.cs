using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Programme.Events;
using CleanerProduction.Programme.Events;

namespace CleanerProduction.Portal.Programme.Open;

/// <summary>Events of the programme as everybody may know of them, the latest first: nobody who signed up, and counts only of what was held (FG-1.1.4).</summary>
public sealed class OpenEvents(EventBook book) : IOpenList
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public ImmutableArray<OpenParameter> Parameters => [new("kind", JsonSchema.WordsOf(Enum.GetValues<EventKind>())), new("year", JsonSchema.Whole())];

    /// <inheritdoc/>
    public JsonObject RowSchema => JsonSchema.Of(
        ("reference", JsonSchema.Text()), ("kind", JsonSchema.WordsOf(Enum.GetValues<EventKind>())), ("state", JsonSchema.WordsOf(Enum.GetValues<EventState>().Where(s => s != EventState.Planned))),
        ("title", JsonSchema.Trilingual()), ("venue", JsonSchema.Trilingual()), ("inHongKong", JsonSchema.Flag()), ("starts", JsonSchema.Moment()), ("ends", JsonSchema.Moment()), ("seats", JsonSchema.Whole()),
        ("came?", JsonSchema.Of(("local", JsonSchema.Whole()), ("other", JsonSchema.Whole()))), ("rating?", JsonSchema.Number()), ("ratings?", JsonSchema.Whole()), ("results", JsonSchema.List(JsonSchema.Text())));

    /// <inheritdoc/>
    public async Task<OpenPage> Read(OpenQuery query, CancellationToken stop)
    {
        int? year = query["year"] is { } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : null;
        return OpenPage.Of([.. (await book.Now(stop)).Where(e => (year is null || HongKongTime.DateOf(e.Plan.Starts).Year == year) && (query["kind"] is not { } kind || JsonSchema.WordOf(e.Plan.Kind) == kind))], query, Row);
    }

    private static JsonObject Row(PublicEvent of) => new()
    {
        ["reference"] = of.Reference, ["kind"] = JsonSchema.WordOf(of.Plan.Kind), ["state"] = JsonSchema.WordOf(of.State), ["title"] = JsonSchema.Write(of.Plan.Title), ["venue"] = JsonSchema.Write(of.Plan.Venue),
        ["inHongKong"] = of.Plan.InHongKong, ["starts"] = HongKongTime.At(of.Plan.Starts).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["ends"] = HongKongTime.At(of.Plan.Ends).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), ["seats"] = of.Plan.Capacity,
        ["came"] = of.WasHeld ? new JsonObject { ["local"] = of.Counts.CameLocal, ["other"] = of.Counts.CameOther } : null,
        ["rating"] = of.WasHeld ? of.Counts.Average : null, ["ratings"] = of.WasHeld ? of.Counts.Ratings : null, ["results"] = new JsonArray([.. of.Shares.Select(s => JsonValue.Create(s))]),
    };
}
