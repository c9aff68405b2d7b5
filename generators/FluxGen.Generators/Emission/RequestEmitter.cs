using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The line of a method that creates its request, and the methods that it calls for that.
internal static class RequestEmitter
{
    private const string Request = "global::System.Net.Http.HttpRequestMessage";
    private const string ParameterWriter = "global::FluxGen.Runtime.ParameterWriter";

    private static readonly string[] KnownMethods = ["Get", "Put", "Post", "Delete", "Options", "Head", "Patch", "Trace"];

    public static void Write(CodeWriter writer, OperationModel operation, string request)
    {
        if (HasMethod(operation))
        {
            writer.Line($"using {Request} {request} = this.{MethodName(operation)}({SignatureEmitter.Passed(operation).TrimEnd(',', ' ')});");
            return;
        }

        writer.Line($"using {Request} {request} = {CreateRequest(operation)};");
    }

    // The methods that the operation's own methods share.
    public static void WriteMethods(CodeWriter writer, OperationModel operation, RequestFields fields)
    {
        if (!HasMethod(operation))
        {
            return;
        }

        string declared = SignatureEmitter.Declared(operation, hasDefaults: false).TrimEnd(',', ' ');
        writer.Block($"private {Request} {MethodName(operation)}({declared})", () => WriteCreation(writer, operation, fields));
        ParameterCheckEmitter.WriteMethod(writer, operation, fields);
    }

    private static void WriteCreation(CodeWriter writer, OperationModel operation, RequestFields fields)
    {
        LocalNames locals = new([.. operation.Arguments.Select(argument => argument.Name)]);
        foreach (ParameterModel parameter in operation.Parameters.Where(parameter => parameter.Property is { IsRequired: true, Type.CanBeNull: true }))
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({CSharpText.Identifier(parameter.Property.Name)});");
        }

        EnsureBody(writer, operation);
        WriteStreamFlag(writer, operation);
        ParameterCheckEmitter.WriteCall(writer, operation, fields);
        string creation = CreateRequest(operation, Sender(operation, fields));
        if (Sent(operation, "path", "query").Any())
        {
            string url = locals.Claim("url");
            writer.Line($"{ParameterWriter} {url} = {Sender(operation, fields)}.StartUrl(stackalloc char[256]);");
            WriteUrl(writer, operation, url);
            creation = $"{url}.CreateRequest({Method(operation.HttpMethod)}, {CSharpText.Literal(ResponseEmitter.Accept(operation))})";
        }

        if (operation.Body is null && !Sent(operation, "header", "cookie").Any())
        {
            writer.Line($"return {creation};");
            return;
        }

