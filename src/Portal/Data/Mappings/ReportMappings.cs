using CleanerProduction.Programme.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ProgrammeReportMapping : IEntityTypeConfiguration<ProgrammeReport>
{
    public void Configure(EntityTypeBuilder<ProgrammeReport> builder)
    {
        builder.ToTable("ProgrammeReports").IsKept();
        builder.Ignore(r => r.Words);
        builder.Ignore(r => r.Clause);
        builder.HasIndex(r => r.IssuedAt);
    }
}

internal sealed class ReportIssuedMapping : IEntityTypeConfiguration<ReportIssued>
{
    public void Configure(EntityTypeBuilder<ReportIssued> builder)
    {
        builder.ToTable(AppendOnly.ReportsIssued);
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.HasOne<ProgrammeReport>().WithOne().HasForeignKey<ReportIssued>(r => r.Number);
    }
}
