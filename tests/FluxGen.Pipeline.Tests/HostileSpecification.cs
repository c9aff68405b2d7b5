using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Pipeline.Tests;

internal static class HostileSpecification
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "a\"b", "it's", "back\\slash", "\\u0022", "line\nfeed", "carriage\rreturn", "two\n\nparagraphs",
        "separator\u2028public class Evil1 { }", "paragraph\u2029public class Evil2 { }", "next\u0085public class Evil3 { }",
        "*/ public class Evil4 { } /*", "\"\"\"; public class Evil5 { }", "{0} {{ Namespace }} {% assign x = 1 %}",
        "</summary><evil/>", "]]>", "&amp; < >", "control\u0000\u0001\u0008\u001f", "tab\tbed", "form\vfeed\f", "#if false",
        "x\n#endif\nx", "a|b|c,d;e", "$(Foo)%(Bar)@(Baz)%3B", "not a character \uffff\ufffe", "emoji 😀", "日本語", "/// x",
        "@\"x", "\"", "*", "a*b", "\");} public class Evil6 { } //",
        "2024-05-01T00:00:00Z", "2024-05-01", "2024-05-01T00:00:00+02:00", "/Date(1714521600000)/", "1e3", "true", "null",
    ];

    public static string AllTexts { get; } = string.Join(' ', Texts);

    public static string ServerUrl { get; } = "https://x.example/\"; } public class Evil9 { }\u2028";

    public static IReadOnlyList<string> TypeNames { get; } = ["Choice", "Defaults", "ISendersClient", "IVictimsClient", "Run0Headers", "SendForm", "Victim"];

    public static string Render()
    {
        JObject schemas = new()
        {
            ["Victim"] = new JObject
            {
                ["type"] = "object",
                ["description"] = AllTexts,
                ["additionalProperties"] = false,
                ["properties"] = new JObject(Texts.Select(static text => new JProperty(text, Property(text)))),
            },
            ["Choice"] = new JObject { ["type"] = "string", ["description"] = AllTexts, ["enum"] = new JArray(Texts) },
            ["Defaults"] = new JObject
            {
                ["type"] = "object",
                ["required"] = new JArray("text", "flag", "number"),
                ["additionalProperties"] = false,
                ["properties"] = new JObject
                {
                    ["text"] = Property("text", "string", AllTexts),
                    ["moment"] = Property("moment", "string", "2024-05-01T00:00:00Z"),
                    ["flag"] = Property("flag", "boolean", "true; } public class Evil7 { bool x = true"),
                    ["number"] = Property("number", "number", "1; } public class Evil8 { int x = 1"),
                },
            },
        };
        JObject specification = new()
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JObject { ["title"] = AllTexts, ["version"] = "1", ["description"] = AllTexts },
            ["servers"] = new JArray(Server(ServerUrl), Server(AllTexts)),
            ["paths"] = new JObject(Texts.Select(static (text, index) => new JProperty($"/{index}", Operation(text, index))).Append(new("/send", Form()))),
            ["components"] = new JObject { ["schemas"] = schemas, ["securitySchemes"] = new JObject(Texts.Select(static text => new JProperty(text, SecurityScheme(text)))) },
        };
        return specification.ToString();
    }

    private static JObject Property(string text) =>
        new() { ["type"] = "string", ["description"] = text, ["pattern"] = Regex.Escape(text) };

    private static JObject Server(string url) => new()
    {
        ["url"] = url,
        ["description"] = AllTexts,
        ["variables"] = new JObject(Texts.Select(static text => new JProperty(text, new JObject { ["default"] = text, ["enum"] = new JArray(text), ["description"] = text }))),
    };

    private static JObject SecurityScheme(string text) => new() { ["type"] = "apiKey", ["in"] = "header", ["name"] = InHeader(text), ["description"] = text };

    // What stands in a header has to be visible ASCII.
    public static string InHeader(string text) => Regex.Replace(text, "[^ -~]", "?");

    // Each text is the name of a file and its media type.
    private static JObject Form() => new()
    {
        ["post"] = new JObject
        {
            ["tags"] = new JArray("Senders"),
            ["operationId"] = "send",
            ["security"] = new JArray(Texts.Select(static text => new JObject { [text] = new JArray(text) })),
            ["requestBody"] = new JObject
            {
                ["description"] = AllTexts,
                ["content"] = new JObject
                {
                    ["multipart/form-data"] = new JObject
                    {
                        ["schema"] = new JObject
                        {
                            ["type"] = "object",
                            ["properties"] = new JObject(Texts.Select(static text => new JProperty(text, new JObject { ["type"] = "string", ["format"] = "binary", ["description"] = text }))),
                        },
                        ["encoding"] = new JObject(Texts.Select(static text => new JProperty(text, new JObject { ["contentType"] = InHeader(text) }))),
                    },
                },
            },
            ["responses"] = new JObject { ["204"] = new JObject { ["description"] = AllTexts } },
        },
    };

    private static JObject Headers() =>
        new(Texts.Select(static text => new JProperty(text, new JObject { ["description"] = text, ["schema"] = new JObject { ["type"] = "string" } })));

    private static JObject Property(string description, string type, string defaultValue) =>
        new() { ["type"] = type, ["description"] = description, ["default"] = defaultValue };

    private static JObject Operation(string text, int index)
    {
        JObject parameter = new()
        {
            ["name"] = text,
            ["in"] = "query",
            ["description"] = text,
            ["schema"] = new JObject { ["type"] = "string" },
        };
        JObject content = new()
        {
            [InHeader(text)] = new JObject { ["schema"] = new JObject { ["$ref"] = "#/components/schemas/Victim" } },
        };
        JObject response = new() { ["description"] = text, ["content"] = content };
        if (index == 0)
        {
            response["headers"] = Headers();
        }

        return new JObject
        {
            ["get"] = new JObject
            {
                ["tags"] = new JArray("Victims"),
                ["operationId"] = $"run{index}\"({{\u2028",
                ["summary"] = text,
                ["description"] = text,
                ["parameters"] = new JArray(parameter),
                ["responses"] = new JObject { ["200"] = response },
            },
        };
    }
}
