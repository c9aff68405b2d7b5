namespace FluxGen.Testing.OpenApi;

// What a violation can be of: the words of JSON Schema.
internal static class Keywords
{
    public const string Type = "type";
    public const string Format = "format";
    public const string Enum = "enum";
    public const string Const = "const";
    public const string Required = "required";
    public const string Properties = "properties";
    public const string AdditionalProperties = "additionalProperties";
    public const string MinProperties = "minProperties";
    public const string MaxProperties = "maxProperties";
    public const string Items = "items";
    public const string MinItems = "minItems";
    public const string MaxItems = "maxItems";
    public const string UniqueItems = "uniqueItems";
    public const string Pattern = "pattern";
    public const string MinLength = "minLength";
    public const string MaxLength = "maxLength";
    public const string Minimum = "minimum";
    public const string Maximum = "maximum";
    public const string ExclusiveMinimum = "exclusiveMinimum";
    public const string ExclusiveMaximum = "exclusiveMaximum";
    public const string MultipleOf = "multipleOf";
    public const string AllOf = "allOf";
    public const string AnyOf = "anyOf";
    public const string OneOf = "oneOf";
    public const string Not = "not";
}
