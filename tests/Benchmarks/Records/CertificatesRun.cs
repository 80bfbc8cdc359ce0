using System.Diagnostics;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CleanerProduction.Benchmarks.Records;

/// <summary>The certificates of a whole round as a batch, each counted as it comes, against a blank page from the same printer.</summary>
internal static class CertificatesRun
{
    // As many as were awarded in 2022.
    private const int Most = 155;
    private const int AtOnce = 4;
    private const string Blank = "<!doctype html><html lang=\"en\"><title>blank</title></html>";

    /// <summary>The rows of <c>letters</c> that print certificates.</summary>
    public static async Task<IReadOnlyList<Row>> Rows(Profile profile)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging();
        builder.Services.AddSingleton(ReferenceData.BesideProgram());
        builder.Services.AddSingleton<Operation>();
        builder.Services.AddSingleton<CertificatePress>();
        builder.AddPrinting();
        using var host = builder.Build();
        var (printer, press, reference) = (host.Services.GetRequiredService<IPrinter>(), host.Services.GetRequiredService<CertificatePress>(), host.Services.GetRequiredService<ReferenceData>());
        var rows = new List<Row>();
        // Chromium, its fonts and the code are warm before anything is counted.
        await Batch(8);
        foreach (var many in new[] { 39, 78, Most })
        {
            var (probe, product, progress) = (new List<double>(), new List<double>(), 0);
            for (var round = 0; round < (many == Most ? Math.Min(profile.Rounds, 2) : 1); round++)
            {
                probe.Add(await Seconds(() => printer.Pdf(Blank)));
                progress = 0;
                product.Add(await Seconds(() => Batch(many, () => Interlocked.Increment(ref progress))));
            }
            rows.Add(Row.Of($"{many} certificates in one batch", "s", probe, product) with { Goal = many == Most ? Goal.UpTo(45, "s") : null, Note = $"{progress} of {many} counted as they came" });
        }
        return rows;

        Task Batch(int many, Action? printed = null) => Parallel.ForAsync(0, many, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, stop) =>
        {
            await press.Pdf(Certificate(reference, number + 1), stop);
            printed?.Invoke();
        });
    }

    private static async Task<double> Seconds(Func<Task> print)
    {
        var started = Stopwatch.GetTimestamp();
        await print();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Certificate Certificate(ReferenceData reference, int number)
    {
        var label = (LabelKind)(number % 4);
        var from = new DateOnly(2026, 10, 29);
        return new(new CertificateNumber(label, 2026, number).ToString(), null, label, 2026, new($"沛翱食品第{number}有限公司", $"沛翱食品第{number}有限公司", $"Pui Ngo Food {number} Limited"),
            label <= LabelKind.Excellent ? new($"東莞第{number}廠", $"东莞第{number}厂", $"Dongguan Plant {number}") : null, new(from, reference.LabelRounds[0].ValidUntil(label, from)));
    }
}
