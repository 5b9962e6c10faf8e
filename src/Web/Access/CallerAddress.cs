using System.Net;
using System.Net.Sockets;

namespace Mahalleh.Web.Access;

/// <summary>By what a caller without a key is known, for rates alone: it is neither kept nor written down.</summary>
internal static class CallerAddress
{
    // One subscriber has at least so many bytes of IPv6 to himself.
    private const int NetworkBytes = 8;

    /// <summary>Name of the caller; empty for one of this machine, such as a proxy in front of the service, and for one without an address.</summary>
    /// <param name="address">Address of the other end of the connection.</param>
    public static string Name(IPAddress? address)
    {
        if (address is null || IPAddress.IsLoopback(address))
        {
            return "";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, NetworkBytes)) : plain.ToString();
    }
}
