using System.Net;
using System.Net.Sockets;

namespace FluxGen.Downloads;

// Which hosts images are downloaded from. The response of the service and the redirects of a host must not make the client
// read from the machine that it runs on, or from its network.
internal sealed class DownloadHosts(Uri? baseAddress, IReadOnlyList<string> allowedHosts)
{
    // This name leads to the same place everywhere, and through a proxy its address is not known here.
    private const string MetadataHost = "metadata.google.internal";

    // What the URL itself tells. Through a proxy it is all that is known.
    public void EnsureAllowed(Uri url)
    {
        string name = NameOf(url) ?? throw new DownloadRefusedException($"its host '{url.Host}' is a name that no host can have.");
        string host = name.TrimEnd('.');
        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            EnsureAny([address], name, url.Port);
        }
        else if (IsName(host, "localhost") || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            EnsureAny([IPAddress.Loopback], name, url.Port);
        }
        else if (IsName(host, MetadataHost))
        {
            throw RefuseMetadata(name);
        }
    }

    // Tests addresses at the moment of connecting to one of them, so that a name cannot have changed its address in between.
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        DnsEndPoint target = context.DnsEndPoint;
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = IsProxy(context) ? addresses : EnsureAny(addresses, target.Host, target.Port);
        return await ConnectAsync(allowed, target.Port, cancellationToken).ConfigureAwait(false);
    }

    // A proxy was chosen by who runs the program. For https it is first asked, by a request of its own, to open a tunnel.
    private static bool IsProxy(SocketsHttpConnectionContext context)
    {
        HttpRequestMessage request = context.InitialRequestMessage;
        return request.Method == HttpMethod.Connect
            || context.DnsEndPoint.Port != request.RequestUri!.Port
            || !IsName(context.DnsEndPoint.Host, request.RequestUri.IdnHost);
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        for (int index = 0; ; index++)
        {
            Socket socket = new(addresses[index].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[index], port, cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (index < addresses.Length - 1)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    // Leaves the addresses that may be connected to.
    private IPAddress[] EnsureAny(IPAddress[] addresses, string host, int port)
    {
        IPAddress[] allowed = Array.FindAll(addresses, address => AddressTable.ReachOf(address) switch
        {
            NetworkReach.Everywhere => true,
            NetworkReach.Private => IsTrusted(host, port),
            _ => false,
        });
        return allowed.Length > 0
            ? allowed
            : throw (Array.Exists(addresses, address => AddressTable.ReachOf(address) == NetworkReach.Metadata) ? RefuseMetadata(host) : RefusePrivate(host, addresses));
    }

    private bool IsTrusted(string host, int port) =>
        (baseAddress is not null && baseAddress.Port == port && IsName(NameOf(baseAddress), host))
        || allowedHosts.Any(allowed => IsName(NameOf(new UriBuilder(Uri.UriSchemeHttp, allowed).Uri), host));

    // The name as it is asked for. A URL can have a name for which there is none, such as one with two dots in one character.
    private static string? NameOf(Uri url)
    {
        try
        {
            return url.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    private static bool IsName(string? host, string name) => string.Equals(host, name, StringComparison.OrdinalIgnoreCase);

    private static DownloadRefusedException RefuseMetadata(string host) =>
        new($"its host '{host}' is where a cloud gives secrets to its machines, and nothing is downloaded from there.");

    private static DownloadRefusedException RefusePrivate(string host, IPAddress[] addresses) =>
        new(addresses.Length == 0
            ? $"its host '{host}' has no IP address."
            : $"its host '{host}' is in a private network ({addresses[0]}), and a response could lead anywhere there. "
                + $"If you trust that host, add it to {nameof(FluxClientOptions)}.{nameof(FluxClientOptions.AllowedDownloadHosts)}.");
}
