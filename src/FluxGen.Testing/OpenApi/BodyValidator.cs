using NJsonSchema;
using NJsonSchema.Validation;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Finds everything in a body that its schema forbids. It shares no code with the validators of the client, so that the
// two check each other.
internal static class BodyValidator
{
    private static readonly SchemaValidator Validator = new();

    // The body as it was read, or null when it is not JSON at all.
    public static JToken? Check(ReadOnlySpan<byte> body, JsonSchema schema, out IReadOnlyList<Violation> violations)
    {
        JToken? document = StrictJson.Parse(body, out violations);
        if (document is not null)
        {
            violations = [.. violations, .. Check(document, schema)];
        }

        return document;
    }

    public static IEnumerable<Violation> Check(JToken document, JsonSchema schema) =>
        Validator.Validate(document, schema, SchemaType.OpenApi3)
            .SelectMany(Flatten)
            .Select(ViolationText.Describe);

    // What is wrong with an item is told about the item, not about its array. The alternatives of anyOf and oneOf stay
    // one violation, for nobody knows which of them was meant.
    private static IEnumerable<ValidationError> Flatten(ValidationError error) => error switch
    {
        ChildSchemaValidationError
        {
            Kind: not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf)
        } parent => parent.Errors.Values.SelectMany(child => child).SelectMany(Flatten),
        _ => [error],
    };
}
