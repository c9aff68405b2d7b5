using System.Reflection;
using System.Text;
using FluxGen.Runtime;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ParameterInfo = System.Reflection.ParameterInfo;

namespace FluxGen.RoundTrip.Tests.Corpus;

// Calls one method of a generated client with values made from the schemas of the document.
internal sealed class OperationCall(object client, MethodInfo method, Operation operation, RecordingHandler http, FluxApiServer server)
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings { DateParseHandling = DateParseHandling.None, Converters = { new TextConverter() } });

    // The first deviation, or null if all that was sent and read is right.
    public async Task<string?> FindDeviationAsync()
    {
        object?[] arguments;
        try
        {
            arguments = [.. method.GetParameters().Select(Argument)];
        }
        catch (Exception unreadable)
        {
            return $"argument: {Root(unreadable)}";
        }

        server.Reset();
        http.Operation = operation;
        try
        {
            object? result = await ResultAsync(method.Invoke(client, arguments));
            return server.Violations is [var violation, ..] ? $"request: {violation.Message}" : Compare(result);
        }
        catch (Exception failure)
        {
            return server.Violations is [var violation, ..] ? $"request: {violation.Message}" : $"call: {Root(failure)}";
        }
    }

    private static string Root(Exception failure) => $"{failure.GetBaseException().GetType().Name}: {failure.GetBaseException().Message.Split('\n')[0]}";

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is not Task task)
        {
            return null;
        }

        await task;
        return task.GetType().GetProperty("Result") is { } result && task.GetType().IsGenericType ? result.GetValue(task) : null;
    }

    private object? Argument(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return CancellationToken.None;
        }

        if (parameter.GetCustomAttribute<RequestBodyAttribute>() is { } body)
        {
            return Content.Choose(operation.Requests, body.MediaType.Split(';')[0].Trim()) is { } content
                ? parameter.ParameterType == typeof(ApiFile) ? new ApiFile([1, 2], mediaType: body.MediaType.Replace('*', 'x')) : Convert(content.Schema, parameter.ParameterType)
                : null;
        }

        return parameter.GetCustomAttribute<ParameterAttribute>() is { } attribute ? Value(attribute, parameter.ParameterType) : Options(parameter.ParameterType);
    }

    // Every optional parameter is sent.
    private object? Options(Type type)
    {
        if (!type.IsClass || type.GetConstructor([]) is not { } constructor)
        {
            return null;
        }

        object options = constructor.Invoke([]);
        foreach (PropertyInfo property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParameterAttribute>() is { } attribute && property.CanWrite)
            {
                property.SetValue(options, Value(attribute, property.PropertyType));
            }
        }

        return options;
    }

    private object? Value(ParameterAttribute attribute, Type type) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Name == attribute.Name && parameter.In.ToString().Equals(attribute.Location, StringComparison.OrdinalIgnoreCase)) is { } documented
            ? Convert(documented.Schema, type)
            : null;

    private static object? Convert(Schema schema, Type type)
    {
        JToken sample = new SampleGenerator(1, isResponse: false).Make(schema)
            ?? throw new InvalidOperationException($"No value of {schema.Node.Pointer} could be made.");
        return type == typeof(Stream) ? new MemoryStream(Encoding.UTF8.GetBytes(sample.ToString()))
            : type == typeof(byte[]) && sample.Type == JTokenType.String && schema.Format != "byte" ? Encoding.UTF8.GetBytes(sample.ToString())
            : sample.ToObject(type, Serializer);
    }

    // What was read is written back to what was sent.
    private string? Compare(object? result)
    {
        // The class of a status stands inside that of the results.
        if (result?.GetType() is { DeclaringType.Name: { } results } type && results.EndsWith("Result", StringComparison.Ordinal))
        {
            result = type.GetProperty("Value")?.GetValue(result);
        }

        if (result is null or Stream or string || !Content.IsJson(http.MediaType) || StrictJson.Parse(http.Body, out _) is not { } sent)
        {
            return null;
        }

        StringBuilder text = new();
        using (JsonTextWriter writer = new(new StringWriter(text)))
        {
            JsonSerializer.Create().Serialize(writer, result);
        }

        JToken? written = StrictJson.Parse(Encoding.UTF8.GetBytes(text.ToString()), out _);
        return written is null ? "response: written back to no JSON" : JsonDifference.Find(sent, written, "") is { } difference ? $"response: {difference}" : null;
    }

}
