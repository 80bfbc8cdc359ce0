using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("Objections");
        builder.HasIndex(o => o.Round);
        builder.HasIndex(o => o.Application);
        // Two officers answer it at the same moment: one of them does.
        builder.Property(o => o.Outcome).IsConcurrencyToken();
    }
}

internal sealed class ObjectionCallMapping : IEntityTypeConfiguration<ObjectionCall>
{
    public void Configure(EntityTypeBuilder<ObjectionCall> builder)
    {
        builder.ToTable("ObjectionCalls");
        builder.HasKey(c => c.Round);
        builder.Property(c => c.Round).ValueGeneratedNever();
        builder.Ignore(c => c.Days);
    }
}

internal sealed class PenaltyRecheckMapping : IEntityTypeConfiguration<PenaltyRecheck>
{
    public void Configure(EntityTypeBuilder<PenaltyRecheck> builder)
    {
        builder.ToTable(AppendOnly.PenaltyRechecks);
        builder.HasIndex(r => r.Application);
    }
}

internal sealed class CertificatePaperMapping : IEntityTypeConfiguration<CertificatePaper>
{
    public void Configure(EntityTypeBuilder<CertificatePaper> builder)
    {
        builder.ToTable(AppendOnly.CertificatePapers);
        builder.HasKey(p => p.Number);
        builder.HasOne<Certificate>().WithOne().HasForeignKey<CertificatePaper>(p => p.Number);
    }
}
