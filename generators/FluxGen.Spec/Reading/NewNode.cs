namespace FluxGen.Spec.Reading;

// Makes nodes that no file has.
internal static class NewNode
{
    public static SpecScalar Text(Place place, string text) => new(place, ScalarKind.String, text);

    public static SpecScalar Boolean(Place place, bool value) => new(place, ScalarKind.Boolean, value ? "true" : "false");

    // Without the properties that have no value.
    public static SpecMapping Mapping(Place place, params (string Name, SpecNode? Value)[] properties) =>
        new(place, [.. from property in properties where property.Value is not null select new SpecProperty(property.Name, property.Value.Place, property.Value)]);

    public static SpecMapping? MappingOrNull(Place place, params (string Name, SpecNode? Value)[] properties) =>
        Array.TrueForAll(properties, property => property.Value is null) ? null : Mapping(place, properties);
}
