using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

// Servers of specifications that differ from the embedded one.
[NonParallelizable]
public sealed class StartTests
{
    [TestCase("/v1/images/generations:", "/v2/images/generations:", "POST /v1/images/generations")]
    [TestCase("                    has_nsfw_concepts:\n", "                    other:\n", "has_nsfw_concepts")]
    public async Task Start_that_fails_leaves_no_server_behind(string line, string instead, string named)
    {
        Specification spec = await SpecAsync(line, instead);
        FluxApiServerOptions options = new() { Port = FreePort() };

        InvalidOperationException? exception = await Assert.ThrowsAsync<InvalidOperationException>(() => FluxApiServer.StartAsync(spec, options));

        Assert.That(exception?.Message, Does.Contain(named));
        await using FluxApiServer second = await FluxApiServer.StartAsync(options);
        Assert.That(second.BaseAddress.Port, Is.EqualTo(options.Port));
    }

    [TestCase("aspect_ratio")]
    [TestCase("num_images")]
    [TestCase("output_format")]
    public async Task Member_that_the_picture_depends_on_needs_a_default(string member)
    {
        Specification spec = await SpecAsync(yaml => WithLimits(yaml, member, "default"));

        InvalidOperationException? exception = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await (await FluxApiServer.StartAsync(spec, new FluxApiServerOptions())).DisposeAsync());

        Assert.That(exception?.Message, Does.Contain($"'{member}'").And.EndWith("Add a default there."));
    }

    [Test]
    public async Task Defaults_are_those_of_the_specification()
    {
        Specification spec = await SpecAsync(yaml =>
        {
            yaml = WithLimits(yaml, "aspect_ratio", "default", "default: '9:21'");
            yaml = WithLimits(yaml, "num_images", "default", "default: 3");
            return WithLimits(yaml, "output_format", "default", "default: png");
        });

        JObject body = await GenerateAsync(spec);

        ImageSize size = spec.ImageSizes["9:21"];
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
    public async Task Seed_that_is_left_out_lies_within_the_limits_of_the_specification(string limits, long least, long most)
    {
        Specification spec = await SpecAsync(yaml => WithLimits(yaml, "seed", "minimum|maximum", limits.Split('|')));

        Assert.That((long)(await GenerateAsync(spec))["seed"]!, Is.InRange(least, most));
    }

    [Test]
    public async Task Seed_without_a_possible_value_is_told_at_the_start()
    {
        Specification spec = await SpecAsync(yaml => WithLimits(yaml, "seed", "minimum|maximum", "minimum: 2", "maximum: 1"));

        InvalidOperationException? exception = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await (await FluxApiServer.StartAsync(spec, new FluxApiServerOptions())).DisposeAsync());

        Assert.That(exception?.Message, Does.Contain("'seed'"));
    }

    private static async Task<JObject> GenerateAsync(Specification spec)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(spec, new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        Operation operation = spec.Operations.Single();
        using StringContent body = new(operation.Requests.Single().Examples["minimal"].ToString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(operation.Path, body);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return JObject.Parse(await response.Content.ReadAsStringAsync());
    }

    private static Task<Specification> SpecAsync(string line, string instead) => SpecAsync(yaml =>
    {
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), line);
        return yaml.Replace(line, instead);
    });

    private static Task<Specification> SpecAsync(Func<string, string> change) => Specification.ParseAsync(change(SpecText.Read()));

    // Of a member of the request, which is the first schema, takes some keywords away and adds others.
    private static string WithLimits(string yaml, string member, string removed, params string[] added)
    {
        Match block = Regex.Match(yaml, $@"(?<=\n        {member}:\n)(?:          .*\n)+");
        Assert.That(block.Success, $"The request has no member {member} any more.");
        string rest = Regex.Replace(block.Value, $@"(?m)^          (?:{removed}):.*\n", "");
        string lines = string.Concat(added.Select(keyword => $"          {keyword}\n"));
        return yaml.Remove(block.Index, block.Length).Insert(block.Index, lines + rest);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
