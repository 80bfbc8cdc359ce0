using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class SeatHoldingMapping : IEntityTypeConfiguration<SeatHolding>
{
    public void Configure(EntityTypeBuilder<SeatHolding> builder)
    {
        builder.ToTable("SeatHoldings");
        builder.HasIndex(h => new { h.SeatCode, h.PersonId, h.From }).IsUnique();
    }
}

internal sealed class AnnualInterestMapping : IEntityTypeConfiguration<AnnualInterest>
{
    public void Configure(EntityTypeBuilder<AnnualInterest> builder)
    {
        builder.ToTable("AnnualInterests");
        builder.HasIndex(i => new { i.Year, i.PersonId });
    }
}

internal sealed class MeetingCardMapping : IEntityTypeConfiguration<MeetingCard>
{
    public void Configure(EntityTypeBuilder<MeetingCard> builder)
    {
        builder.ToTable("MeetingCards");
        builder.HasKey(m => m.Id);
        builder.HasIndex(m => m.StartsAt);
    }
}

internal sealed class CaseDeadlineMapping : IEntityTypeConfiguration<CaseDeadline>
{
    public void Configure(EntityTypeBuilder<CaseDeadline> builder)
    {
        builder.ToTable("CaseDeadlines");
        builder.HasIndex(d => new { d.StartedBy, d.Rule }).IsUnique();
        builder.HasIndex(d => new { d.Case, d.Due });
        // All that is counted of a phase's limits stands in it.
        builder.HasIndex(d => new { d.Phase, d.Rule, d.Due, d.MetOn, d.EndedOn });
    }
}

internal sealed class LetterDraftMapping : IEntityTypeConfiguration<LetterDraft>
{
    public void Configure(EntityTypeBuilder<LetterDraft> builder)
    {
        builder.ToTable("Letters");
        builder.HasKey(l => l.Number);
        builder.HasIndex(l => l.MadeFor).IsUnique();
        builder.HasIndex(l => new { l.State, l.DraftedAt });
        builder.HasIndex(l => l.Case);
        builder.HasIndex(l => new { l.CompanyId, l.State, l.IssuedAt });
        builder.HasIndex(l => new { l.ProviderNumber, l.State, l.IssuedAt });
        // Two officers may press at the same moment: one of them issues.
        builder.Property(l => l.State).IsConcurrencyToken();
    }
}

internal sealed class LetterFileMapping : IEntityTypeConfiguration<LetterFile>
{
    public void Configure(EntityTypeBuilder<LetterFile> builder)
    {
        builder.ToTable(AppendOnly.LetterFiles);
        builder.HasKey(f => new { f.Number, f.Language });
        builder.HasOne<LetterDraft>().WithMany().HasForeignKey(f => f.Number).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterReadingMapping : IEntityTypeConfiguration<LetterReading>
{
    public void Configure(EntityTypeBuilder<LetterReading> builder)
    {
        builder.ToTable("LetterReadings");
        builder.HasKey(r => new { r.Number, r.PersonId });
    }
}

internal sealed class RepresentativeMapping : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable(AppendOnly.Representatives);
        builder.HasIndex(r => r.PersonId);
    }
}

internal sealed class RepresentationEndMapping : IEntityTypeConfiguration<RepresentationEnd>
{
    public void Configure(EntityTypeBuilder<RepresentationEnd> builder)
    {
        builder.ToTable(AppendOnly.RepresentationEnds);
        builder.HasKey(e => e.Representation);
        builder.Property(e => e.Representation).ValueGeneratedNever();
        builder.HasOne<Representative>().WithOne().HasForeignKey<RepresentationEnd>(e => e.Representation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TabledCaseMapping : IEntityTypeConfiguration<TabledCase>
{
    public void Configure(EntityTypeBuilder<TabledCase> builder)
    {
        builder.ToTable("TabledCases");
        builder.HasKey(t => new { t.Meeting, t.Item, t.Case });
        builder.HasIndex(t => t.Case);
        builder.Property(t => t.Off).IsConcurrencyToken();
    }
}

internal sealed class CarriedDecisionMapping : IEntityTypeConfiguration<CarriedDecision>
{
    public void Configure(EntityTypeBuilder<CarriedDecision> builder)
    {
        builder.ToTable("CarriedDecisions");
        builder.HasKey(d => d.Division);
        builder.HasIndex(d => d.Case);
    }
}
