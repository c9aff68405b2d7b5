using System.Collections;
using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>One rule of a schema that a value breaks.</summary>
/// <param name="Pointer">Where the value stands: a JSON Pointer (RFC 6901) with the names of the wire, such as <c>/num_images</c>.</param>
/// <param name="Keyword">The broken rule in the words of JSON Schema: <c>required</c>, <c>type</c>, <c>minLength</c>, <c>maxLength</c>, <c>pattern</c>, <c>minimum</c>, <c>maximum</c>, <c>enum</c>, <c>minItems</c> or <c>maxItems</c>.</param>
/// <param name="Limit">What the rule asks for: a number, a pattern, or the allowed values.</param>
/// <param name="Actual">What was found. For a length, the number of Unicode code points or of items.</param>
public sealed record ValidationError(string Pointer, string Keyword, object? Limit, object? Actual)
{
    /// <summary>The error in a sentence that names the place, the rule, the limit and the value.</summary>
    public string Message => $"{(Pointer.Length == 0 ? "/" : Pointer)}: {Explain()} ({Keyword})";

    /// <inheritdoc />
    public override string ToString() => Message;

    private string Explain() => Keyword switch
    {
        "required" => "is required, but absent",
        "minLength" => $"has {Text(Actual)} characters; at least {Text(Limit)} are needed",
        "maxLength" => $"has {Text(Actual)} characters; at most {Text(Limit)} are allowed",
        "minItems" => $"has {Text(Actual)} items; at least {Text(Limit)} are needed",
        "maxItems" => $"has {Text(Actual)} items; at most {Text(Limit)} are allowed",
        "minimum" => $"is {Text(Actual)}; the least allowed is {Text(Limit)}",
        "maximum" => $"is {Text(Actual)}; the most allowed is {Text(Limit)}",
        "enum" => $"is {Quote(Actual)}; allowed are {Text(Limit)}",
        "pattern" when Limit is JsonText.NotBlankPattern => $"is {Quote(Actual)}; it must not be blank",
        "pattern" => $"is {Quote(Actual)}; it must match the pattern {Text(Limit)}",
        _ => $"is {Text(Actual)}; expected {Text(Limit)}",
    };

    private static string Quote(object? value) => value is string text ? $"\"{JsonText.Shorten(text)}\"" : Text(value);

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable values => string.Join(", ", values.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
