using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace CleanerProduction.Portal.Platform.Probes;

/// <summary>A hub with nothing behind it: what is posted is pushed to everybody.</summary>
[AllowAnonymous]
public sealed class ProbeHub(ProbePushes pushes) : Hub
{
    /// <summary>Pushes the bytes to everybody at once, with the post's number in them; answers with the number.</summary>
    public async Task<long> Post()
    {
        var number = pushes.Next();
        await Clients.All.SendAsync(ProbePushes.Target, pushes.Numbered(number));
        return number;
    }

    /// <summary>Has the bytes pushed at the pace a room keeps: what came together in one push, at once when idle. Answers with the post's number.</summary>
    public long PostPaced() => pushes.Paced();
}

/// <summary>JSON that is sent as it is.</summary>
[JsonConverter(typeof(Verbatim))]
public sealed record ProbeJson(byte[] Utf8)
{
    private sealed class Verbatim : JsonConverter<ProbeJson>
    {
        public override ProbeJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, ProbeJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8, skipInputValidation: true);
    }
}
