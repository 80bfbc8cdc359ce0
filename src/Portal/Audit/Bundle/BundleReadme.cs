using System.Text;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>How a bundle is checked, in the three languages, for whoever opens it.</summary>
internal static class BundleReadme
{
    /// <summary>Where it lies.</summary>
    public const string Path = "README.txt";

    /// <summary>The text.</summary>
    public static byte[] Of(string @case) => Encoding.UTF8.GetBytes(string.Join('\n', new[]
    {
        $"{@case}", "",
        BundleText.ResourceManager.GetString("Readme", System.Globalization.CultureInfo.GetCultureInfo("zh-HK")), "",
        BundleText.ResourceManager.GetString("Readme", System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), "",
        BundleText.ResourceManager.GetString("Readme", System.Globalization.CultureInfo.GetCultureInfo("en-HK")), "",
        "    dotnet run --project src/Portal -- verify bundle.zip", "",
    }));
}
