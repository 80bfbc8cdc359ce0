using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class RegistrationFilingMapping : IEntityTypeConfiguration<RegistrationFiling>
{
    public void Configure(EntityTypeBuilder<RegistrationFiling> builder)
    {
        builder.ToTable("RegistrationFilings");
        builder.HasKey(f => f.Reference);
        builder.HasIndex(f => f.ProviderNumber);
        // Two give it to somebody, or hand it in, at the same moment: one of them does.
        builder.Property(f => f.SubmittedAt).IsConcurrencyToken();
        builder.Property(f => f.Officer).IsConcurrencyToken();
    }
}

internal sealed class ContactChangeMapping : IEntityTypeConfiguration<ContactChange>
{
    public void Configure(EntityTypeBuilder<ContactChange> builder)
    {
        builder.ToTable("ContactChanges");
        builder.HasKey(c => new { c.ProviderNumber, c.Number });
        builder.Property(c => c.DoneOn).IsConcurrencyToken();
        builder.Ignore(c => c.Case);
        builder.Ignore(c => c.Request);
    }
}
