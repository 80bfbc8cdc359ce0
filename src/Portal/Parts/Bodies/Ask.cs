using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>The kinds of fields. All limits are inclusive.</summary>
public static class Ask
{
    /// <summary>What an address or a form says of a list that is there and has no entry; a list of which nothing is said is left out.</summary>
    public const string None = "none";

    private const decimal MostMoney = 1_000_000_000_000m;

    /// <summary>A day, <c>yyyy-MM-dd</c>, from 1990 to 2100.</summary>
    public static Field<DateOnly> Day(string name) => Leaf<DateOnly>(name, (json, path, faults) =>
    {
        if (json.ValueKind == JsonValueKind.String && Dates.Parse(json.GetString()) is { Ok: true, Value: { Year: >= 1990 and <= 2100 } day }) return day;
        faults.Add(path, BodiesText.NotADay);
        return null;
    }, text => JsonValue.Create(text), () => new() { ["type"] = "string", ["format"] = "date" });

    /// <summary>Hong Kong dollars with at most two decimals, never negative.</summary>
    public static Field<Hkd> Money(string name) => Leaf<Hkd>(name, (json, path, faults) =>
    {
        if (Decimal(json) is { } dollars && dollars is >= 0 and <= MostMoney && dollars * 100 == decimal.Truncate(dollars * 100)) return new Hkd((long)(dollars * 100));
        faults.Add(path, BodiesText.NotMoney);
        return null;
    }, Dollars, () => new() { ["type"] = "number", ["minimum"] = 0, ["multipleOf"] = 0.01 });

