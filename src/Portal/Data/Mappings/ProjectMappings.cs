using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ProjectAgreementMapping : IEntityTypeConfiguration<ProjectAgreement>
{
    public void Configure(EntityTypeBuilder<ProjectAgreement> builder)
    {
        builder.ToTable(AppendOnly.ProjectAgreements);
        builder.HasKey(a => a.Case);
    }
}

internal sealed class AgreementSignatureMapping : IEntityTypeConfiguration<AgreementSignature>
{
    public void Configure(EntityTypeBuilder<AgreementSignature> builder)
    {
        builder.ToTable(AppendOnly.AgreementSignatures);
        builder.HasKey(s => new { s.Case, s.Side });
    }
}

internal sealed class ProjectEventMapping : IEntityTypeConfiguration<ProjectEvent>
{
    public void Configure(EntityTypeBuilder<ProjectEvent> builder)
    {
        builder.ToTable(AppendOnly.ProjectEvents);
        builder.HasKey(r => new { r.Case, r.Number });
    }
}

internal sealed class ProjectPurchaseMapping : IEntityTypeConfiguration<ProjectPurchase>
{
    public void Configure(EntityTypeBuilder<ProjectPurchase> builder)
    {
        builder.ToTable("ProjectPurchases");
        builder.HasKey(p => new { p.Case, p.Number });
        builder.Ignore(p => p.Quotations);
    }
}

internal sealed class ProjectChangeMapping : IEntityTypeConfiguration<ProjectChange>
{
    public void Configure(EntityTypeBuilder<ProjectChange> builder)
    {
        builder.ToTable("ProjectChanges");
        builder.HasKey(c => new { c.Case, c.Number });
    }
}

internal sealed class ProjectRepresentativesMapping : IEntityTypeConfiguration<ProjectRepresentatives>
{
    public void Configure(EntityTypeBuilder<ProjectRepresentatives> builder)
    {
        builder.ToTable(AppendOnly.ProjectRepresentatives);
        builder.HasKey(r => new { r.Case, r.Change });
        builder.Ignore(r => r.List);
    }
}

internal sealed class ProjectReportMapping : IEntityTypeConfiguration<ProjectReport>
{
    public void Configure(EntityTypeBuilder<ProjectReport> builder)
    {
        builder.ToTable("ProjectReports");
        builder.HasKey(r => new { r.Case, r.Number });
        builder.Ignore(r => r.Parts);
        builder.Ignore(r => r.Results);
    }
}
