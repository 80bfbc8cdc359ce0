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
