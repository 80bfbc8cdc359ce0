using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ComplaintRevisionMapping : IEntityTypeConfiguration<ComplaintRevision>
{
    public void Configure(EntityTypeBuilder<ComplaintRevision> builder)
    {
        builder.ToTable(AppendOnly.ComplaintRevisions);
        builder.HasKey(r => new { r.Case, r.Revision });
    }
}

internal sealed class ComplaintDraftMapping : IEntityTypeConfiguration<ComplaintDraft>
{
    public void Configure(EntityTypeBuilder<ComplaintDraft> builder)
    {
        builder.ToTable("ComplaintDrafts");
        builder.HasKey(d => d.Reference);
        builder.HasIndex(d => d.CompanyId);
        builder.Property(d => d.Saved).IsConcurrencyToken();
    }
}

internal sealed class ProviderFeedbackMapping : IEntityTypeConfiguration<ProviderFeedback>
{
    public void Configure(EntityTypeBuilder<ProviderFeedback> builder)
    {
        builder.ToTable(AppendOnly.ProviderFeedbacks);
        builder.HasIndex(f => f.ProviderNumber);
        builder.HasIndex(f => f.CompanyId);
    }
}
