using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FluxGen.RoundTrip.Tests.Server;

internal static class ResponseEndpoints
{
    public const int BytesLength = 300_000;

    public static void Map(WebApplication application)
    {
        application.MapGet("/status/{status}", (int status) => status switch
        {
            200 => Results.Json(new { x = 1, y = 2 }),
            201 => Results.Text("three words long", "text/plain", statusCode: 201),
            204 => Results.NoContent(),
            404 => Results.Json(new { reason = "not there" }, statusCode: 404),
            418 => Results.Json(new[] { "short", "stout" }, statusCode: 418),
            299 => Results.Text("<p>Hello", "text/html", statusCode: 299),
            _ => Results.Json(new { x = status, y = 0 }, statusCode: status),
        });
        application.MapGet("/success/{status}", (int status) => Results.Text($"status {status}", "text/plain; charset=utf-16", System.Text.Encoding.Unicode, status));
        application.MapGet("/bytes", () => Results.Bytes(new byte[BytesLength], "application/octet-stream"));
        application.MapDelete("/errors", () => Results.Text("gone"));
        application.MapMethods("/nothing", ["HEAD"], () => Results.NoContent());
        application.MapGet("/events", (int count, HttpResponse response) => count < 0
            ? WriteAsync(response, "application/json", ["{\"reason\":\"fewer than none\"}"], 400)
            : WriteAsync(response, "text/event-stream", [.. Points(count).Select(point => $"data: {point}\n\n"), "data: [DONE]\n\n", "data: {\"x\":\"too late\"}\n\n"]));
        application.MapGet("/lines", (int count, HttpResponse response) =>
            WriteAsync(response, "application/jsonl", [.. Points(count).Select(point => $"{point}\n")]));
        application.MapPost("/chat", async (HttpRequest request, HttpResponse response) =>
        {
            using JsonDocument question = await JsonDocument.ParseAsync(request.Body);
            bool isStreamed = question.RootElement.TryGetProperty("stream", out JsonElement stream) && stream.GetBoolean();
            await (isStreamed
                ? WriteAsync(response, "text/event-stream", [.. Points(3).Select(point => $"event: point\ndata: {point}\n\n")])
                : WriteAsync(response, "application/json", [Points(1).Single()]));
        });
    }

    private static IEnumerable<string> Points(int count) => Enumerable.Range(0, count).Select(index => $$"""{"x":{{index}},"y":0}""");

    // Each piece is sent on its own.
    private static async Task WriteAsync(HttpResponse response, string mediaType, string[] pieces, int status = 200)
    {
        response.StatusCode = status;
        response.ContentType = mediaType;
        foreach (string piece in pieces)
        {
            await response.WriteAsync(piece);
            await response.Body.FlushAsync();
        }
    }
}
