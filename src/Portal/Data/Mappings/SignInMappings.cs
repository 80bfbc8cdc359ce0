using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class SignInSessionMapping : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).HasMaxLength(32);
        builder.Property(s => s.PersonId).HasMaxLength(450);
        builder.Property(s => s.Address).HasMaxLength(45);
        builder.Property(s => s.Device).HasMaxLength(60);
        builder.HasIndex(s => new { s.PersonId, s.EndedAt });
        builder.HasIndex(s => s.EndedAt);
    }
}

internal sealed class SignInEntryMapping : IEntityTypeConfiguration<SignInEntry>
{
    public void Configure(EntityTypeBuilder<SignInEntry> builder)
    {
        builder.ToTable(AppendOnly.SignInEntries);
        builder.Property(e => e.PersonId).HasMaxLength(450);
        builder.Property(e => e.By).HasMaxLength(450);
        builder.Property(e => e.Address).HasMaxLength(45);
        builder.Property(e => e.Device).HasMaxLength(60);
        builder.HasIndex(e => new { e.PersonId, e.At });
        builder.HasIndex(e => e.At);
    }
}
