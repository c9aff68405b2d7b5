using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a parameter that is sent outside the body.</summary>
/// <param name="name">The wire name.</param>
/// <param name="location">Where it is sent: <c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterAttribute(string name, string location) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the parameter is sent.</summary>
    public string Location { get; } = location;

    /// <summary>How arrays and objects are serialised: <c>simple</c>, <c>form</c>, … Empty means the default of the location.</summary>
    public string Style { get; init; } = "";

    /// <summary>Whether each item of an array becomes a parameter of its own.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether reserved characters such as <c>/</c> are sent as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>The media type that the value is serialised in; empty if <see cref="Style"/> says how.</summary>
    public string MediaType { get; init; } = "";
}
