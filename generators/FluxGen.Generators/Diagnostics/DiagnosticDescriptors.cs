using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Diagnostics;

internal static class DiagnosticDescriptors
{
    // Relative to the root of the repository, which has no public URL yet.
    private const string HelpPage = "generators/FluxGen.Generators/DIAGNOSTICS.md";

    private const string Category = "FluxGen";

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "FLUX010",
        "The type of a property is not supported",
        "'{0}' has the type '{1}', which cannot be read from or written to JSON by a generated client",
        "Give the schema a type and format that the generator knows: string, integer, number, boolean, array, map, enum or object.");

    public static readonly DiagnosticDescriptor UnsupportedParameter = Error(
        "FLUX011",
        "A parameter cannot be sent",
        "Operation '{0}': the parameter '{1}' {2}",
        "Use a combination of location, style, explode and type that OpenAPI defines, or serialise the parameter as JSON with 'content'.");

    public static readonly DiagnosticDescriptor Inheritance = Error(
        "FLUX012",
        "Schema inheritance is not supported",
        "'{0}' inherits from '{1}'",
        "Copy the properties of the inherited schema into this schema instead of joining the two with allOf.");

    public static readonly DiagnosticDescriptor UnsupportedStatus = Error(
        "FLUX013",
        "A response status is not valid",
        "Operation '{0}': the response '{1}' is not a status code, a range such as '4XX', or 'default'",
        "Correct the status.");

    public static readonly DiagnosticDescriptor UnsupportedMediaType = Error(
        "FLUX014",
        "A media type does not fit the type of its body",
        "Operation '{0}': {1} has the media type '{2}', but its type can only be read and written as JSON",
        "Use application/json or a media type that ends in +json, or a body of another type: a string for text, a stream for anything.");

    public static readonly DiagnosticDescriptor DifferentSuccessTypes = Error(
        "FLUX015",
        "Success responses differ in type",
        "Operation '{0}': the response {1} is of type '{2}', but the method returns '{3}'",
        "Give all success responses of an operation the same schema, or a result with a case for each.");

    public static readonly DiagnosticDescriptor DuplicateWireName = Error(
        "FLUX016",
        "A name or value occurs twice",
        "'{0}' has the name or value '{1}' more than once",
        "Remove the repetition from the specification.");

    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "FLUX017",
        "A pattern is not a regular expression",
        "'{0}' has the pattern '{1}', which .NET cannot parse: {2}",
        "Correct the pattern, or use only syntax that JavaScript and .NET share.");

    public static readonly DiagnosticDescriptor InvalidLimit = Error(
        "FLUX018",
        "A limit does not fit the type",
        "'{0}' has the {1} '{2}', which does not fit its type '{3}'",
        "Correct the limit, or give the property a type that can hold it.");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "FLUX019",
        "A generated name is taken",
        "'{0}' would be generated for '{1}', but that name is taken by '{2}'",
        "Rename one of the two schemas in the specification.");

    public static readonly DiagnosticDescriptor UnsupportedBody = Error(
        "FLUX020",
        "The type of a body is not supported",
        "Operation '{0}': {1} is of type '{2}', which cannot be read from or written to a body by a generated client",
        "Give the schema a type and format that the generator knows: string, integer, number, boolean, array, map, enum or object.");

    public static readonly DiagnosticDescriptor UnsupportedContractType = Error(
        "FLUX021",
        "A type of the contract cannot be completed",
        "'{0}' {1}, so no code can be generated for it",
        "A contract consists of interfaces, enums and partial classes, each directly in a namespace.");

    public static readonly DiagnosticDescriptor UnsupportedProperty = Error(
        "FLUX022",
        "A property cannot be set",
        "'{0}' {1}, so it cannot be read from JSON",
        "Use an accessible property with a getter and a setter, and a nullable type if the value can be absent or null.");

    public static readonly DiagnosticDescriptor UnsupportedOperation = Error(
        "FLUX023",
        "A member of a client interface is not an operation",
        "'{0}' {1}, so no client can be generated for its interface",
        "Give the method the Operation attribute, at most one body, a CancellationToken as its last parameter, and a Task as its result.");

    private static DiagnosticDescriptor Error(string id, string title, string message, string help) =>
        new(id, title, message + ". " + help, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, description: help, helpLinkUri: $"{HelpPage}#{id.ToLowerInvariant()}");
}
