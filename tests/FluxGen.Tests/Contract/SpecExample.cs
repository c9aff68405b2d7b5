using Newtonsoft.Json.Linq;

namespace FluxGen.Tests.Contract;

/// <summary>An example of the API description: of a request, or of the response with a status.</summary>
public sealed record SpecExample(string OperationId, int? Status, string Name, string Schema, JToken Value)
{
    /// <summary>The class that stands for its schema.</summary>
    public Type Type => typeof(FluxClient).Assembly.GetType($"FluxGen.{Schema}")
        ?? throw new InvalidOperationException($"No class stands for the schema {Schema}.");

    public override string ToString() => $"{OperationId} {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "request"} {Name}";
}
