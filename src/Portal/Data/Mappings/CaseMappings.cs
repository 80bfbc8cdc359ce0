using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("Applications").IsCase<Application, ApplicationState, ApplicationStep>();
        builder.HasIndex(a => new { a.State, a.SubmittedOn });
        builder.HasIndex(a => a.FactoryId);
        builder.HasIndex(a => a.CompanyId);
        builder.ComplexProperty(a => a.Variation, variation => variation.ToJson());
    }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("Registrations").IsCase<Registration, RegistrationState, RegistrationStep>();
        builder.HasIndex(r => new { r.ProviderNumber, r.Category });
        builder.HasIndex(r => r.Filing);
        builder.HasIndex(r => r.State);
        builder.Ignore(r => r.IsListed);
    }
}

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> builder)
    {
        builder.ToTable("Complaints").IsCase<Complaint, ComplaintState, ComplaintStep>();
        builder.HasIndex(c => c.State);
        builder.HasIndex(c => c.ProviderNumber);
    }
}

internal sealed class ProviderMapping : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("Providers");
        builder.HasKey(p => p.Number);
        builder.ComplexCollection(p => p.Directors, directors => directors.ToJson());
    }
}

internal sealed class CaseEntryMapping : IEntityTypeConfiguration<CaseEntry>
{
    public void Configure(EntityTypeBuilder<CaseEntry> builder)
    {
        builder.ToTable(AppendOnly.CaseHistory);
        builder.HasKey(e => new { e.Case, e.Sequence });
        builder.Ignore(e => e.IsIntact);
        // What histories are searched by; the newest comes first whatever is asked.
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.Actor, e.At });
        builder.HasIndex(e => new { e.Step, e.At });
        builder.HasIndex(e => new { e.Clause, e.At });
    }
}

internal static class CaseMapping
{
    /// <summary>What every case shares: its reference is the key, the length of its history tells a lost race.</summary>
    public static void IsCase<TCase, TState, TStep>(this EntityTypeBuilder<TCase> builder)
        where TCase : Case<TState, TStep>
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        builder.HasKey(c => c.Reference);
        builder.Property(c => c.HistoryEntries).IsConcurrencyToken();
        builder.Ignore(c => c.Head);
        builder.Ignore(c => c.IsClosed);
    }
}
