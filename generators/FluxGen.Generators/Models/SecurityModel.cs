namespace FluxGen.Generators.Models;

// The schemes that an operation needs together.
internal sealed record SecurityModel(EquatableArray<SecuritySchemeModel> Schemes, string Scopes);

internal sealed record SecuritySchemeModel(string Name, string Type, string Scheme, string Location, string ParameterName);
