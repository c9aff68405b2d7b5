using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>An example in the specification: of a request, or of the response with a status.</summary>
public sealed record SpecificationExample(string OperationId, int? Status, string Name, string Schema, JToken Value)
{
    public override string ToString() => $"{OperationId} {Status?.ToString(CultureInfo.InvariantCulture) ?? "request"} {Name}";
}
