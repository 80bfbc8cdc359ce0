using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.JSInterop;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>
/// Every circuit keeps JSON contracts of its own for what it says to the browser's script. By default each type brings one along for each of the framework's interfaces it has, an int three dozen;
/// nothing is ever written or read as one of those. Two thirds of 40 KB a circuit.
/// </summary>
internal static class CircuitJson
{
    private static readonly WithoutInterfaces Contracts = new();

    /// <summary>After the framework has registered its own.</summary>
    public static void AddCircuitJson(this IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IJSRuntime));
        var make = ActivatorUtilities.CreateFactory(own.ImplementationType!, []);
        services.AddScoped(provider =>
        {
            var script = (IJSRuntime)make(provider, null);
            if (script is JSRuntime runtime) OptionsOf(runtime).TypeInfoResolver = Contracts;
            return script;
        });
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    private static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    private sealed class WithoutInterfaces : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver all = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsInterface && type.Namespace!.StartsWith(nameof(System), StringComparison.Ordinal) ? null : all.GetTypeInfo(type, options);
    }
}
