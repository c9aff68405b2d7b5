using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Describes the HTTP request line of an operation.</summary>
/// <param name="id">The <c>operationId</c> in PascalCase.</param>
/// <param name="method">The HTTP method in capitals, such as <c>POST</c>.</param>
/// <param name="path">The path template without a leading slash, such as <c>pets/{petId}</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationAttribute(string id, string method, string path) : Attribute
{
    /// <summary>The <c>operationId</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>The path template, relative to <see cref="ApiClientAttribute.ServerUrl"/>.</summary>
    public string Path { get; } = path;

    /// <summary>Where the operation is in the specification, such as <c>spec/pets.yaml(12,5)</c>.</summary>
    public string Source { get; init; } = "";
}
