using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CleanerProduction.Portal.Platform.Printing;

namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>Every kind of letter there is, found by its <see cref="LetterKindAttribute"/>, and the way from stored facts to paper.</summary>
public sealed class LetterPress(LetterRenderer renderer, IPrinter printer)
{
    /// <summary>The form facts are stored in.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Kind → component and facts.</summary>
    public static FrozenDictionary<string, LetterKind> All { get; } = (
        from component in typeof(LetterPress).Assembly.GetTypes()
        let kind = component.GetCustomAttribute<LetterKindAttribute>()
        where kind is not null
        select new LetterKind(kind.Kind, kind.Clause, component, component.BaseType!.GetGenericArguments()[0])).ToFrozenDictionary(k => k.Kind, StringComparer.Ordinal);

    /// <summary>The kind whose facts are of this type.</summary>
    public static string KindOf(ILetterFacts facts) => All.Values.Single(k => k.Facts == facts.GetType()).Kind;

    /// <summary>The facts as they are stored in a draft.</summary>
    public static string Store(ILetterFacts facts) => JsonSerializer.Serialize(facts, facts.GetType(), Json);

    /// <summary>The facts read back. An unknown kind is a bug.</summary>
    public static ILetterFacts Read(string kind, string json) => (ILetterFacts)JsonSerializer.Deserialize(json, All[kind].Facts, Json)!;

    /// <summary>The letter as a self-contained page, for preview.</summary>
    public Task<string> Html(ILetterFacts facts, Language language) => renderer.Html(All[KindOf(facts)].Component, facts, language);

    /// <summary>The letter alone, to be shown on a page of the portal that brings the style.</summary>
    public Task<string> Sheet(ILetterFacts facts, Language language) => renderer.Html<LetterOnScreen>(facts, language);

    /// <summary>The letter on paper.</summary>
    public async Task<byte[]> Pdf(ILetterFacts facts, Language language, CancellationToken stop = default) => await printer.Pdf(await Html(facts, language), stop);
}

/// <summary>One kind of letter.</summary>
/// <param name="Kind">The word it is stored under.</param>
/// <param name="Clause">The clause of the decision it tells.</param>
/// <param name="Component">Its wording.</param>
/// <param name="Facts">The type of its facts.</param>
public sealed record LetterKind(string Kind, string Clause, Type Component, Type Facts);