    /// <summary>A share between 0 and 1, at most six decimals.</summary>
    public static Field<Share> Share(string name) => Leaf<Share>(name, (json, path, faults) =>
    {
        if (Decimal(json) is { } part && part is >= 0 and <= 1 && part * 1_000_000 == decimal.Truncate(part * 1_000_000)) return CleanerProduction.Share.Ratio((long)(part * 1_000_000), 1_000_000);
        faults.Add(path, BodiesText.NotAShare);
        return null;
    }, text => text.EndsWith('%') && Number(text[..^1]) is JsonValue number && number.TryGetValue<decimal>(out var percent) ? JsonValue.Create(percent / 100) : Number(text), () => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 });

    /// <summary>A number from 0 to <paramref name="most"/>, decimals allowed.</summary>
    public static Field<decimal> Amount(string name, decimal most) => Leaf<decimal>(name, (json, path, faults) =>
    {
        if (Decimal(json) is { } number && number >= 0 && number <= most) return number;
        faults.Add(path, BodiesText.NotANumber, 0, most);
        return null;
    }, Number, () => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = most });

    /// <summary>A whole number.</summary>
    public static Field<int> Whole(string name, int from, int to) => Leaf<int>(name, (json, path, faults) =>
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= from && number <= to) return number;
        faults.Add(path, BodiesText.NotWhole, from, to);
        return null;
    }, Number, () => new() { ["type"] = "integer", ["minimum"] = from, ["maximum"] = to });

    /// <summary>Yes or no.</summary>
    public static Field<bool> Flag(string name) => Leaf<bool>(name, (json, path, faults) =>
    {
        if (json.ValueKind is JsonValueKind.True or JsonValueKind.False) return json.GetBoolean();
        faults.Add(path, BodiesText.NotAFlag);
        return null;
    }, text => text switch { "1" or "true" or "yes" or "on" => JsonValue.Create(true), "0" or "false" or "no" => JsonValue.Create(false), _ => JsonValue.Create(text) }, () => new() { ["type"] = "boolean" });

    /// <summary>One of several words.</summary>
    public static Field<T> Word<T>(string name, params (string Word, T Value)[] words) => Leaf<T>(name, (json, path, faults) =>
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        foreach (var (word, value) in words)
            if (word == text) return value;
        faults.Add(path, BodiesText.UnknownWord, string.Join(", ", words.Select(w => w.Word)));
        return null;
    }, text => JsonValue.Create(text), () => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(w => JsonValue.Create(w.Word))]) });

    /// <summary>One of several whole numbers.</summary>
    public static Field<T> Number<T>(string name, params (int Number, T Value)[] numbers) => Leaf<T>(name, (json, path, faults) =>
    {
        if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var asked))
            foreach (var (number, value) in numbers)
                if (number == asked) return value;
        faults.Add(path, BodiesText.UnknownWord, string.Join(", ", numbers.Select(n => n.Number)));
        return null;
    }, Number, () => new() { ["type"] = "integer", ["enum"] = new JsonArray([.. numbers.Select(n => JsonValue.Create(n.Number))]) });

    /// <summary>A text that is not blank.</summary>
    public static Field<string> Text(string name, int longest = 200) => Leaf<string>(name, (json, path, faults) =>
    {
        if (json.ValueKind == JsonValueKind.String && json.GetString() is { } text && text.Trim().Length > 0 && text.Length <= longest) return text.Trim();
        faults.Add(path, BodiesText.NotText, longest);
        return null;
    }, text => JsonValue.Create(text), () => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = longest });

    /// <summary>An object.</summary>
    public static Field<Filled> Part(string name, Shape shape) => new(name, isRequired: true,
        (json, path, faults) => shape.ReadObject(json, path, faults), (path, form) => form.Has(path) ? shape.ToJson(path, form) : null, () => shape.Schema);

    /// <summary>A list of objects.</summary>
    public static Field<ImmutableArray<Filled>> Parts(string name, int most, Shape shape) => Many<Filled>(name, most,
        shape.ReadObject, (path, form) => form.Has(path) ? shape.ToJson(path, form) : null, () => shape.Schema);

    /// <summary>A list of values of one kind.</summary>
    public static Field<ImmutableArray<T>> Values<T>(Field<T> each, int most) => Many<T>(each.Name, most, each.Read, each.FromForm, () => each.Schema);

    private static Field<ImmutableArray<T>> Many<T>(
        string name, int most, Func<JsonElement, string, Faults, object?> read, Func<string, FormValues, JsonNode?> fromForm, Func<JsonObject> schema) => new(name, isRequired: true,
        (json, path, faults) =>
        {
            if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > most)
            {
                faults.Add(path, BodiesText.NotAList, most);
                return null;
            }
            var items = ImmutableArray.CreateBuilder<T>(json.GetArrayLength());
            var index = 0;
            foreach (var item in json.EnumerateArray())
                if (read(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), faults) is { } value) items.Add((T)value);
            return items.ToImmutable();
        },
        (path, form) =>
        {
            var items = new JsonArray();
            for (var i = 0; i < most; i++)
                if (fromForm(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), form) is { } item) items.Add(item);
            return items.Count > 0 ? items : form[path] switch { null => null, None => items, var text => JsonValue.Create(text) };
        },
        () => new() { ["type"] = "array", ["maxItems"] = most, ["items"] = schema() });

    private static Field<T> Leaf<T>(string name, Func<JsonElement, string, Faults, object?> read, Func<string, JsonNode?> fromText, Func<JsonObject> schema) =>
        new(name, isRequired: true, read, (path, form) => form[path] is { } text ? fromText(text) : null, schema);

    // A number of JSON beyond what a decimal holds is no number anybody means.
    private static decimal? Decimal(JsonElement json) => json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out var number) ? number : null;

    // As people write money, or not at all: a comma in the wrong place may have been meant as the point.
    private static JsonNode? Dollars(string text) => Hkd.Parse(text) is { Ok: true } money ? JsonValue.Create(money.Value.Dollars) : JsonValue.Create(text);

    private static JsonNode? Number(string text) =>
        decimal.TryParse(text.Replace("HK$", "", StringComparison.OrdinalIgnoreCase), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
}
