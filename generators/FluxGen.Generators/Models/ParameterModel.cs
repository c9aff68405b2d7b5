namespace FluxGen.Generators.Models;

internal sealed record ParameterModel
{
    // Its C# name is that of the method's parameter, or of the property of the options class.
    public required PropertyModel Property { get; init; }

    public required string Location { get; init; }

    public required ParameterStyle Style { get; init; }

    public required bool Explode { get; init; }

    public required bool AllowReserved { get; init; }

    // The value is JSON, and not serialised by style.
    public required bool IsJson { get; init; }

    public required EntriesModel? Entries { get; init; }
}

// The names are those of FluxGen.Runtime.ParameterForm.
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

// An object whose properties are written one by one.
internal sealed record EntriesModel(string FullName, string? ExtensionDataName, PropertyModel? Rest, EquatableArray<PropertyModel> Properties);

// The parameter of a method that holds the optional ones.
internal sealed record OptionsModel(string ParameterName, string FullName, EquatableArray<ParameterModel> Parameters);

// A parameter of the method, whatever it stands for, except the cancellation token.
internal sealed record ArgumentModel(string Name, TypeRef Type, bool IsOptional);
