using System.Globalization;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Cases;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>A case's page in words.</summary>
public static partial class VetWords
{
    private static string? Text(string key) => VetText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);

    private static string Key(string code) => string.Concat(code.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>The name of somebody who acted.</summary>
    public static string NameOf(this CaseView view, string actor, Reader reader) =>
        view.Names.TryGetValue(actor, out var name) ? reader.Read(name) : actor == "system" ? VetText.ActorSystem : actor.Length > 0 && char.IsAsciiDigit(actor[0]) ? VetText.ActorMeeting.With(actor) : actor.StartsWith("r-", StringComparison.Ordinal) ? VetText.ActorApplicant : actor;

    /// <summary>What stands between a case and its recommendation.</summary>
    public static string Of(Obstacle obstacle) => Text($"Obstacle{Key(obstacle.Code)}")!.With(obstacle.Count);

    /// <summary>Why an act was refused.</summary>
    public static string Of(Refusal refusal) => (Text($"Refused{Key(refusal.Code)}") ?? (Text($"Obstacle{Key(refusal.Code)}") is { } open ? VetText.RefusedOpen.With(open.With(refusal.Figures.GetValueOrDefault("count") ?? "")) : VetText.RefusedOther.With(refusal.Code)))
        .Replace("{grant}", refusal.Figures.GetValueOrDefault("grant") ?? "", StringComparison.Ordinal).Replace("{limit}", refusal.Figures.GetValueOrDefault("limit") ?? "", StringComparison.Ordinal);

    /// <summary>What was done.</summary>
    public static string ActOf(CaseEntry entry) => Text($"Act{entry.Step}") ?? ActWords.Said(entry.Step);

    /// <summary>Why a clock rests.</summary>
    public static string Of(QueryReason reason) => Text($"Reason{reason}")!;

    /// <summary>The fact of a prompt in one line.</summary>
    public static string TitleOf(IntegrityPrompt prompt) => Text($"Prompt{Key(prompt.Kind)}")!;

    /// <summary>The two things compared.</summary>
    public static string TextOf(IntegrityPrompt prompt, CaseView view, Reader reader) =>
        Text($"Prompt{Key(prompt.Kind)}Text")!.With([.. prompt.With.Select(w => (object)(prompt.Kind == "officer-interest" ? view.NameOf(w, reader) : w))]);

    /// <summary>How an answer changed: by how much, where it is a figure.</summary>
    public static string KindOf(FormChange<FormGroup> change) => (change.Before, change.After) switch
    {
        (null, _) => VetText.KindAdded,
        (_, null) => VetText.KindRemoved,
        (Hkd before, Hkd after) when before > Hkd.Zero => Percent(after.Cents - before.Cents, before.Cents),
        (decimal before, decimal after) when before > 0 => Percent(after - before, before),
        (string, string) => VetText.KindReworded,
        _ => VetText.KindChanged,
    };

    private static string Percent(decimal by, decimal of) => string.Create(CultureInfo.InvariantCulture, $"{(by > 0 ? "+" : "−")}{Math.Abs(100 * by / of):0.0} %");
}
