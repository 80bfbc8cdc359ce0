using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace CleanerProduction.Portal.Data;

/// <summary>A connection of its own with one prepared statement: rows as arrays in, news out with the commit, one round trip.</summary>
internal sealed class PostgresChainWriter(NpgsqlDataSource database) : IChainWriter
{
    /// <summary>The channel of the news; its payload is <c>sequence meeting</c>.</summary>
    public const string Channel = "chain";

    private const string Add = $"""
        WITH added AS (INSERT INTO "{AppendOnly.Chain}" ({ChainSql.Columns}) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
        SELECT pg_notify('{Channel}', news) FROM unnest($12) AS news
        """;

    private NpgsqlConnection? connection;
    private NpgsqlCommand insert = null!;

    public bool AtOnce => false;

    /// <summary>One commit for the batch; where something in it conflicts, one for each.</summary>
    public void Write(List<Waiting> batch)
    {
        try
        {
            if (connection is null) Open();
            if (Refused(batch) is not { } told) return;
            if (batch.Count == 1) batch[0].Refused = ChainConflictException.In(batch[0].Meeting, told);
            else
                foreach (var waiting in batch)
                    if (Refused([waiting]) is { } one) waiting.Refused = ChainConflictException.In(waiting.Meeting, one);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        connection?.Dispose();
        connection = null;
    }

    private PostgresException? Refused(List<Waiting> batch)
    {
        var rows = batch.SelectMany(waiting => waiting.Rows.Select(row => (waiting.Meeting, row.Entry, row.Ballot))).ToArray();
        var to = insert.Parameters;
        to[0].Value = Array.ConvertAll(rows, r => r.Meeting);
        to[1].Value = Array.ConvertAll(rows, r => r.Entry.Sequence);
        to[2].Value = Array.ConvertAll(rows, r => r.Entry.PreviousHash);
        to[3].Value = Array.ConvertAll(rows, r => r.Entry.At.ToUnixTimeMilliseconds());
        to[4].Value = Array.ConvertAll(rows, r => r.Entry.Actor);
        to[5].Value = Array.ConvertAll(rows, r => r.Entry.Kind);
        to[6].Value = Array.ConvertAll(rows, r => r.Entry.Payload);
        to[7].Value = Array.ConvertAll(rows, r => r.Entry.Hash);
        to[8].Value = Array.ConvertAll(rows, r => r.Ballot?.Division);
        to[9].Value = Array.ConvertAll(rows, r => r.Ballot?.Seat);
        to[10].Value = Array.ConvertAll(rows, r => r.Ballot?.Revision);
        to[11].Value = batch.Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Last} {w.Meeting}")).ToArray();
        try
        {
            insert.ExecuteNonQuery();
            return null;
        }
        catch (PostgresException told) when (told.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            return told;
        }
    }

    private void Open()
    {
        connection = database.OpenConnection();
        insert = connection.CreateCommand();
        insert.CommandText = Add;
        const NpgsqlDbType text = NpgsqlDbType.Array | NpgsqlDbType.Text, number = NpgsqlDbType.Array | NpgsqlDbType.Bigint;
        foreach (var type in new[] { text, number, text, number, text, text, text, text, text, text, NpgsqlDbType.Array | NpgsqlDbType.Integer, text })
            insert.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        insert.Prepare();
    }
}
