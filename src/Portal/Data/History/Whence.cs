using System.Net;
using System.Net.Sockets;

namespace CleanerProduction.Portal.Data;

/// <summary>From where an act is done: the network of the request, never the whole address (docs/decisions/0017).</summary>
public sealed class Whence(IHttpContextAccessor requests)
{
    /// <summary>The network of the request being answered, <c>203.0.113.0/24</c> or <c>2001:db8:7::/48</c>; null where the portal acts by itself.</summary>
    public string? Network
    {
        get
        {
            try
            {
                return requests.HttpContext?.Connection.RemoteIpAddress is { } address ? NetworkOf(address) : null;
            }
            catch (ObjectDisposedException)
            {
                // A circuit outlived the request that began it.
                return null;
            }
        }
    }

    /// <summary>The network an address lies in: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.</summary>
    public static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bits = plain.AddressFamily == AddressFamily.InterNetwork ? 24 : 48;
        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
