using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class LabelCheckRevisionMapping : IEntityTypeConfiguration<LabelCheckRevision>
{
    public void Configure(EntityTypeBuilder<LabelCheckRevision> builder)
    {
        builder.ToTable(AppendOnly.LabelCheckRevisions);
        builder.HasKey(r => new { r.Case, r.Revision });
    }
}

internal sealed class LabelSiteVisitMapping : IEntityTypeConfiguration<LabelSiteVisit>
{
    public void Configure(EntityTypeBuilder<LabelSiteVisit> builder)
    {
        builder.ToTable(AppendOnly.LabelSiteVisits);
        builder.HasKey(v => new { v.Case, v.Key });
    }
}
