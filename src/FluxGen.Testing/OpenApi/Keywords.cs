using System.Collections.Frozen;
using NJsonSchema.Validation;

namespace FluxGen.Testing.OpenApi;

// NJsonSchema's kinds of error in the words of JSON Schema.
internal static class Keywords
{
    public const string Type = "type";
    public const string Format = "format";
    public const string Required = "required";
    public const string Enum = "enum";
    public const string AdditionalProperties = "additionalProperties";
    public const string Pattern = "pattern";
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MultipleOf = "multipleOf";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string UniqueItems = "uniqueItems";
    public const string MinProperties = "minProperties";
    public const string MaxProperties = "maxProperties";
    public const string AnyOf = "anyOf";
    public const string OneOf = "oneOf";
    public const string Not = "not";

    private static readonly FrozenDictionary<ValidationErrorKind, string> ByKind = new Dictionary<ValidationErrorKind, string>
    {
        [ValidationErrorKind.StringExpected] = Type,
        [ValidationErrorKind.NumberExpected] = Type,
        [ValidationErrorKind.IntegerExpected] = Type,
        [ValidationErrorKind.BooleanExpected] = Type,
        [ValidationErrorKind.ObjectExpected] = Type,
        [ValidationErrorKind.ArrayExpected] = Type,
        [ValidationErrorKind.NullExpected] = Type,
        [ValidationErrorKind.NoTypeValidates] = Type,
        [ValidationErrorKind.PropertyRequired] = Required,
        [ValidationErrorKind.NotInEnumeration] = Enum,
        [ValidationErrorKind.NoAdditionalPropertiesAllowed] = AdditionalProperties,
        [ValidationErrorKind.PatternMismatch] = Pattern,
        [ValidationErrorKind.StringTooShort] = MinLength,
        [ValidationErrorKind.StringTooLong] = MaxLength,
        [ValidationErrorKind.NumberNotMultipleOf] = MultipleOf,
        [ValidationErrorKind.IntegerNotMultipleOf] = MultipleOf,
        [ValidationErrorKind.TooFewItems] = MinItems,
        [ValidationErrorKind.TooManyItems] = MaxItems,
        [ValidationErrorKind.ItemsNotUnique] = UniqueItems,
        [ValidationErrorKind.TooFewProperties] = MinProperties,
        [ValidationErrorKind.TooManyProperties] = MaxProperties,
        [ValidationErrorKind.NotAnyOf] = AnyOf,
        [ValidationErrorKind.NotOneOf] = OneOf,
        [ValidationErrorKind.ExcludedSchemaValidates] = Not,
    }.ToFrozenDictionary();

    public static string Of(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NumberTooSmall => error.Schema.IsExclusiveMinimum ? ExclusiveMinimum : Minimum,
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig =>
            error.Schema.IsExclusiveMaximum ? ExclusiveMaximum : Maximum,

        // What is left are the named formats, such as DateTimeExpected.
        _ => ByKind.GetValueOrDefault(error.Kind, Format),
    };
}
