using CleanerProduction.Labels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class LabelApplicationMapping : IEntityTypeConfiguration<LabelApplication>
{
    public void Configure(EntityTypeBuilder<LabelApplication> builder)
    {
        builder.ToTable("LabelApplications").IsCase<LabelApplication, LabelState, LabelStep>();
        builder.Ignore(a => a.IsVerifiedOnSite);
        builder.HasIndex(a => new { a.Round, a.Label, a.State });
        builder.HasIndex(a => a.CompanyId);
        builder.HasIndex(a => a.ProviderNumber);
        // One for each factory, buyer or provider and label in a round; what was withdrawn or lapsed may be entered again.
        builder.HasIndex(a => new { a.Round, a.Label, a.FactoryId }, "IX_LabelApplications_OneAFactory").IsUnique().HasFilter("\"FactoryId\" IS NOT NULL AND \"State\" NOT IN ('Withdrawn', 'Lapsed')");
        builder.HasIndex(a => new { a.Round, a.Label, a.CompanyId }, "IX_LabelApplications_OneABuyer").IsUnique().HasFilter("\"Label\" = 'SupplyChain' AND \"State\" NOT IN ('Withdrawn', 'Lapsed')");
        builder.HasIndex(a => new { a.Round, a.Label, a.ProviderNumber }, "IX_LabelApplications_OneAProvider").IsUnique().HasFilter("\"ProviderNumber\" IS NOT NULL AND \"State\" NOT IN ('Withdrawn', 'Lapsed')");
    }
}

internal sealed class RoundCaseMapping : IEntityTypeConfiguration<RoundCase>
{
    public void Configure(EntityTypeBuilder<RoundCase> builder)
    {
        builder.ToTable("LabelRounds").IsCase<RoundCase, RoundState, RoundStep>();
        builder.HasIndex(r => r.Year).IsUnique();
    }
}

internal sealed class LabelRoundVersionMapping : IEntityTypeConfiguration<LabelRoundVersion>
{
    public void Configure(EntityTypeBuilder<LabelRoundVersion> builder)
    {
        builder.ToTable(AppendOnly.LabelRoundVersions);
        builder.HasKey(v => new { v.Year, v.Version });
    }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("Certificates");
        builder.HasKey(c => c.Number);
        builder.Ignore(c => c.Validity);
        // Two officers revoke it at the same moment: one of them does.
        builder.Property(c => c.RevokedOn).IsConcurrencyToken();
        builder.HasIndex(c => c.Application).IsUnique();
        builder.HasIndex(c => new { c.Round, c.Label });
        builder.HasIndex(c => c.CompanyId);
        builder.HasIndex(c => c.ProviderNumber);
    }
}
