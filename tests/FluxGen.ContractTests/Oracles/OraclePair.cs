using System.Text;
using FluxGen.ContractTests.Boundaries;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Oracles;

// The two oracles of one request that are in this process, and whose verdicts are compared error by error.
internal sealed record OraclePair(JsonRequest Request, IOracle Client, IOracle MockServer)
{
    public static async Task<IReadOnlyList<OraclePair>> LoadAsync(string? yaml = null)
    {
        string text = yaml ?? SpecText.Read();
        Specification specification = await Specification.ParseAsync(text);
        return [.. JsonRequest.Of(FluxSpecification.Read(text)).Select(request => new OraclePair(request, ClientOracle.Of(request), MockServerOracle.Of(request, specification)))];
    }

    public Task<Comparison> CompareAsync(string body) => CompareAsync(Encoding.UTF8.GetBytes(body));

    public async Task<Comparison> CompareAsync(byte[] body) => new(body, Request.Schema, await Client.ValidateAsync(body), await MockServer.ValidateAsync(body));
}
