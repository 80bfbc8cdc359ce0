using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>
/// What is printed for anybody who asks: the same page is printed once and kept, however many ask for it, and one such page is printed at a time, so that letters find a place at the printer.
/// </summary>
public sealed class KeptPrints : IDisposable
{
    private const int MostKept = 64;
    private const int MostWaiting = 16;
    private readonly SemaphoreSlim one = new(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Task<byte[]>> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];
    private int waiting;

    /// <summary>What <paramref name="make"/> makes of the page, or made of it before; null where too many others wait. <paramref name="kind"/> tells a paper from a picture of the same page.</summary>
    public async Task<byte[]?> Of(string kind, string html, Func<string, Task<byte[]>> make, CancellationToken stop)
    {
        var key = kind + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
        Task<byte[]> print;
        lock (gate)
        {
            if (!kept.TryGetValue(key, out print!))
            {
                if (waiting >= MostWaiting) return null;
                waiting++;
                while (order.Count >= MostKept) kept.Remove(order.Dequeue());
                order.Enqueue(key);
                kept[key] = print = Task.Run(() => Make(key, html, make), CancellationToken.None);
            }
        }
        // Whoever leaves leaves the print to the others.
        return await print.WaitAsync(stop);
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<byte[]> Make(string key, string html, Func<string, Task<byte[]>> make)
    {
        try
        {
            await one.WaitAsync();
            try
            {
                return await make(html);
            }
            finally
            {
                one.Release();
            }
        }
        catch
        {
            lock (gate) kept.Remove(key);
            throw;
        }
        finally
        {
            lock (gate) waiting--;
        }
    }
}
