using System.Globalization;
using NJsonSchema;
using NJsonSchema.Validation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonPointer = FluxGen.Runtime.JsonPointer;

namespace FluxGen.Testing.OpenApi;

internal static class ViolationText
{
    private const int LongestQuote = 60;

    public static Violation Describe(ValidationError error)
    {
        JToken token = error.Token!;
        string keyword = Keywords.Of(error);
        string pointer = TokenPointer.To(token);
        return keyword == Keywords.Required
            ? new Violation(JsonPointer.Append(pointer, error.Property!), keyword, "a value", "nothing")
            : new Violation(pointer, keyword, Expected(keyword, error), Actual(keyword, token));
    }

    private static string Expected(string keyword, ValidationError error)
    {
        JsonSchema schema = error.Schema;
        return keyword switch
        {
            Keywords.Type => TypeName(error.Kind),
            Keywords.Format => $"{TypeName(schema.Type)} in the format {schema.Format}",
            Keywords.Enum => $"one of {string.Join(", ", schema.Enumeration.Select(value => Quote(JToken.FromObject(value!))))}",
            Keywords.AdditionalProperties => $"one of the members {string.Join(", ", schema.Properties.Keys)}",
            Keywords.Pattern => $"text that matches {schema.Pattern}",
            Keywords.MinLength => $"at least {Count(schema.MinLength, "character")}",
            Keywords.MaxLength => $"at most {Count(schema.MaxLength, "character")}",
            Keywords.Minimum => $"at least {Text(schema.Minimum)}",
            Keywords.Maximum => $"at most {Text(schema.Maximum)}",
            Keywords.ExclusiveMinimum => $"more than {Text(schema.Minimum)}",
            Keywords.ExclusiveMaximum => $"less than {Text(schema.Maximum)}",
            Keywords.MultipleOf => $"a multiple of {Text(schema.MultipleOf)}",
            Keywords.MinItems => $"at least {Count(schema.MinItems, "item")}",
            Keywords.MaxItems => $"at most {Count(schema.MaxItems, "item")}",
            Keywords.UniqueItems => "items that all differ",
            Keywords.MinProperties => $"at least {Count(schema.MinProperties, "member")}",
            Keywords.MaxProperties => $"at most {Count(schema.MaxProperties, "member")}",
            Keywords.AnyOf => $"a fit with at least one of {Count(schema.AnyOf.Count, "alternative")}",
            Keywords.OneOf => $"a fit with exactly one of {Count(schema.OneOf.Count, "alternative")}",
            _ => "a value that the schema does not exclude",
        };
    }

    private static string Actual(string keyword, JToken token) => keyword switch
    {
        Keywords.AdditionalProperties => "a member that the schema does not have",
        Keywords.MinLength or Keywords.MaxLength => Count(CodePoints.Count(token.Value<string>()!), "character"),
        Keywords.MinItems or Keywords.MaxItems => Count(((JArray)token).Count, "item"),
        Keywords.MinProperties or Keywords.MaxProperties => Count(((JObject)token).Count, "member"),
        Keywords.UniqueItems => "the same item more than once",
        _ => Quote(token),
    };

    private static string TypeName(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.StringExpected => TypeName(JsonObjectType.String),
        ValidationErrorKind.NumberExpected => TypeName(JsonObjectType.Number),
        ValidationErrorKind.IntegerExpected => TypeName(JsonObjectType.Integer),
        ValidationErrorKind.BooleanExpected => TypeName(JsonObjectType.Boolean),
        ValidationErrorKind.ObjectExpected => TypeName(JsonObjectType.Object),
        ValidationErrorKind.ArrayExpected => TypeName(JsonObjectType.Array),
        _ => TypeName(JsonObjectType.None),
    };

    private static string TypeName(JsonObjectType type) => type switch
    {
        JsonObjectType.String => "a string",
        JsonObjectType.Number => "a number",
        JsonObjectType.Integer => "an integer",
        JsonObjectType.Boolean => "true or false",
        JsonObjectType.Object => "an object",
        JsonObjectType.Array => "an array",
        _ => "another type",
    };

    private static string Quote(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.String => Quote(token.Value<string>()!),
        JTokenType.Integer or JTokenType.Float => Shorten(JsonNumber.TextOf(token)),
        _ => token.ToString(Formatting.None),
    };

    private static string Quote(string text) => JsonConvert.ToString(Shorten(text));

    private static string Shorten(string text) => text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";

    private static string Count(int? count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    private static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? string.Empty;
}
