using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FluxGen.RoundTrip.Tests.Server;

// ASP.NET Core binds scalars and repeated values. It knows no other style, so these are taken apart by hand.
internal static class ParameterEndpoints
{
    public static void Map(WebApplication application)
    {
        application.MapGet("/path/simple/{scalar}/{list}/{point}", (string scalar, string list, string point) =>
            Echo.Of(("scalar", scalar), ("list", list.Split(',')), ("point", Pairs(point.Split(',')))));
        application.MapGet("/path/label/{scalar}/{list}/{point}", (string scalar, string list, string point) =>
            Echo.Of(("scalar", After(".", scalar)), ("list", After(".", list).Split('.')), ("point", Turns(After(".", point)))));
        application.MapGet("/path/matrix/{scalar}/{list}/{point}", (string scalar, string list, string point) => Echo.Of(
            ("scalar", After(";scalar=", scalar)),
            ("list", After(";", list).Split(';').Select(item => After("list=", item))),
            ("point", Turns(After(";point=", point)))));

        application.MapGet("/query/scalars", (
            string? text, int? @int, long? @long, double? @double, decimal? @decimal, bool? flag, DateOnly? date, DateTimeOffset? time, Guid? id, string? colour) => Echo.Of(
                ("text", text), ("int", @int), ("long", @long), ("double", @double), ("decimal", @decimal), ("flag", flag), ("date", date), ("time", time), ("id", id), ("colour", colour)));
        application.MapGet("/query/lists", (string[]? each, string? commas, string? spaces, string? pipes, string[]? colours) => Echo.Of(
            ("each", Listed(each)), ("commas", commas?.Split(',')), ("spaces", spaces?.Split(' ')), ("pipes", pipes?.Split('|')), ("colours", Listed(colours))));
        application.MapGet("/query/objects", (
            [FromQuery(Name = "deep[x]")] int? deepX, [FromQuery(Name = "deep[y]")] int? deepY, string? north, int? south, string? turns, string? json, HttpRequest request) => Echo.Of(
                ("deep", deepX is null ? null : $"{deepX} {deepY}"),
                ("spread", north is null ? null : $"{north} {south}"),
                ("turns", turns is null ? null : Turns(turns)),
                ("json", json is null ? null : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!.Select(pair => $"{pair.Key}={pair.Value}")),
                ("reserved", request.QueryString.Value!.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("reserved=", StringComparison.Ordinal)))));
        application.MapGet("/headers", (
            HttpResponse response, [FromHeader(Name = "X-Text")] string text, [FromHeader(Name = "X-List")] string? list, [FromHeader(Name = "X-Point")] string? point, HttpRequest request) =>
        {
            response.Headers["X-Count"] = request.Headers.Keys.Count(key => key.StartsWith("X-", StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture);
            response.Headers["X-When"] = "2026-02-03T04:05:06Z";
            response.Headers["X-Colours"] = "dark red,blue/green";
            return Echo.Of(
                ("text", text),
                ("list", list?.Split(',')),
                ("point", point is null ? null : Pairs(point.Split(','))),
                ("session", request.Cookies["session"]),
                ("sizes", request.Headers.Cookie.ToString().Split("; ").Where(cookie => cookie.StartsWith("sizes=", StringComparison.Ordinal)).Select(cookie => cookie["sizes=".Length..])));
        });
    }

    private static string[]? Listed(string[]? values) => values is { Length: > 0 } ? values : null;

    private static string After(string prefix, string text) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : throw new BadHttpRequestException($"'{text}' does not begin with '{prefix}'.");

    // x=1,y=2
    private static IEnumerable<string> Pairs(string[] pairs) => pairs.Order(StringComparer.Ordinal);

    // x,1,y,2
    private static IEnumerable<string> Turns(string text) => Pairs([.. text.Split(',').Chunk(2).Select(pair => $"{pair[0]}={pair[1]}")]);
}
