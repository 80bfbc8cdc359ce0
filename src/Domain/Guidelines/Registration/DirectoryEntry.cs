using System.Collections.Immutable;
using CleanerProduction.Providers;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>A piece of what is known of a provider.</summary>
public enum DirectoryField
{
    /// <summary>The company's name.</summary>
    Name,
    /// <summary>Its address.</summary>
    Address,
    /// <summary>Its telephone.</summary>
    Telephone,
    /// <summary>Its e-mail.</summary>
    Email,
    /// <summary>Its web site.</summary>
    Website,
    /// <summary>The category, 1 or 2.</summary>
    Category,
    /// <summary>Whether it is provisional.</summary>
    ProvisionalMark,
    /// <summary>Warnings.</summary>
    Warnings,
    /// <summary>Complaints.</summary>
    Complaints,
    /// <summary>Staff.</summary>
    Staff,
    /// <summary>Project records.</summary>
    ProjectRecords,
    /// <summary>Business registration or credit code.</summary>
    Identifier,
    /// <summary>Directors.</summary>
    Directors,
}

/// <summary>A provider as the public directory shows it.</summary>
/// <param name="State">Where its registration stands.</param>
/// <param name="Shown">Whether it is in the directory.</param>
/// <param name="Fields">What is shown of it.</param>
public sealed record DirectoryEntry(RegistrationState State, bool Shown, ImmutableArray<DirectoryField> Fields)
{
    /// <summary>True where the registration stands, provisional or not.</summary>
    public bool IsRegistered => State is RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Confirmed;
}

/// <summary>What a provider asks the Secretariat to change.</summary>
public enum DirectoryChange
{
    /// <summary>Contact data.</summary>
    Contact,
    /// <summary>Another category, or one more.</summary>
    Category,
    /// <summary>To leave the directory.</summary>
    Leave,
}

/// <summary>A provider's request about its entry.</summary>
/// <param name="Limits">The time limits.</param>
/// <param name="Change">What it asks.</param>
/// <param name="Written">Whether in writing; null where not stated.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="DoneOn">The day it was done; null before.</param>
/// <param name="AsApplication">For a category: whether form and evidence were handed in as for a new application; null where not stated.</param>
public sealed record DirectoryRequest(TimeLimits Limits, DirectoryChange Change, bool? Written, DateOnly ReceivedOn, DateOnly? DoneOn = null, bool? AsApplication = null);
