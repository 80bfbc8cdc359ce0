using CleanerProduction.Companies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("Companies").IsKept();
        builder.HasIndex(c => c.BusinessRegistration).IsUnique();
        builder.ComplexCollection(c => c.Directors, directors => directors.ToJson());
    }
}

internal sealed class FactoryMapping : IEntityTypeConfiguration<Factory>
{
    public void Configure(EntityTypeBuilder<Factory> builder)
    {
        builder.ToTable("Factories").IsKept();
        builder.HasIndex(f => f.CompanyId);
        builder.ComplexProperty(f => f.Ownership, ownership => ownership.ToJson());
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasIndex(i => i.CompanyId);
        builder.HasIndex(i => i.NormalizedEmail);
        builder.Property(i => i.Answer).IsConcurrencyToken();
    }
}

internal sealed class JoinRequestMapping : IEntityTypeConfiguration<JoinRequest>
{
    public void Configure(EntityTypeBuilder<JoinRequest> builder)
    {
        builder.ToTable("JoinRequests");
        builder.HasIndex(r => r.CompanyId);
        builder.HasIndex(r => r.PersonId);
        builder.Property(r => r.Answer).IsConcurrencyToken();
    }
}

internal static class KeptMapping
{
    /// <summary>What companies and factories share: the length of the history tells a lost race.</summary>
    public static void IsKept<T>(this EntityTypeBuilder<T> builder) where T : KeptRecord
    {
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.Head);
        builder.Ignore(r => r.HistoryCase);
        builder.ComplexCollection(r => r.AsTyped, typed => typed.ToJson());
    }
}
