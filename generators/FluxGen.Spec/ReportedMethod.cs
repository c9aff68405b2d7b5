namespace FluxGen.Spec;

/// <summary>A C# method of a client, and the operation that it calls.</summary>
/// <param name="HttpMethod">The method of HTTP in capitals.</param>
/// <param name="Path">The path of the specification, with a slash at the beginning.</param>
/// <param name="Interface">The C# interface.</param>
/// <param name="Name">The name of the C# method.</param>
/// <param name="Takes">The parameters and the body, each as <c>name: type</c>, with a question mark if it is optional.</param>
/// <param name="Returns">The type of the result, such as <c>Pet</c>, <c>array of Pet</c> or <c>nothing</c>.</param>
public sealed record ReportedMethod(string HttpMethod, string Path, string Interface, string Name, IReadOnlyList<string> Takes, string Returns);
