using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data;

/// <summary>One row of a meeting's record as the migrations see it; it is written and read with prepared commands (<see cref="IChainStore"/>).</summary>
internal sealed class ChainRecord : IEntityTypeConfiguration<ChainRecord>
{
    public string Meeting { get; set; } = "";

    public long Sequence { get; set; }

    public string PreviousHash { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Actor { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Payload { get; set; } = "";

    public string Hash { get; set; } = "";

    public string? Division { get; set; }

    public string? Seat { get; set; }

    public int? Revision { get; set; }

    public void Configure(EntityTypeBuilder<ChainRecord> builder)
    {
        builder.ToTable(AppendOnly.Chain);
        builder.HasKey(e => new { e.Meeting, e.Sequence });
        // The seat comes last, so that ballots cast together stand together and a commit touches few pages.
        builder.HasIndex(e => new { e.Division, e.Revision, e.Seat }).IsUnique();
    }
}
