using System.Text.Json;
using FluxGen.Cli.Texts;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Output;

internal static class ResultJson
{
    public static string Write(ImageGeneration generation, WireText wire) => Write(new JObject
    {
        ["images"] = new JArray(generation.Images.Select(image => new JObject
        {
            ["path"] = image.Path is null ? null : Path.GetFullPath(image.Path),
            ["url"] = Conceal(image.Url?.OriginalString, wire),
            ["width"] = image.Width,
            ["height"] = image.Height,
            ["mediaType"] = Conceal(image.MediaType, wire),
            ["isNsfw"] = image.IsNsfw,
            ["problem"] = Conceal(image.Failure?.Message, wire),
        })),
        ["files"] = Files(generation.ResponseFile is { } file ? [file] : []),
        ["urls"] = Urls(generation.ResponseUrls, wire),
        ["prompt"] = Conceal(generation.Prompt, wire),
        ["seed"] = generation.Seed,
        ["creditsUsed"] = generation.CreditsUsed,
        ["readProblems"] = new JArray(generation.ReadProblems.Select(problem => new JObject
        {
            ["pointer"] = wire.Conceal(problem.Pointer),
            ["expected"] = problem.Expected,
            ["found"] = wire.Conceal(problem.Found),
        })),
    });

    public static string WriteFailure(FluxException failure, WireText wire) => WriteFailure(failure.Delivery, failure.Message, wire, failure);

    // Without an exception, the service has said nothing.
    public static string WriteFailure(Delivery delivery, string message, WireText wire, FluxException? failure = null)
    {
        FluxUnreadableResponseException? unreadable = failure as FluxUnreadableResponseException;
        return Write(new JObject
        {
            ["error"] = new JObject
            {
                ["delivery"] = JsonNamingPolicy.CamelCase.ConvertName(delivery.ToString()),
                ["message"] = wire.Conceal(message),
                ["status"] = (int?)((failure as FluxApiException)?.StatusCode ?? unreadable?.StatusCode),
                ["requestId"] = Conceal(failure?.RequestId, wire),
                ["retryAfterSeconds"] = (failure as FluxRateLimitException)?.RetryAfter?.TotalSeconds,
                ["files"] = Files(unreadable?.Files ?? []),
                ["urls"] = Urls(unreadable?.ImageUrls ?? [], wire),
            },
        });
    }

    private static JArray Files(IEnumerable<string> files) => new(files.Select(Path.GetFullPath));

    private static JArray Urls(IEnumerable<Uri> urls, WireText wire) => new(urls.Select(url => wire.Conceal(url.AbsoluteUri)));

    private static string? Conceal(string? text, WireText wire) => text is null ? null : wire.Conceal(text);

    private static string Write(JObject json)
    {
        using StringWriter text = new();

        // Escaped, so that no encoding of the console changes it.
        using JsonTextWriter writer = new(text) { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        json.WriteTo(writer);
        return text.ToString();
    }
}
