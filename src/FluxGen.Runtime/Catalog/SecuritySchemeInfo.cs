namespace FluxGen.Runtime;

/// <summary>A security scheme of the specification.</summary>
/// <param name="Name">The name of the scheme.</param>
/// <param name="Type">The type: <c>apiKey</c>, <c>http</c>, <c>oauth2</c>, <c>openIdConnect</c> or <c>mutualTLS</c>.</param>
/// <param name="Scheme">Of the type <c>http</c>: the scheme of the Authorization header, such as <c>bearer</c>; otherwise empty.</param>
/// <param name="Location">Of the type <c>apiKey</c>: <c>header</c>, <c>query</c> or <c>cookie</c>; otherwise empty.</param>
/// <param name="ParameterName">Of the type <c>apiKey</c>: the name of the header, query parameter or cookie; otherwise empty.</param>
public sealed record SecuritySchemeInfo(string Name, string Type, string Scheme = "", string Location = "", string ParameterName = "");
