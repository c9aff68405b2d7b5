using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// The body of a documented response: an example of the specification, or a value that is made from its schema.
internal static class SampleBody
{
    private const int StreamLength = 3;

    // What the request accepts, if it says so; otherwise the first.
    public static Content? Choose(IReadOnlyList<Content> contents, ReceivedRequest? request)
    {
        string[] accepted =
        [
            .. (request?.Headers.GetValueOrDefault("Accept", []) ?? [])
                .SelectMany(header => header.Split(','))
                .Select(range => range.Split(';')[0].Trim().ToLowerInvariant()),
        ];
        Content? first = contents is [var any, ..] ? any : null;
        return accepted.Length == 0 ? first
            : contents.FirstOrDefault(content => accepted.Contains(Essence(content)))
            ?? contents.FirstOrDefault(content => accepted.Contains($"{Essence(content).Split('/')[0]}/*"))
            ?? first;
    }

    public static MockResponse Of(HttpStatusCode status, Content content, int seed)
    {
        string mediaType = content.MediaType.Contains('*') ? OfRange(Essence(content).Split('/')[0]) : content.MediaType;
        bool isEvents = Essence(content) == "text/event-stream";
        bool isLines = Essence(content) is "application/jsonl" or "application/x-ndjson" or "application/json-seq" or "application/jsonlines";
        if (!isEvents && !isLines)
        {
            return MockResponse.FromJson(status, mediaType, Value(content, content.Schema, seed));
        }

        IEnumerable<string> items = Enumerable.Range(0, StreamLength)
            .Select(index => Value(content, content.ItemSchema ?? content.Schema, seed + index))
            .Select(item => Essence(content) == "application/json-seq" ? $"\u001E{item.ToString(Formatting.None)}" : item.ToString(Formatting.None));
        return MockResponse.FromText(status, mediaType, string.Concat(items.Select(item => isEvents ? $"data: {item}\n\n" : $"{item}\n")));
    }

    // An example that is not valid is better than nothing.
    private static JToken Value(Content content, Schema schema, int seed) =>
        new SampleGenerator(seed, isResponse: true).Make(schema, content.Examples.Values) ?? content.Examples.Values.FirstOrDefault() ?? SampleJson.Of(schema);

    private static string OfRange(string type) => type switch
    {
        "text" => "text/plain",
        "image" => "image/png",
        "audio" => "audio/mpeg",
        "video" => "video/mp4",
        _ => "application/json",
    };

    private static string Essence(Content content) => content.MediaType.Split(';')[0].Trim().ToLowerInvariant();
}
