using System.Diagnostics.CodeAnalysis;

namespace CleanerProduction;

/// <summary>A value, or the refusal that stands in its place.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>The refusal, or null where there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True where there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Ok => Refusal is null;

    /// <summary>The value. Asking a refusal for its value is a bug.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>The value made into another, or the same refusal.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next) => Refusal is null ? next(value!) : Refusal;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
