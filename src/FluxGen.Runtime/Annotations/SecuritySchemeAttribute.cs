using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Describes a security scheme that operations of the interface can name.</summary>
/// <param name="name">The name of the scheme in the specification.</param>
/// <param name="type">The type: <c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecuritySchemeAttribute(string name, string type) : Attribute
{
    /// <summary>The name of the scheme.</summary>
    public string Name { get; } = name;

    /// <summary>The type of the scheme.</summary>
    public string Type { get; } = type;

    /// <summary>Of the type <c>http</c>: the scheme of the Authorization header in lower case, such as <c>bearer</c> or <c>basic</c>.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Of the type <c>apiKey</c>: <c>header</c>, <c>query</c> or <c>cookie</c>.</summary>
    public string Location { get; init; } = "";

    /// <summary>Of the type <c>apiKey</c>: the name of the header, query parameter or cookie.</summary>
    public string ParameterName { get; init; } = "";

    /// <summary>What the scheme is for.</summary>
    public string Description { get; init; } = "";
}
