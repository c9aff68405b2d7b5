using FluxGen.Runtime;
using FluxGen.Testing.Http;

namespace FluxGen.Testing;

/// <summary>One point in which a request departs from the specification.</summary>
/// <param name="Pointer">
/// The place, as a JSON pointer into the part of the request: of a body <c>/num_images</c>, of the headers
/// <c>/Content-Type</c>; empty for the part as a whole.
/// </param>
/// <param name="Keyword">
/// The rule that was broken, in the words of JSON Schema where it has one (<c>maximum</c>), otherwise <c>json</c> for text
/// that is no JSON, <c>content</c>, <c>security</c>, <c>operation</c> or <c>scenario</c>.
/// </param>
/// <param name="Expected">What the specification asks for.</param>
/// <param name="Actual">What was found. It is quoted from the request, but for a key.</param>
public sealed record Violation(string Pointer, string Keyword, string Expected, string Actual)
{
    /// <summary>The part of the request that <see cref="Pointer"/> points into.</summary>
    public RequestPart In { get; init; } = RequestPart.Body;

    /// <summary>All of it in one line, such as <c>/num_images: expected at most 4, found 9 (maximum)</c>.</summary>
    public string Message => $"{LogText.Of(Place)}: expected {Expected}, found {LogText.Of(Actual)} ({Keyword})";

    // About a named thing outside of the body, such as a header.
    internal static Violation Of(RequestPart part, string name, string keyword, string expected, string actual) =>
        new(JsonPointer.Append(string.Empty, name), keyword, expected, actual) { In = part };

    private string Place => (In, Pointer) switch
    {
        (_, "") => $"The {In.ToString().ToLowerInvariant()}",
        (RequestPart.Body, _) => Pointer,
        _ => In.ToString().ToLowerInvariant() + Pointer,
    };
}
