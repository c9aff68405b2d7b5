using Microsoft.AspNetCore.Http;

namespace FluxGen.RoundTrip.Tests.Server;

// What the server has read, as texts by name. What was absent is left out.
internal static class Echo
{
    public static IResult Of(params (string Name, object? Value)[] values) => Results.Json(new
    {
        values = values.Where(value => value.Value is not null).ToDictionary(value => value.Name, value => Text(value.Value!)),
    });

    public static string Join(IEnumerable<object> items) => string.Join(" ", items);

    private static string Text(object value) => value switch
    {
        string text => text,
        DateTimeOffset time => time.ToString("O"),
        DateOnly date => date.ToString("O"),
        System.Collections.IEnumerable items => Join(items.Cast<object>()),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
