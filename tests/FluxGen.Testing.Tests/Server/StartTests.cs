using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

[NonParallelizable]
public sealed class StartTests
{
    [TestCase("/v1/images/generations:", "/v2/images/generations:", "POST /v1/images/generations")]
    [TestCase("                    has_nsfw_concepts:\n", "                    other:\n", "has_nsfw_concepts")]
    public async Task Start_that_fails_leaves_no_server_behind(string line, string replacement, string named)
    {
        Specification specification = await ChangeAsync(line, replacement);
        FluxApiServerOptions options = new() { Port = (await RawServer.FindDeadAddressAsync()).Port };

        InvalidOperationException exception = await Expect.ThrowAsync<InvalidOperationException>(() => FluxApiServer.StartAsync(specification, options));

        Assert.That(exception.Message, Does.Contain(named));
        await using FluxApiServer second = await FluxApiServer.StartAsync(options);
        Assert.That(second.BaseAddress.Port, Is.EqualTo(options.Port));
    }

    [TestCase("aspect_ratio")]
    [TestCase("num_images")]
    [TestCase("output_format")]
    public async Task Property_that_the_image_depends_on_needs_a_default(string property)
    {
        Specification specification = await ChangeAsync(yaml => WithKeywords(yaml, property, "default"));

        InvalidOperationException exception = await Expect.ThrowAsync<InvalidOperationException>(() => FluxApiServer.StartAsync(specification, new FluxApiServerOptions()));

        Assert.That(exception.Message, Does.Contain($"'{property}'").And.EndWith("Add a default there."));
    }

    [Test]
    public async Task Defaults_are_those_of_the_specification()
    {
        Specification specification = await ChangeAsync(yaml =>
        {
            yaml = WithKeywords(yaml, "aspect_ratio", "default", "default: '9:21'");
            yaml = WithKeywords(yaml, "num_images", "default", "default: 3");
            return WithKeywords(yaml, "output_format", "default", "default: png");
        });

        JObject body = await GenerateAsync(specification);

        ImageSize size = specification.ImageSizes["9:21"];
        Assert.That(
            body["images"]!.Select(image => ((int)image["width"]!, (int)image["height"]!, (string)image["content_type"]!)),
            Is.EqualTo(Enumerable.Repeat((size.Width, size.Height, "image/png"), 3)));
    }

    [TestCase("minimum: 5000000000|maximum: 5000000001", 5_000_000_000, 5_000_000_001)]
    [TestCase("minimum: 7|exclusiveMinimum: true|maximum: 10|exclusiveMaximum: true", 8, 9)]
    [TestCase("minimum: -9|maximum: -8", -9, -8)]
    [TestCase("maximum: -8", -8, -8)]
    [TestCase("maximum: 1", 0, 1)]
    [TestCase("minimum: 9223372036854775806", long.MaxValue - 1, long.MaxValue)]
    public async Task Seed_of_a_request_without_one_is_within_the_limits_of_the_specification(string limits, long min, long max)
    {
        Specification specification = await ChangeAsync(yaml => WithKeywords(yaml, "seed", "minimum|maximum", limits.Split('|')));

        Assert.That((long)(await GenerateAsync(specification))["seed"]!, Is.InRange(min, max));
    }

    [Test]
    public async Task Limits_that_allow_no_seed_are_an_error_at_the_start()
    {
        Specification specification = await ChangeAsync(yaml => WithKeywords(yaml, "seed", "minimum|maximum", "minimum: 2", "maximum: 1"));

        InvalidOperationException exception = await Expect.ThrowAsync<InvalidOperationException>(() => FluxApiServer.StartAsync(specification, new FluxApiServerOptions()));

        Assert.That(exception.Message, Does.Contain("'seed'"));
    }

    private static async Task<JObject> GenerateAsync(Specification specification)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(specification, new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer any" } } };
        Operation operation = specification.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        using StringContent body = new(operation.Requests.Single().Examples["minimal"].ToString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(operation.Path, body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }

    private static Task<Specification> ChangeAsync(string line, string replacement) => ChangeAsync(yaml =>
    {
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), line);
        return yaml.Replace(line, replacement);
    });

    private static Task<Specification> ChangeAsync(Func<string, string> change) => Specification.ParseAsync(change(SpecText.Read()));

    // Removes and adds keywords of a property of the request, whose schema is the first.
    private static string WithKeywords(string yaml, string property, string removed, params string[] added)
    {
        Match block = Regex.Match(yaml, $@"(?<=\n        {property}:\n)(?:          .*\n)+");
        Assert.That(block.Success, $"The request has no property {property}.");
        string rest = Regex.Replace(block.Value, $@"(?m)^          (?:{removed}):.*\n", "");
        string lines = string.Concat(added.Select(keyword => $"          {keyword}\n"));
        return yaml.Remove(block.Index, block.Length).Insert(block.Index, lines + rest);
    }
}
