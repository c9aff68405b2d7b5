using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FluxGen.RoundTrip.Tests.Server;

internal static class BodyEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapPost("/json/{kind}", ([FromBody] Point body) => Results.Json(body));
        application.MapPut("/json/{kind}", ([FromBody] Point[] body) => Results.Json(body));
        application.MapPatch("/json/{kind}", ([FromBody] Dictionary<string, long> body) => Results.Json(body));
        application.MapDelete("/json/{kind}", async (HttpRequest request) => Results.Json(request.HasJsonContentType() ? await request.ReadFromJsonAsync<double>() : -1));
        application.MapPost("/any", ([FromBody] JsonElement body) => Results.Json(body));
        application.MapPost("/form", ([FromForm] string name, [FromForm] DateOnly? born, IFormCollection form) =>
            Echo.Of(("name", name), ("numbers", Each(form, "numbers")), ("colour", Each(form, "colour")), ("born", born))).DisableAntiforgery();
        application.MapPost("/multipart", ReadMultipartAsync).DisableAntiforgery();
        application.MapPost("/raw", ReadRawAsync);
        application.MapPost("/image", ReadRawAsync);
    }

    private static async Task<IResult> ReadMultipartAsync(IFormFile photo, IFormCollection form, [FromForm] string title, [FromForm] string? point) => Echo.Of(
        ("title", title),
        ("photo", $"{photo.FileName} {photo.ContentType} {await HashAsync(photo.OpenReadStream())}"),
        ("extra", string.Join(" ", form.Files.GetFiles("extra").Select(file => $"{file.FileName}:{file.Length}"))),
        ("point", point is null ? null : JsonSerializer.Deserialize<Dictionary<string, int>>(point)!.Select(pair => $"{pair.Key}={pair.Value}")),
        ("tags", Each(form, "tags")));

    private static string? Each(IFormCollection form, string name) => form[name] is { Count: > 0 } values ? string.Join(' ', values.ToArray()) : null;

    private static async Task<IResult> ReadRawAsync(HttpRequest request) => Echo.Of(
        ("type", request.ContentType),
        ("length", request.ContentLength),
        ("hash", await HashAsync(request.Body)));

    private static async Task<string> HashAsync(Stream stream) => Convert.ToHexString(await SHA256.HashDataAsync(stream));

    private sealed record Point(int x, int y);
}
