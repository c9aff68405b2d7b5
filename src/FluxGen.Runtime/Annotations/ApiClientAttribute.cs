using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks an interface of a contract. The generator implements its operations.</summary>
/// <param name="serverUrl">The URL of the first server in the specification, or an empty string if there is none.</param>
[AttributeUsage(AttributeTargets.Interface)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientAttribute(string serverUrl) : Attribute
{
    /// <summary>The absolute URL that operation paths are relative to.</summary>
    public string ServerUrl { get; } = serverUrl;
}
