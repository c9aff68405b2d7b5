using FluxGen.Runtime.Text;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

internal static class NumberKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument) => name switch
    {
        "minimum" => Limit(name, argument, static (value, limit) => value.CompareTo(limit) >= 0),
        "maximum" => Limit(name, argument, static (value, limit) => value.CompareTo(limit) <= 0),
        "exclusiveMinimum" => Limit(name, argument, static (value, limit) => value.CompareTo(limit) > 0),
        "exclusiveMaximum" => Limit(name, argument, static (value, limit) => value.CompareTo(limit) < 0),
        "multipleOf" => Limit(name, argument, static (value, limit) => value.IsMultipleOf(limit)),
        _ => null,
    };

    private static Action<SchemaFrame> Limit(string name, JToken argument, Func<JsonNumber, JsonNumber, bool> holds)
    {
        JsonNumber limit = JsonNumber.Of(argument) ?? throw new ArgumentException($"Expected a number as {name}, found {argument.Type}.", nameof(argument));
        string shown = SchemaFrame.Show(argument);
        return frame =>
        {
            if (JsonNumber.Of(frame.Value) is { } value && !holds(value, limit))
            {
                frame.Fail(name, shown);
            }
        };
    }
}
