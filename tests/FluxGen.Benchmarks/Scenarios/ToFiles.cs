using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;
using FluxGen.Benchmarks.Measuring;

namespace FluxGen.Benchmarks.Scenarios;

// The large response, saved from memory, or to files while it arrives.
public class ToFiles : IHasPayload, IDisposable
{
    private readonly ImageGenerationRequest _request = ImagesClientContender.CreateRequest();
    private string _directory = "";
    private FluxClient _client = null!;

    public long PayloadBytes => Responses.Base64Images * Responses.Base64ImageBytes;

    [GlobalSetup]
    public void SetUp()
    {
        _directory = Directory.CreateTempSubdirectory("fluxgen-benchmark-").FullName;
        _client = new(
            new(new CannedHandler(Responses.Base64())),
            new() { ApiKey = "key", BaseAddress = CannedHandler.Address });
    }

    [Benchmark(Baseline = true)]
    public async Task ByWayOfMemory()
    {
        ImageGeneration result = await _client.GenerateAsync(_request).ConfigureAwait(false);
        foreach (GeneratedImage image in result.Images)
        {
            File.Delete(await image.SaveAsync(_directory + Path.DirectorySeparatorChar).ConfigureAwait(false));
        }
    }

    [Benchmark]
    public async Task AsTheyArrive()
    {
        ImageGeneration result = await _client.GenerateToDirectoryAsync(_request, _directory).ConfigureAwait(false);
        foreach (GeneratedImage image in result.Images)
        {
            File.Delete(image.Path!);
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }
}