        string request = locals.Claim("request");
        writer.Line($"{Request} {request} = {creation};");
        WriteContent(writer, operation, request);
        WriteOthers(writer, operation, "header", "ForHeaders", request, locals.Claim("headers"));
        WriteOthers(writer, operation, "cookie", "ForCookies", request, locals.Claim("cookies"));
        writer.Line($"return {request};");
    }

    private static void WriteUrl(CodeWriter writer, OperationModel operation, string url)
    {
        foreach ((string text, bool isVariable) in PathTemplate.Split(operation.Path))
        {
            if (isVariable)
            {
                (ParameterModel parameter, string access) = Sent(operation, "path").First(sent => sent.Parameter.Property.WireName == text);
                ParameterEmitter.Write(writer, parameter, url, access);
            }
            else
            {
                writer.Line($"{url}.Literal({CSharpText.Literal(PathTemplate.Encode(text))});");
            }
        }

        foreach ((ParameterModel parameter, string access) in Sent(operation, "query"))
        {
            ParameterEmitter.Write(writer, parameter, url, access);
        }
    }

    private static void WriteOthers(CodeWriter writer, OperationModel operation, string location, string create, string request, string local)
    {
        (ParameterModel Parameter, string Access)[] sent = [.. Sent(operation, location)];
        if (sent.Length == 0)
        {
            return;
        }

        if (operation.Options is { } options && sent.All(item => options.Parameters.Contains(item.Parameter)))
        {
            writer.Block($"if ({CSharpText.Identifier(options.ParameterName)} is not null)", WriteAll);
        }
        else
        {
            WriteAll();
        }

        void WriteAll()
        {
            writer.Line($"{ParameterWriter} {local} = {ParameterWriter}.{create}({request}, stackalloc char[128]);");
            foreach ((ParameterModel parameter, string access) in sent)
            {
                ParameterEmitter.Write(writer, parameter, local, access);
            }

            if (location == "cookie")
            {
                writer.Line($"{local}.AddCookies();");
            }
        }
    }

    // A parameter and the C# expression of its value.
    private static IEnumerable<(ParameterModel Parameter, string Access)> Sent(OperationModel operation, params string[] locations) =>
        operation.Parameters.Select(parameter => (Parameter: parameter, Access: CSharpText.Identifier(parameter.Property.Name)))
            .Concat((operation.Options?.Parameters ?? []).Select(parameter =>
                (Parameter: parameter, Access: $"{CSharpText.Identifier(operation.Options!.ParameterName)}?.{CSharpText.Identifier(parameter.Property.Name)}")))
            .Where(sent => locations.Contains(sent.Parameter.Location));

    private static void EnsureBody(CodeWriter writer, OperationModel operation)
    {
        if (operation.Body is { Type: { IsNullable: false, IsValueType: false } } body)
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({CSharpText.Identifier(body.ParameterName)});");
        }
    }

    // The caller's object stays as it is.
    private static void WriteStreamFlag(CodeWriter writer, OperationModel operation)
    {
        if (operation.Body is not { StreamFlag.Length: > 0 } body)
        {
            return;
        }

        string value = CSharpText.Identifier(body.ParameterName);
        string[] lines = [$"{value} = global::FluxGen.Runtime.BodyCopy.Of({value});", $"{value}.{CSharpText.Identifier(body.StreamFlag)} = true;"];
        if (body.Type.IsNullable)
        {
            writer.Block($"if ({value} is not null)", () => Array.ForEach(lines, writer.Line));
        }
        else
        {
            Array.ForEach(lines, writer.Line);
        }
    }

    private static void WriteContent(CodeWriter writer, OperationModel operation, string request)
    {
        if (operation.Body is not { } body)
        {
            return;
        }

        string value = CSharpText.Identifier(body.ParameterName);
        if (body.Type.IsNullable)
        {
            string present = body.Type.IsValueType ? value + ".Value" : value;
            writer.Block($"if ({value} is not null)", () => writer.Line($"{request}.Content = {Content(body, present)};"));
        }
        else
        {
            writer.Line($"{request}.Content = {Content(body, value)};");
        }
    }

    private static string Content(BodyModel body, string value)
    {
        string mediaType = CSharpText.Literal(body.MediaType);
        return body.Kind switch
        {
            BodyKind.Json => $"new global::FluxGen.Runtime.JsonRequestContent<{body.Type.Name}>({value}, {Names.ConverterInstance(body.Type with { IsNullable = false })}, {mediaType})",
            BodyKind.Text => $"new global::FluxGen.Runtime.TextRequestContent({value}, {mediaType})",
            BodyKind.UrlEncoded => $"{FormEmitter.Method(body.Form!)}(new global::FluxGen.Runtime.UrlEncodedRequestContent({mediaType}), {value})",
            BodyKind.Multipart => $"{FormEmitter.Method(body.Form!)}(new global::FluxGen.Runtime.MultipartRequestContent({mediaType}), {value})",
            _ => $"new global::FluxGen.Runtime.StreamRequestContent({value}, {mediaType})",
        };
    }

    private static bool HasMethod(OperationModel operation) =>
        operation.Arguments.Count > 0 || operation.ServerUrl.Length > 0;

    private static string MethodName(OperationModel operation) => $"Create{Names.WithoutAsync(operation.MethodName)}Request";

    private static string Sender(OperationModel operation, RequestFields fields) => $"this.{fields.Sender(operation.ServerUrl)}";

    private static string CreateRequest(OperationModel operation, string sender = "this._sender")
    {
        string accept = ResponseEmitter.Accept(operation);
        string arguments = accept == "application/json" ? "" : ", " + CSharpText.Literal(accept);
        return $"{sender}.CreateRequest({Method(operation.HttpMethod)}, {CSharpText.Literal(operation.Path)}{arguments})";
    }

    private static string Method(string method) =>
        KnownMethods.FirstOrDefault(known => known.Equals(method, StringComparison.OrdinalIgnoreCase)) is { } name
            ? "global::System.Net.Http.HttpMethod." + name
            : $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method)})";
}
