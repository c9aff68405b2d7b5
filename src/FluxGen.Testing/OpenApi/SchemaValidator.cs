using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// NJsonSchema, put right where it departs from JSON Schema: 2.0 is an integer, a length counts code points, a value of the
// wrong type breaks no other rule, values are compared as JSON, a member that only answers have is not required, and a
// pattern cannot keep the server busy without end. And it looks at no format of an integer, and takes 2025-03-11 and
// 2025-03-81T00:00:00Z for a date-time, {798b860e-98c2-4e8e-8c50-550bcfc2eccc} for a uuid and A=== for base64.
internal sealed partial class SchemaValidator() : JsonSchemaValidator(new JsonSchemaValidatorSettings())
{
    protected override ICollection<ValidationError> Validate(
        JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        JsonSchema actual = schema.ActualSchema;
        if (token.Type == JTokenType.Null && actual.IsNullableRaw == true)
        {
            return [];
        }

        // The alternatives of anyOf and allOf arrive here with the type of plain JSON Schema, which knows no `nullable`.
        List<ValidationError> errors =
            [.. base.Validate(token, WithoutPattern(actual), SchemaType.OpenApi3, propertyName, propertyPath).Where(error => !IsMistaken(error))];
        ValidationError? type = errors.Find(error => error.Token == token && Keywords.Of(error) == Keywords.Type);
        if (type is not null)
        {
            return [type];
        }

        errors.AddRange(OwnKinds(token, actual).Select(kind => new OwnError(kind, propertyName, propertyPath, token, actual)));
        return errors;
    }

    private static bool IsMistaken(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.IntegerExpected => error.Token is { } token && JsonNumber.IsWhole(token),
        ValidationErrorKind.PropertyRequired =>
            error.Schema.ActualProperties.TryGetValue(error.Property ?? string.Empty, out JsonSchemaProperty? property) && property.IsReadOnly,
        ValidationErrorKind.NotInEnumeration or ValidationErrorKind.ItemsNotUnique
            or ValidationErrorKind.StringTooShort or ValidationErrorKind.StringTooLong
            or ValidationErrorKind.DateTimeExpected or ValidationErrorKind.Base64Expected
            or ValidationErrorKind.UuidExpected or ValidationErrorKind.GuidExpected => error is not OwnError,
        _ => false,
    };

    // NJsonSchema would match it without any limit of time. What else the copy holds is that of the schema.
    private static JsonSchema WithoutPattern(JsonSchema schema)
    {
        if (schema.Pattern is null)
        {
            return schema;
        }

        JsonSchema copy = (JsonSchema)MemberwiseClone(schema);
        copy.Pattern = null;
        return copy;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object original);

    private static IEnumerable<ValidationErrorKind> OwnKinds(JToken token, JsonSchema schema)
    {
        if (!IsInEnumeration(token, schema))
        {
            yield return ValidationErrorKind.NotInEnumeration;
        }

        if (schema.UniqueItems && token is JArray items && items.Select(CanonicalJson.Of).Distinct().Count() < items.Count)
        {
            yield return ValidationErrorKind.ItemsNotUnique;
        }

        if (token is JValue { Value: string text })
        {
            if (!string.IsNullOrEmpty(schema.Pattern) && !SchemaPattern.Matches(text, schema.Pattern))
            {
                yield return ValidationErrorKind.PatternMismatch;
            }

            int length = CodePoints.Count(text);
            if (length < schema.MinLength)
            {
                yield return ValidationErrorKind.StringTooShort;
            }

            if (length > schema.MaxLength)
            {
                yield return ValidationErrorKind.StringTooLong;
            }

            if (WrongFormat(text, schema.Format) is { } wrong)
            {
                yield return wrong;
            }
        }

        if (JsonNumber.IsWhole(token) && !FitsFormat(token, schema.Format))
        {
            yield return ValidationErrorKind.Unknown;
        }
    }

    // A text may be written without quotes in the document.
    private static bool IsInEnumeration(JToken token, JsonSchema schema)
    {
        if (schema.Enumeration.Count == 0 || (token.Type == JTokenType.Null && schema.IsNullable(SchemaType.OpenApi3)))
        {
            return true;
        }

        if (token is JValue { Value: string text } && schema.Type.HasFlag(JsonObjectType.String))
        {
            return schema.Enumeration.Any(value => Convert.ToString(value, CultureInfo.InvariantCulture) == text);
        }

        string meaning = CanonicalJson.Of(token);
        return schema.Enumeration.Any(value => CanonicalJson.Of(value is null ? JValue.CreateNull() : JToken.FromObject(value)) == meaning);
    }

    private static ValidationErrorKind? WrongFormat(string text, string? format) => format switch
    {
        JsonFormatStrings.DateTime when !IsDateTime(text) => ValidationErrorKind.DateTimeExpected,
        JsonFormatStrings.Guid or "uuid" when !Guid.TryParseExact(text, "D", out _) => ValidationErrorKind.UuidExpected,
        JsonFormatStrings.Byte when !Base64.IsValid(text) || text.Any(char.IsWhiteSpace) => ValidationErrorKind.Base64Expected,
        _ => null,
    };

    private static bool IsDateTime(string text) => DateTimeShape().IsMatch(text)
        && DateTime.TryParseExact(text[..10] + text[11..19], "yyyy-MM-ddHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339, but for leap seconds and for offsets that no place on earth has.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)\z", RegexOptions.ECMAScript)]
    private static partial Regex DateTimeShape();

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
