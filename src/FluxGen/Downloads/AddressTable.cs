using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace FluxGen.Downloads;

// The registries of special addresses (RFC 6890 and the pages of IANA that continue it).
internal static class AddressTable
{
    private static readonly IPNetwork[] Private4 = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    // Protocols such as Teredo, and documentation. All other addresses that are not public lie outside of the public network.
    private static readonly IPNetwork[] Private6 = Parse("2001::/23", "2001:db8::/32", "3fff::/20");

    private static readonly IPNetwork Public6 = IPNetwork.Parse("2000::/3");

    // What AWS, Azure, Google, Alibaba, Oracle, Scaleway and Tencent use.
    private static readonly IPNetwork[] Metadata = Parse(
        "169.254.169.254/32", "169.254.170.2/32", "169.254.170.23/32", "168.63.129.16/32", "100.100.100.200/32", "192.0.0.192/32", "169.254.42.42/32",
        "169.254.0.23/32", "fd00:ec2::/32", "fd20:ce::254/128", "fd00:c1::a9fe:a9fe/128", "fd00:42::42/128");

    private static readonly Embedding[] Embeddings =
    [
        new("64:ff9b::/96", Offset: 12, IsTranslated: true),
        new("2002::/16", Offset: 2, IsTranslated: true),
        new("2001::/32", Offset: 12, IsInverted: true),
        new("64:ff9b:1::/48", Offset: 12),
        new("::ffff:0:0:0/96", Offset: 12),
        new("::/96", Offset: 12),
    ];

    public static NetworkReach ReachOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (Contain(Metadata, address))
        {
            return NetworkReach.Metadata;
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return Contain(Private4, address) ? NetworkReach.Private : NetworkReach.Everywhere;
        }

        foreach (Embedding embedding in Embeddings)
        {
            if (embedding.Find(address) is { } inner)
            {
                NetworkReach reach = ReachOf(inner);
                return embedding.IsTranslated || reach == NetworkReach.Metadata ? reach : NetworkReach.Private;
            }
        }

        return Public6.Contains(address) && !Contain(Private6, address) ? NetworkReach.Everywhere : NetworkReach.Private;
    }

    private static bool Contain(IPNetwork[] networks, IPAddress address)
    {
        foreach (IPNetwork network in networks)
        {
            if (network.Contains(address))
            {
                return true;
            }
        }

        return false;
    }

    private static IPNetwork[] Parse(params string[] networks) => Array.ConvertAll(networks, network => IPNetwork.Parse(network));

    // A network whose addresses contain one of IPv4. If they are translated, they are as public as that.
    private sealed record Embedding(string Network, int Offset, bool IsTranslated = false, bool IsInverted = false)
    {
        private readonly IPNetwork _network = IPNetwork.Parse(Network);

        public IPAddress? Find(IPAddress address)
        {
            if (!_network.Contains(address))
            {
                return null;
            }

            byte[] bytes = address.GetAddressBytes();
            uint inner = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(Offset));
            BinaryPrimitives.WriteUInt32BigEndian(bytes, IsInverted ? ~inner : inner);
            return new(bytes.AsSpan(0, sizeof(uint)));
        }
    }
}
