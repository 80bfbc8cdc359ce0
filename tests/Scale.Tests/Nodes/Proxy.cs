using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CleanerProduction.DomainTests;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>
/// nginx with the block of docs/operations.md, so that what is tested is what is installed: only TLS is left out, and the nodes stand where one stood. Browsers of a test say in
/// a header which address they have, for nginx keeps an address at its node.
/// </summary>
internal sealed partial class Proxy : IAsyncDisposable
{
    /// <summary>The header in which a browser says its address.</summary>
    public const string Address = "X-Real-IP";

    /// <summary>The header in which the answer says who gave it.</summary>
    public const string Answered = "X-Node";

    private const string Program = "/usr/sbin/nginx";

    private readonly Child nginx;

    private Proxy(Child nginx, Uri site) => (this.nginx, Site) = (nginx, site);

    /// <summary>The address people use.</summary>
    public Uri Site { get; }

    /// <summary>Starts it in front of those nodes.</summary>
    public static async Task<Proxy> Start(string folder, IEnumerable<Node> nodes)
    {
        if (!File.Exists(Program)) throw new InvalidOperationException("nginx is missing. As root: apt-get update && apt-get install -y --no-install-recommends nginx-light");
        var port = Patience.FreePort();
        var block = Server().Replace(Certificate().Replace(Documented().Match(Repository.Text("docs", "operations.md")).Value, ""), one => string.Join(' ', nodes.Select(n => $"server {n.Name}{one.Groups["how"].Value};")))
            .Replace("listen 443 ssl;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), StringComparison.Ordinal);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off;
            master_process off;
            pid {{folder}}/nginx.pid;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi; uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
              set_real_ip_from 127.0.0.1; real_ip_header {{Address}};
              add_header {{Answered}} $upstream_addr always;
            {{block}}
            }
            """);
        var log = Path.Combine(folder, "nginx.log");
        var started = await Child.Start(log, folder, new Dictionary<string, string>(), Program, "-p", folder, "-c", configuration, "-e", log);
        await Patience.Until(async () =>
        {
            if (started.HasEnded) throw new InvalidOperationException($"nginx did not start:\n{started.Said}\n{block}");
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync("127.0.0.1", port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }, "nginx listens");
        return new(started, new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => nginx.DisposeAsync();

    // From the map of connections to the end of the server.
    [GeneratedRegex(@"^    map \$http_upgrade .*?^    \}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Documented();

    [GeneratedRegex(@"^\s*ssl_.*\n", RegexOptions.Multiline)]
    private static partial Regex Certificate();

    [GeneratedRegex(@"server 127\.0\.0\.1:5000(?<how>[^;]*);", RegexOptions.ExplicitCapture)]
    private static partial Regex Server();
}
