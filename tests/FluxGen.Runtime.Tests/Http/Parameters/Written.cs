namespace FluxGen.Runtime.Tests.Http.Parameters;

// What a writer makes of parameters.
internal static class Written
{
    private const string Server = "http://h/";

    public delegate void Write(ref ParameterWriter writer);

    // Behind the slash of the server.
    public static string Url(Write write)
    {
        ParameterWriter writer = new(stackalloc char[4]);
        writer.Literal(Server);
        write(ref writer);
        using HttpRequestMessage request = writer.CreateRequest(HttpMethod.Get, "*/*");
        return request.RequestUri!.OriginalString[Server.Length..];
    }

    public static string? Header(Write write)
    {
        using HttpRequestMessage request = new();
        ParameterWriter writer = ParameterWriter.ForHeaders(request, stackalloc char[4]);
        write(ref writer);
        return request.Headers.NonValidated.Count == 0 ? null : request.Headers.NonValidated.Single().Value.ToString();
    }

    public static string? Cookies(Write write)
    {
        using HttpRequestMessage request = new();
        ParameterWriter writer = ParameterWriter.ForCookies(request, stackalloc char[4]);
        write(ref writer);
        writer.AddCookies();
        return request.Headers.NonValidated.Count == 0 ? null : request.Headers.NonValidated.Single().Value.ToString();
    }
}
