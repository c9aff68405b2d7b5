using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Tests.Client;

// A boundary value of a constraint that the catalogue has.
internal sealed record LimitCase(SchemaPropertyInfo Property, ConstraintInfo Constraint, BoundaryValue Boundary)
{
    public static IEnumerable<LimitCase> All { get; } =
    [
        .. from property in ImagesOperations.GenerateImages.RequestProperties
           from boundary in BoundaryValues.Of(FluxSpecification.PropertyOf(ImagesOperations.GenerateImages.RequestType!, property.Name))
           join constraint in property.Constraints on boundary.Keyword equals constraint.Keyword
           select new LimitCase(property, constraint, boundary),
    ];

    public object Value(Type type) => JsonConvert.DeserializeObject(Boundary.Json, type)!;

    public override string ToString() => $"{Property.Name} {Boundary.What}";
}
