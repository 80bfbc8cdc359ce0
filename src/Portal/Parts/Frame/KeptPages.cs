using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>On a page: everybody who is not signed in gets the same, in one language and light. It has no form that is sent, and changes only with what is listed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameForEverybodyAttribute : Attribute;

/// <summary>Public pages are made once and kept for a moment.</summary>
public static class KeptPages
{
    // As long as another node's news may take; what this one stores makes another page at once.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(10);

    private const long Most = 32 * 1024 * 1024;

    /// <summary>Registers what they are kept in.</summary>
    public static void AddKeptPages(this WebApplicationBuilder builder) => builder.Services.AddOutputCache(options =>
    {
        options.SizeLimit = Most;
        options.DefaultExpirationTimeSpan = Moment;
        options.AddBasePolicy(new Policy());
    });

    /// <summary>Answers from what is kept. After the reader's language is known, and who is signed in.</summary>
    public static void UseKeptPages(this WebApplication app) => app.UseOutputCache();

    private sealed class Policy : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var http = context.HttpContext;
            // A choice of language or light is answered with a cookie: that answer is its asker's alone.
            context.EnableOutputCaching = HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<SameForEverybodyAttribute>() is not null
                && http.User.Identity?.IsAuthenticated != true && !http.Request.Query.ContainsKey("lang") && !http.Request.Query.ContainsKey("theme");
            context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = context.EnableOutputCaching;
            if (!context.EnableOutputCaching) return ValueTask.CompletedTask;
            http.Response.OnStarting(static state => Plain((HttpResponse)state), http.Response);
            var reader = http.RequestServices.GetRequiredService<Reader>();
            context.CacheVaryByRules.QueryKeys = "*";
            context.CacheVaryByRules.VaryByValues["reader"] = $"{reader.Language}/{reader.Theme}";
            context.CacheVaryByRules.VaryByValues["packed"] = http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "";
            context.CacheVaryByRules.VaryByValues["maintenance"] = http.RequestServices.GetRequiredService<MaintenanceState>().Version;
            context.CacheVaryByRules.VaryByValues["listed"] = http.RequestServices.GetRequiredService<ListingNews>().Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (http.Request.Path.StartsWithSegments(Links.Programme, StringComparison.Ordinal)) context.CacheVaryByRules.VaryByValues["counted"] = http.RequestServices.GetRequiredService<CountingNews>().Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var response = context.HttpContext.Response;
            context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
            return ValueTask.CompletedTask;
        }

        // Static pages bring a cookie against forged forms and forbid keeping. Such a page has no form: the cookie is taken off before anything is kept, or the first visitor's would go to everybody.
        private static Task Plain(HttpResponse response)
        {
            if (response.StatusCode != StatusCodes.Status200OK) return Task.CompletedTask;
            response.Headers.Remove(HeaderNames.SetCookie);
            response.Headers.Remove(HeaderNames.Pragma);
            response.Headers.CacheControl = "private, no-cache";
            return Task.CompletedTask;
        }
    }
}
