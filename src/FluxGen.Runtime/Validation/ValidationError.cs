using System.Collections;
using System.Globalization;
using FluxGen.Runtime.Catalog;

namespace FluxGen.Runtime;

/// <summary>A value that violates a constraint of its schema.</summary>
/// <param name="Pointer">The place of the value: a JSON Pointer (RFC 6901) of wire names, such as <c>/num_images</c>.</param>
/// <param name="Keyword">The violated keyword of JSON Schema, such as <c>required</c>, <c>type</c>, <c>enum</c> or <c>maximum</c>.</param>
/// <param name="Limit">The limit of the constraint: a number, a pattern, or the allowed values.</param>
/// <param name="Actual">The value that was found. For a length, the number of Unicode code points or of items.</param>
public sealed record ValidationError(string Pointer, string Keyword, object? Limit, object? Actual)
{
    /// <summary>The error in a sentence that names the place, the value, the limit and the keyword.</summary>
    public string Message
    {
        get
        {
            ConstraintKeyword keyword = ConstraintKeyword.Find(Keyword, Limit);
            string actual = Actual is string text ? UnicodeText.Shorten(text) : Text(Actual);
            actual = Actual is string && keyword.QuotesText ? $"\"{actual}\"" : actual;
            string error = string.Format(CultureInfo.InvariantCulture, keyword.Error, actual, Text(Limit));
            return $"{(Pointer.Length == 0 ? "/" : Pointer)}: {error} ({Keyword})";
        }
    }

    /// <inheritdoc />
    public override string ToString() => Message;

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        IEnumerable values => string.Join(", ", values.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
