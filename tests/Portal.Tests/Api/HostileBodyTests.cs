using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bogus;
using CleanerProduction.Portal.Parts.Bodies;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>Bodies that nobody should send, made from the shapes of the checks by a fixed seed.</summary>
public sealed class HostileBodyTests(ApiHost api) : IClassFixture<ApiHost>
{
    private const int BodiesInAll = 20_000;

    [Fact]
    public async Task Malformed_and_hostile_bodies_get_400_with_a_field_and_never_500()
    {
        var checks = api.Services.GetServices<ICheck>().ToList();
        var random = new Randomizer(20261121);
        var refused = 0;
        for (var i = 0; i < BodiesInAll; i++)
        {
            var check = checks[i % checks.Count];
            var body = Body(check.Body, random);
            using var content = new ByteArrayContent(body);
            using var answer = await api.Client.PostAsync($"/api/v1/checks/{check.Name}", content, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.BadRequest) Assert.Fail($"{check.Name} answered {answer.StatusCode} to {Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 2000)))}: {text}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            var errors = JsonNode.Parse(text)!["errors"]!.AsObject();
            Assert.NotEmpty(errors);
            Assert.All(errors, e => Assert.All(e.Value!.AsArray(), m => Assert.NotEqual("", m!.ToString())));
            refused++;
        }
        Assert.Equal(BodiesInAll, refused);
    }

    private static byte[] Body(Shape shape, Randomizer random) => random.Int(0, 9) switch
    {
        0 => random.Bytes(random.Int(0, 200)),
        1 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", random.Int(17, 5000)))),
        2 => Encoding.UTF8.GetBytes(random.ArrayElement(["", "null", "[]", "\"\"", "0", "{", "{}x", "{\"a\":1,\"a\":2}", "﻿{", "{\"\\ud800\":1}"])),
        3 => Encoding.UTF8.GetBytes($"{{\"{new string('x', random.Int(1, 70_000))}\":1}}"),
        _ => Encoding.UTF8.GetBytes(Broken(shape, random).ToJsonString()),
    };

    /// <summary>An object of the shape in which one field, at any depth, holds what cannot be.</summary>
    private static JsonObject Broken(Shape shape, Randomizer random)
    {
        var body = new JsonObject();
        foreach (var field in shape.Fields)
            if (random.Bool(0.6f)) body[field.Name] = Anything(random, 0);
        body[random.ArrayElement([.. shape.Fields.Select(f => f.Name), "__proto__", "$type", "<script>", "x'; drop table"])] = Impossible(random);
        return body;
    }

    // Fits no kind of field: neither a day, a number in range, a word, a text, a list nor an object of known fields.
    private static JsonNode Impossible(Randomizer random) => random.Int(0, 5) switch
    {
        0 => JsonNode.Parse("-1e30")!,
        1 => JsonNode.Parse("1e400")!,
        2 => JsonValue.Create(new string('9', 5000)),
        3 => new JsonObject { ["no such field"] = 1 },
        4 => new JsonArray([.. Enumerable.Range(0, random.Int(201, 400)).Select(i => JsonValue.Create(i))]),
        _ => JsonValue.Create(-0.001m),
    };

    private static JsonNode? Anything(Randomizer random, int depth) => random.Int(0, depth > 3 ? 6 : 8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Bool()),
        2 => JsonValue.Create(random.Decimal(-1e6m, 1e6m)),
        3 => JsonValue.Create(random.Long()),
        4 => JsonValue.Create(random.String2(random.Int(0, 40))),
        5 => JsonValue.Create(random.ArrayElement(["2026-02-30", "0001-01-01", "9999-12-31", "2026-11-20", "for", "P4", "HK$1", "‮", "\0", "'; --", "{{7*7}}", "../../etc/passwd"])),
        6 => JsonValue.Create(random.Double(-1e300, 1e300)),
        7 => new JsonArray([.. Enumerable.Range(0, random.Int(0, 4)).Select(_ => Anything(random, depth + 1))]),
        _ => new JsonObject(Enumerable.Range(0, random.Int(0, 4)).Select(i => KeyValuePair.Create($"k{i}", Anything(random, depth + 1)))),
    };
}
