using System.ComponentModel.DataAnnotations;
using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;
using FluxGen.Runtime;
using Newtonsoft.Json;
using NJsonSchema;
using NSwag;

namespace FluxGen.Benchmarks.Scenarios;

// A valid request.
public class Validation
{
    private readonly ImageGenerationRequest _request = ImagesClientContender.CreateRequest();
    private readonly FloorRequest _annotated = FloorContender.CreateRequest();
    private string _json = "";
    private JsonSchema _schema = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _json = JsonConvert.SerializeObject(_request);
        OpenApiDocument document = OpenApiDocument.FromJsonAsync(Responses.Contract).GetAwaiter().GetResult();
        _schema = document.Components.Schemas[nameof(ImageGenerationRequest)];
        EnsureFindings(0);

        (_request.NumImages, _annotated.NumImages) = (int.MaxValue, int.MaxValue);
        string good = _json;
        _json = JsonConvert.SerializeObject(_request);
        EnsureFindings(1);
        (_request.NumImages, _annotated.NumImages, _json) = (Contender.Images, Contender.Images, good);
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<ValidationError> Generated() => _request.Validate();

    [Benchmark]
    public IReadOnlyList<ValidationResult> DataAnnotations()
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(_annotated, new(_annotated), results, validateAllProperties: true);
        return results;
    }

    [Benchmark]
    public ICollection<NJsonSchema.Validation.ValidationError> JsonSchema() => _schema.Validate(_json, SchemaType.OpenApi3);

    private void EnsureFindings(int count)
    {
        int[] counts = [Generated().Count, DataAnnotations().Count, JsonSchema().Count];
        if (counts.Any(found => found != count))
        {
            throw new InvalidOperationException($"The validators found {string.Join(", ", counts)} errors instead of {count}.");
        }
    }
}
