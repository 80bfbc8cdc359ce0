using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Programme.Events;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Audit.See;

/// <summary>How entries of histories read on a page.</summary>
public static class HistoryWords
{
    /// <summary>The acts histories know, by what they are called.</summary>
    public static IReadOnlyList<Choice> Acts() =>
    [
        .. new[] { typeof(ApplicationStep), typeof(RegistrationStep), typeof(ComplaintStep), typeof(LabelStep), typeof(RoundStep), typeof(EventStep), typeof(CleanerProduction.Projects.ProjectAct) }.SelectMany(Enum.GetNames)
            .Concat(["Begin", "Change", "Judge", "Assign", "Notify", "Reopen", HistoryHolders.TakeBundle, HistoryHolders.TakeBankFile, "DeadlineMoved"]).Distinct(StringComparer.Ordinal)
            .Select(act => new Choice(act, ActWords.Said(act))).Where(c => c.Text != ActsText.Other).OrderBy(c => c.Text, StringComparer.CurrentCulture),
    ];

    /// <summary>Who acted: the name, the meeting, or the portal itself.</summary>
    public static string Who(CaseEntry entry, IReadOnlyDictionary<string, Trilingual> names, Reader reader) =>
        names.TryGetValue(entry.Actor, out var name) ? reader.Read(name) : entry.By is Role.Timer || entry.Actor == "system" ? AuditText.Portal : entry.Actor;

    /// <summary>In what role: also of those nobody holds.</summary>
    public static string By(CaseEntry entry) => entry.By switch { Role.Timer => AuditText.Portal, Role.Committee => AuditText.Committee, Role.Panel => AuditText.Panel, var role => role.Name() };

    /// <summary>What an entry changed: its differences, or where it was made before there were any what its note says of fields.</summary>
    public static ImmutableArray<Difference> Changes(CaseEntry entry) =>
        entry.Changes is null ? [.. FieldChanges.Read(entry.Note).Select(c => new Difference(c.Field, c.Was.Length == 0 ? null : c.Was, c.Now.Length == 0 ? null : c.Now))] : Differences.Read(entry.Changes);

    /// <summary>The note where it is somebody's words; null where it is data.</summary>
    public static string? Note(CaseEntry entry) => entry.Note is null or ['[' or '{', ..] ? null : entry.Note;

    /// <summary>A field's name as people read it: <c>Query 2 · Answer</c>.</summary>
    public static string Field(string field)
    {
        var parts = field.Split('/');
        return parts is [var table, var key, var name] ? $"{Word(table)} {key} · {Word(name)}" : Word(parts[^1]);
    }

    /// <summary>A value as people read it; a digest by its beginning.</summary>
    public static string Value(string? value, bool digest) => value switch
    {
        null => "–",
        _ when digest => $"SHA-256 {value[..12]}…",
        "True" => AuditText.Yes,
        "False" => AuditText.No,
        _ => value,
    };

    // What has no word of its own is still told apart: ProjectCost reads Project cost.
    private static string Word(string name)
    {
        if (FieldsText.ResourceManager.GetString(name.Replace('.', '_'), CultureInfo.CurrentUICulture) is { } said) return said;
        var text = new StringBuilder(name.Length + 8);
        foreach (var c in name) text.Append(char.IsUpper(c) && text.Length > 0 ? $" {char.ToLowerInvariant(c)}" : c.ToString());
        return text.ToString();
    }
}
