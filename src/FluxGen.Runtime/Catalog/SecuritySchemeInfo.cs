namespace FluxGen.Runtime;

/// <summary>A security scheme of the specification.</summary>
/// <param name="Name">The name of the scheme.</param>
/// <param name="Type">The type: <c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</param>
public sealed record SecuritySchemeInfo(string Name, string Type)
{
    /// <summary>Of the type <c>http</c>: the scheme of the Authorization header, such as <c>bearer</c>; otherwise empty.</summary>
    public string Scheme { get; init; } = "";

    /// <summary>Of the type <c>apiKey</c>: <c>header</c>, <c>query</c> or <c>cookie</c>; otherwise empty.</summary>
    public string Location { get; init; } = "";

    /// <summary>Of the type <c>apiKey</c>: the name of the header, query parameter or cookie; otherwise empty.</summary>
    public string ParameterName { get; init; } = "";
}
