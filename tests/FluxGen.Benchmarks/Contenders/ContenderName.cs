using FluxGen.Benchmarks.Peers.Kiota.Models;
using FluxGen.Benchmarks.Peers.NewtonsoftJson;
using FluxGen.Benchmarks.Peers.SystemTextJson;

namespace FluxGen.Benchmarks.Contenders;

internal enum ContenderName
{
    Floor,
    NSwagNewtonsoft,
    NSwagSystemText,
    Refit,
    Kiota,
    ImagesClient,
    FluxClient,
}

internal static class ContenderNameExtensions
{
    public static Contender Create(this ContenderName name, HttpMessageHandler handler, Uri baseAddress) => name switch
    {
        ContenderName.Floor => new FloorContender(handler, baseAddress),
        ContenderName.NSwagNewtonsoft => new NSwagNewtonsoftContender(handler, baseAddress),
        ContenderName.NSwagSystemText => new NSwagSystemTextContender(handler, baseAddress),
        ContenderName.Refit => new RefitContender(handler, baseAddress),
        ContenderName.Kiota => new KiotaContender(handler, baseAddress),
        ContenderName.ImagesClient => new ImagesClientContender(handler, baseAddress),
        ContenderName.FluxClient => new FluxClientContender(handler, baseAddress),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
