using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The keys of cookies and links are sealed for a certificate that does not lie in the database, where <c>Portal:KeyCertificate</c> names one (a PKCS#12 file; <c>Portal:KeyCertificatePassword</c>
/// opens it): whoever reads the database, or a backup of it, signs nobody in. Of several files, a semicolon between them, the first seals and each opens.
/// </summary>
internal static class SealedKeys
{
    private const string Setting = "Portal:KeyCertificate", Opener = "Portal:KeyCertificatePassword";

    /// <summary>Reads the setting; a file that is none or does not open stops the start.</summary>
    public static void SealKeys(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        X509Certificate2[] certificates = [.. (settings[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(file => Open(file, settings[Opener]))];
        if (certificates.Length > 0) builder.Services.AddDataProtection().ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
    }

    private static X509Certificate2 Open(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.GetRSAPrivateKey() is not null ? certificate : throw new CryptographicException("it holds no private RSA key");
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{Setting} names '{file}', which cannot be used: {broken.Message}", broken);
        }
    }
}
