using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Parts.Letterhead;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CleanerProduction.Portal.Platform.Printing;

/// <summary>Registers printing: the browser, the renderer and the letters.</summary>
public static class PrintingSetup
{
    /// <summary>Adds <see cref="IPrinter"/>, <see cref="IPictures"/>, <see cref="KeptPrints"/>, <see cref="LetterRenderer"/>, <see cref="LetterPress"/> and <see cref="MinutesPress"/>, with the settings of the section <c>Printing</c>.</summary>
    public static IHostApplicationBuilder AddPrinting(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<PrintingSettings>(builder.Configuration.GetSection("Printing"));
        builder.Services.TryAddSingleton<PortalMeter>();
        builder.Services.AddSingleton<ChromiumPrinter>();
        builder.Services.AddSingleton<IPrinter>(services => services.GetRequiredService<ChromiumPrinter>());
        builder.Services.AddSingleton<IPictures>(services => services.GetRequiredService<ChromiumPrinter>());
        builder.Services.AddSingleton<KeptPrints>();
        builder.Services.AddSingleton<LetterRenderer>();
        builder.Services.AddSingleton<LetterPress>();
        builder.Services.AddSingleton<MinutesPress>();
        return builder;
    }
}
