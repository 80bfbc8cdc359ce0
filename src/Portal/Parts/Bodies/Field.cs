using System.Text.Json;
using System.Text.Json.Nodes;

namespace CleanerProduction.Portal.Parts.Bodies;

/// <summary>A field of a body: its name, how it is read, and how it is documented.</summary>
public abstract class Field(string name, bool isRequired)
{
    /// <summary>The name, camelCase.</summary>
    public string Name => name;

    /// <summary>False where it may be left out or be null.</summary>
    public bool IsRequired => isRequired;

    /// <summary>The JSON schema of its value.</summary>
    public abstract JsonObject Schema { get; }

    /// <summary>The value, or a fault and the default. <paramref name="json"/> is never null or undefined.</summary>
    internal abstract object? Read(JsonElement json, string path, Faults faults);

    /// <summary>A form's text as JSON; a text that is none of the field's stays text and is refused when it is read.</summary>
    internal abstract JsonNode? FromForm(string path, FormValues form);
}

/// <summary>A field with a value of one type.</summary>
/// <typeparam name="T">The type; nullable where the field may be left out.</typeparam>
public sealed class Field<T> : Field
{
    private readonly Func<JsonElement, string, Faults, object?> read;
    private readonly Func<string, FormValues, JsonNode?> fromForm;
    private readonly Func<JsonObject> schema;

    internal Field(string name, bool isRequired, Func<JsonElement, string, Faults, object?> read, Func<string, FormValues, JsonNode?> fromForm, Func<JsonObject> schema)
        : base(name, isRequired) => (this.read, this.fromForm, this.schema) = (read, fromForm, schema);

    /// <inheritdoc/>
    public override JsonObject Schema => schema();

    internal override object? Read(JsonElement json, string path, Faults faults) => read(json, path, faults);

    internal override JsonNode? FromForm(string path, FormValues form) => fromForm(path, form);

    internal Field<TOther> As<TOther>(bool isRequired) => new(Name, isRequired, read, fromForm, schema);
}

/// <summary>Fields that may be left out.</summary>
public static class OptionalValue
{
    /// <summary>The same field, null where it was left out.</summary>
    public static Field<T?> Optional<T>(this Field<T> field) where T : struct => field.As<T?>(isRequired: false);
}

/// <summary>Fields that may be left out.</summary>
public static class OptionalObject
{
    /// <summary>The same field, null where it was left out.</summary>
    public static Field<T?> Optional<T>(this Field<T> field) where T : class => field.As<T?>(isRequired: false);
}
