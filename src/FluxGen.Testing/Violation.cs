using System.Globalization;
using FluxGen.Runtime;
using FluxGen.Testing.Http;

namespace FluxGen.Testing;

/// <summary>One point in which a request departs from the specification.</summary>
/// <param name="Pointer">
/// The place in the part of the request, as a JSON pointer: <c>/num_images</c> in a body, <c>/Content-Type</c> among the
/// headers; empty for the part as a whole.
/// </param>
/// <param name="Keyword">
/// The keyword of JSON Schema that the request violates, such as <c>maximum</c>; otherwise <c>json</c> for text that is not
/// JSON, <c>http</c> for a body that HTTP does not allow, <c>size</c> for one that is too large, <c>content</c>, <c>security</c>,
/// <c>operation</c> or <c>scenario</c>.
/// </param>
/// <param name="Expected">What the specification asks for.</param>
/// <param name="Actual">What was found. Values are quoted from the request, except keys.</param>
public sealed record Violation(string Pointer, string Keyword, string Expected, string Actual)
{
    private const int MaxLines = 50;

    /// <summary>The part of the request that <see cref="Pointer"/> points into.</summary>
    public RequestPart In { get; init; } = RequestPart.Body;

    /// <summary>The violation in one line, such as <c>/num_images: expected at most 4, found 9 (maximum)</c>.</summary>
    public string Message => $"{LogText.Of(Place)}: expected {Expected}, found {LogText.Of(Actual)} ({Keyword})";

    // For a named value outside of the body, such as a header.
    internal static Violation Of(RequestPart part, string name, string keyword, string expected, string actual) =>
        new(JsonPointer.Append(string.Empty, name), keyword, expected, actual) { In = part };

    // Line by line, but no more than somebody would read.
    internal static IEnumerable<string> Lines(IReadOnlyList<Violation> violations) => violations
        .Take(MaxLines)
        .Select(violation => violation.Message)
        .Concat(violations.Count <= MaxLines ? [] : [string.Create(CultureInfo.InvariantCulture, $"and {violations.Count - MaxLines} more")]);

    private string Place => (In, Pointer) switch
    {
        (_, "") => $"The {In.ToString().ToLowerInvariant()}",
        (RequestPart.Body, _) => Pointer,
        _ => In.ToString().ToLowerInvariant() + Pointer,
    };
}
