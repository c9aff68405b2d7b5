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

    private static Action<SchemaFrame> Limit(string name, JToken argument, Func<ExactNumber, ExactNumber, bool> holds)
    {
        ExactNumber limit = ExactNumber.From(argument);
        string shown = SchemaFrame.Show(argument);
        return frame =>
        {
            if (frame.Value.Type is JTokenType.Integer or JTokenType.Float && !holds(ExactNumber.From(frame.Value), limit))
            {
                frame.Fail(name, shown);
            }
        };
    }
}
