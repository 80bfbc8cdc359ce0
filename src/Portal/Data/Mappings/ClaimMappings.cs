using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ClaimCostMapping : IEntityTypeConfiguration<ClaimCost>
{
    public void Configure(EntityTypeBuilder<ClaimCost> builder)
    {
        builder.ToTable("ClaimCosts");
        builder.HasKey(c => new { c.Case, c.Number });
        builder.Ignore(c => c.Spent);
        builder.Ignore(c => c.Verification);
    }
}

internal sealed class GrantOrderMapping : IEntityTypeConfiguration<GrantOrder>
{
    public void Configure(EntityTypeBuilder<GrantOrder> builder)
    {
        builder.ToTable("GrantOrders");
        builder.HasKey(o => o.Case);
        builder.Ignore(o => o.Order);
        // Two people may check it at the same moment: one of them does.
        builder.Property(o => o.Checker).IsConcurrencyToken();
    }
}
