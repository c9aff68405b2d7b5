using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace FluxGen.Testing;

// NJsonSchema, put right where it departs from JSON Schema: 2.0 is an integer, a length counts code points, a value of the
// wrong type breaks no other rule. And it looks at no format of an integer.
internal sealed class SchemaValidator() : JsonSchemaValidator(new JsonSchemaValidatorSettings())
{
    protected override ICollection<ValidationError> Validate(
        JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        // The alternatives of anyOf and allOf arrive here with the type of plain JSON Schema, which knows no `nullable`.
        List<ValidationError> errors =
            [.. base.Validate(token, schema, SchemaType.OpenApi3, propertyName, propertyPath).Where(error => !IsMistaken(error))];
        ValidationError? type = errors.Find(error => error.Token == token && Keywords.Of(error) == Keywords.Type);
        if (type is not null)
        {
            return [type];
        }

        errors.AddRange(OwnKinds(token, schema).Select(kind => new OwnError(kind, propertyName, propertyPath, token, schema)));
        return errors;
    }

    private static bool IsMistaken(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.IntegerExpected => error.Token is { } token && JsonNumber.IsWhole(token),
        ValidationErrorKind.StringTooShort or ValidationErrorKind.StringTooLong => error is not OwnError,
        _ => false,
    };

    private static IEnumerable<ValidationErrorKind> OwnKinds(JToken token, JsonSchema schema)
    {
        if (token is JValue { Value: string text })
        {
            int length = CodePoints.Count(text);
            if (length < schema.MinLength)
            {
                yield return ValidationErrorKind.StringTooShort;
            }

            if (length > schema.MaxLength)
            {
                yield return ValidationErrorKind.StringTooLong;
            }
        }

        if (JsonNumber.IsWhole(token) && !FitsFormat(token, schema.Format))
        {
            yield return ValidationErrorKind.Unknown;
        }
    }

    private static bool FitsFormat(JToken number, string? format) => format switch
    {
        JsonFormatStrings.Integer => JsonNumber.Fits(number, int.MinValue, int.MaxValue),
        JsonFormatStrings.Long => JsonNumber.Fits(number, long.MinValue, long.MaxValue),
        _ => true,
    };

    private sealed class OwnError(
        ValidationErrorKind kind, string? propertyName, string propertyPath, JToken token, JsonSchema schema)
        : ValidationError(kind, propertyName, propertyPath, token, schema);
}
