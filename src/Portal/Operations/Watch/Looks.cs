using System.Net.Sockets;
using System.Text;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Scanning;
using CleanerProduction.Portal.Notices.Mail;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CleanerProduction.Portal.Operations.Watch;

/// <summary>The database answers, and has the shape this version works with.</summary>
internal sealed class DatabaseLook(IDbContextFactory<PortalDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? Said.Unhealthy(nameof(OperationsText.Said_Shape)) : HealthCheckResult.Healthy();
    }
}

/// <summary>The folder of files takes a file, and has room.</summary>
internal sealed class DiskLook(DataPlace place) : IHealthCheck
{
    private const long Least = 1L << 30;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var file = Path.Combine(place.Folder, $".look-{Guid.NewGuid():N}");
        try
        {
            await File.WriteAllTextAsync(file, "ok", cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Said.Unhealthy(nameof(OperationsText.Said_NothingWritten), refused.GetType().Name);
        }
        finally
        {
            File.Delete(file);
        }
        var free = new DriveInfo(place.Folder).AvailableFreeSpace;
        return free < Least ? Said.Degraded(nameof(OperationsText.Said_FreeMegabytes), free >> 20) : Said.Healthy(nameof(OperationsText.Said_FreeGigabytes), free >> 30);
    }
}

/// <summary>The record of the meeting held last follows entry by entry. All of it is looked at by night.</summary>
internal sealed class ChainLook(IChainStore chains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (await chains.Meetings(cancellationToken) is not [.., var meeting]) return Said.Healthy(nameof(OperationsText.Said_NoMeeting));
        return Chain.FirstFault(await chains.Read(meeting, 0, cancellationToken)) is { } fault ? Said.Unhealthy(nameof(OperationsText.Said_Fault), meeting, fault.Code, fault.Sequence) : HealthCheckResult.Healthy();
    }
}

/// <summary>The printing browser prints, and prints Chinese: a page with the programme's name becomes a PDF with a font in it for it.</summary>
internal sealed class BrowserLook(IPrinter printer) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return (await printer.Pdf("<!doctype html><title>.</title><p>.", cancellationToken)).AsSpan().StartsWith("%PDF-"u8) ? HealthCheckResult.Healthy() : Said.Unhealthy(nameof(OperationsText.Said_NoPdf));
        }
        catch (Exception failed) when (failed is PrinterMissingException or InvalidOperationException or TimeoutException)
        {
            return failed is PrinterMissingException ? HealthCheckResult.Unhealthy(failed.Message) : Said.Unhealthy(nameof(OperationsText.Said_NotPrinting));
        }
    }
}

/// <summary>Chinese is printed with a Chinese font: two different characters are drawn differently, which boxes for missing ones are not.</summary>
internal sealed class FontsLook(IPictures pictures) : IHealthCheck
{
    private const int Side = 40;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            byte[][] drawn = [await Draw("潔", "zh-HK"), await Draw("產", "zh-HK"), await Draw("洁", "zh-CN")];
            return drawn.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count() == drawn.Length ? HealthCheckResult.Healthy() : Said.Unhealthy(nameof(OperationsText.Said_NoCharacters));
        }
        catch (Exception failed) when (failed is PrinterMissingException or InvalidOperationException or TimeoutException)
        {
            return Said.Degraded(nameof(OperationsText.Said_WithoutBrowser));
        }

        Task<byte[]> Draw(string character, string language) => pictures.Png($"<!doctype html><html lang=\"{language}\"><title>.</title><p style=\"margin:0;font-size:32px\">{character}</p>", Side, Side, cancellationToken);
    }
}

/// <summary>The mail server greets, or the folder messages are put into is there to be made.</summary>
internal sealed class MailLook(IOptions<MailSettings> settings) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (settings.Value.Smtp is not { } server) return Said.Healthy(nameof(OperationsText.Said_Folder));
        var said = await Line.Ask(server, settings.Value.Port, null, cancellationToken);
        return said.StartsWith("220", StringComparison.Ordinal) ? HealthCheckResult.Healthy() : Said.Unhealthy(nameof(OperationsText.Said_NoGreeting));
    }
}

/// <summary>The virus scanner answers.</summary>
internal sealed class ScannerLook(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IScanner>() is null || ClamdPlace.Of(services.GetRequiredService<IConfiguration>()) is not { } place) return Said.Degraded(nameof(OperationsText.Said_NoScanner));
        return await Line.Ask(place.Host, place.Port, "zPING\0", cancellationToken) is "PONG" ? HealthCheckResult.Healthy() : Said.Unhealthy(nameof(OperationsText.Said_NoAnswer));
    }
}

/// <summary>One line said and one heard, in a few seconds.</summary>
internal static class Line
{
    private const int Longest = 512;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What it answered; empty where there was no answer.</summary>
    public static async Task<string> Ask(string host, int port, string? question, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(host, port, late.Token);
            await using var stream = line.GetStream();
            if (question is not null) await stream.WriteAsync(Encoding.ASCII.GetBytes(question), late.Token);
            var answer = new byte[Longest];
            return Encoding.ASCII.GetString(answer, 0, await stream.ReadAsync(answer, late.Token)).TrimEnd('\0', '\r', '\n');
        }
        catch (Exception silent) when (silent is SocketException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return "";
        }
    }
}
