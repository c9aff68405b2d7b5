using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a parameter that travels outside the body.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="location">Where it travels: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>formData</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterAttribute(string name, string location) : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Where the parameter travels.</summary>
    public string Location { get; } = location;

    /// <summary>How arrays and objects are serialised: <c>simple</c>, <c>form</c>, … Empty means the default of the location.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether each item of an array becomes a parameter of its own.</summary>
    public bool Explode { get; init; }
}
