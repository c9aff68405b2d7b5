using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks an interface of a contract whose operations the generator implements.</summary>
/// <param name="serverAddress">The first server of the API description, or an empty string where it names none.</param>
[AttributeUsage(AttributeTargets.Interface)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClientAttribute(string serverAddress) : Attribute
{
    /// <summary>The absolute URL that operation paths are relative to.</summary>
    public string ServerAddress { get; } = serverAddress;
}
