using System.Net.Http.Headers;
using System.Text;
using FluxGen.Testing.Http;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A form as an object, so that it can be compared with its schema.
internal static class FormBody
{
    // Null if the body is no form.
    public static JObject? Read(ReceivedRequest request, string mediaType, RequestValues values, Content content) => mediaType switch
    {
        "application/x-www-form-urlencoded" => ToJson(ReadFields(Encoding.UTF8.GetString(request.Body.Span)), content),
        "multipart/form-data" => ToJson(ReadParts(request.Body, values), content),
        _ => null,
    };

    private static IEnumerable<Field> ReadFields(string body) => body
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => new Field(RequestValues.Decode(pair[0]), RequestValues.Decode(pair.ElementAtOrDefault(1) ?? string.Empty), IsJson: false));

    // In Latin-1 each byte is a character.
    private static IEnumerable<Field> ReadParts(ReadOnlyMemory<byte> body, RequestValues values)
    {
        string header = values.Of(RequestPart.Header, RequestValues.ContentType)[0];
        MediaTypeHeaderValue? type = MediaTypeHeaderValue.TryParse(header, out MediaTypeHeaderValue? read) ? read : null;
        string boundary = $"--{type?.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"')}";
        foreach (string part in $"\r\n{Encoding.Latin1.GetString(body.Span)}".Split($"\r\n{boundary}").Skip(1))
        {
            int end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            string[] headers = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[..end])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            string? disposition = Array.Find(headers, line => line.StartsWith("Content-Disposition:", StringComparison.OrdinalIgnoreCase));
            if (ContentDispositionHeaderValue.TryParse(disposition?.Split(':', 2)[1], out ContentDispositionHeaderValue? parsed) && parsed.Name is { } name)
            {
                bool isJson = Array.Exists(headers, line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase) && line.Contains("json", StringComparison.OrdinalIgnoreCase));
                yield return new Field(name.Trim('"'), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(part[(end + 4)..])), isJson);
            }
        }
    }

    private static JObject ToJson(IEnumerable<Field> fields, Content content)
    {
        JObject form = [];
        IReadOnlyDictionary<string, Schema> properties = content.Schema.Properties;
        foreach (IGrouping<string, Field> named in fields.GroupBy(field => field.Name))
        {
            Schema schema = properties.GetValueOrDefault(named.Key, Schema.Anything);
            bool isArray = schema.Types.Contains("array");
            Field[] all = [.. named];
            JToken[] values = [.. all.Select(field => Value(field, isArray && all.Length > 1 ? schema.Items : schema))];
            form[named.Key] = values is [var only] && (!isArray || only is JArray) ? only
                : new JArray(isArray && values.Length == 1 ? [Value(all[0], schema.Items)] : values);
        }

        return form;
    }

    // What is no text is written as JSON.
    private static JToken Value(Field field, Schema schema)
    {
        JValue text = new(field.Text);
        return !field.IsJson && schema.Types.Contains("string") ? text
            : StrictJson.Parse(Encoding.UTF8.GetBytes(field.Text), out _) is not { } json ? text
            : field.IsJson || schema.Types.Count > 0 ? json
            : schema.Alternatives.Any() ? SchemaValidator.FirstValid(schema, [json, text])
            : text;
    }

    private sealed record Field(string Name, string Text, bool IsJson);
}
