using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ProgrammeEventMapping : IEntityTypeConfiguration<ProgrammeEvent>
{
    public void Configure(EntityTypeBuilder<ProgrammeEvent> builder)
    {
        builder.ToTable("ProgrammeEvents").IsCase<ProgrammeEvent, EventState, EventStep>();
        builder.Ignore(e => e.Plan).Ignore(e => e.IsPublic).Ignore(e => e.IsFull).Ignore(e => e.ShowsMaterials).Ignore(e => e.GuestsSeeMaterials);
        // Two who want the last seat: one of them gets it.
        builder.Property(e => e.Taken).IsConcurrencyToken();
        builder.Property(e => e.SignUps).IsConcurrencyToken();
        builder.HasIndex(e => e.Starts);
    }
}

internal sealed class EventSignUpMapping : IEntityTypeConfiguration<EventSignUp>
{
    public void Configure(EntityTypeBuilder<EventSignUp> builder)
    {
        builder.ToTable("EventSignUps");
        builder.HasKey(s => new { s.Event, s.Number });
        builder.Ignore(s => s.Stands);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => new { s.Event, s.Key }).IsUnique();
        // Whoever is checked in by two phones, withdraws and gets a seat, or answers twice does so once.
        builder.Property(s => s.CameAt).IsConcurrencyToken();
        builder.Property(s => s.WithdrawnAt).IsConcurrencyToken();
        builder.Property(s => s.Seated).IsConcurrencyToken();
        builder.Property(s => s.Rating).IsConcurrencyToken();
    }
}

internal sealed class EventShareMapping : IEntityTypeConfiguration<EventShare>
{
    public void Configure(EntityTypeBuilder<EventShare> builder)
    {
        builder.ToTable("EventShares");
        builder.HasKey(s => new { s.Event, s.Case });
        builder.HasIndex(s => s.Case);
    }
}

internal sealed class FormCorrectionMapping : IEntityTypeConfiguration<FormCorrection>
{
    public void Configure(EntityTypeBuilder<FormCorrection> builder)
    {
        builder.ToTable("FormCorrections");
        builder.HasKey(c => new { c.Case, c.Number });
        builder.Property(c => c.Case).HasMaxLength(20);
        builder.Property(c => c.Line).HasMaxLength(40);
        builder.Property(c => c.Why).HasMaxLength(400);
    }
}

internal sealed class EventMessageMapping : IEntityTypeConfiguration<EventMessage>
{
    public void Configure(EntityTypeBuilder<EventMessage> builder)
    {
        builder.ToTable("EventMessages");
        builder.HasIndex(m => m.Key).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.Failures });
    }
}

internal sealed class VerificationRecordMapping : IEntityTypeConfiguration<VerificationRecord>
{
    public void Configure(EntityTypeBuilder<VerificationRecord> builder)
    {
        builder.ToTable("VerificationRecords");
        builder.Ignore(r => r.Cut);
        builder.HasIndex(r => r.On);
    }
}
