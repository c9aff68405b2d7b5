namespace FluxGen.Generators.Models;

internal enum BodyKind
{
    Json,
    UrlEncoded,
    Multipart,
    Text,
    Stream,
    File,
}

internal sealed record BodyModel(string ParameterName, string MediaType, TypeRef Type)
{
    public BodyKind Kind { get; init; }

    public FormModel? Form { get; init; }

    // What is validated of a body that is no class. A class has a validator of its own.
    public PropertyModel? Value { get; init; }

    // The property that is true where the operation asks for a stream; empty if there is none.
    public string StreamFlag { get; init; } = "";
}

internal sealed record FormModel(string FullName, string? ExtensionDataName, EquatableArray<PartModel> Parts)
{
    // The types that are sent as JSON inside the form.
    public IEnumerable<TypeRef> JsonTypes => Parts.Select(part => part.JsonType).OfType<TypeRef>();
}

internal sealed record PartModel
{
    public required PropertyModel Property { get; init; }

    // Empty means the default of the type.
    public required string MediaType { get; init; }

    public required ParameterStyle Style { get; init; }

    public required bool Explode { get; init; }

    public required bool AllowReserved { get; init; }

    // Of an object with a style.
    public required EntriesModel? Entries { get; init; }

    // The type that is written as JSON: that of the property, or that of its items.
    public required TypeRef? JsonType { get; init; }
}
