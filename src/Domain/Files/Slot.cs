using System.Collections.Immutable;
using CleanerProduction.Applications;

namespace CleanerProduction.Files;

/// <summary>What a slot's files belong to.</summary>
public enum SlotHolder
{
    /// <summary>A company: <c>company-12</c>.</summary>
    Company,
    /// <summary>A factory: <c>factory-7</c>.</summary>
    Factory,
    /// <summary>A case by its reference: <c>DP2-2026-0031</c>.</summary>
    Case,
}

/// <summary>What a file may be.</summary>
public enum SlotKind
{
    /// <summary>Portable document.</summary>
    Pdf,
    /// <summary>Photograph.</summary>
    Jpeg,
    /// <summary>Picture.</summary>
    Png,
    /// <summary>Word document.</summary>
    Word,
    /// <summary>Excel workbook.</summary>
    Excel,
    /// <summary>Video.</summary>
    Mp4,
    /// <summary>Video as some cameras record it.</summary>
    QuickTime,
}

/// <summary>By when a slot must hold a file.</summary>
public enum SlotDue
{
    /// <summary>It may stay empty.</summary>
    Never,
    /// <summary>When the application is submitted.</summary>
    Submission,
    /// <summary>When the final report is.</summary>
    Report,
    /// <summary>When the grant is claimed.</summary>
    Claim,
}

/// <summary>A place for files of one purpose.</summary>
/// <param name="Word">Its word in addresses: <c>service-contract</c>.</param>
/// <param name="Holder">What its files belong to.</param>
/// <param name="Types">The types of project that have it; empty where every one has, or where it belongs to no project.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Hint">What belongs into it, in one line.</param>
/// <param name="Clauses">The clauses that ask for it, at most three.</param>
/// <param name="Kinds">What a file may be.</param>
/// <param name="MostMegabytes">The largest file, inclusive, in MB of 1,048,576 bytes.</param>
/// <param name="MostFiles">The most files at a time, inclusive.</param>
/// <param name="LeastSeconds">The shortest video, inclusive; 0 where none is asked for.</param>
/// <param name="Due">By when it must hold a file.</param>
public sealed record Slot(
    string Word, SlotHolder Holder, ImmutableList<ProjectType> Types, Trilingual Name, Trilingual Hint, ImmutableList<string> Clauses,
    ImmutableList<SlotKind> Kinds, int MostMegabytes, int MostFiles, int LeastSeconds, SlotDue Due)
{
    /// <summary>The largest file in bytes, inclusive.</summary>
    public long MostBytes => MostMegabytes * 1_048_576L;

    /// <summary>True where a project of this type has it.</summary>
    public bool IsOf(ProjectType type) => Types.IsEmpty || Types.Contains(type);
}
