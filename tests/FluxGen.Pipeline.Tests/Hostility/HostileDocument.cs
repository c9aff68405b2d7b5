using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Pipeline.Tests.Hostility;

// A specification with a given text at every place where the author of a specification can put one. Each place has a number behind its
// text, so that no two are equal where they must differ.
internal sealed class HostileDocument(string text)
{
    private int _place;

    // Texts that would end a literal, a comment, an attribute, a line, a property of MSBuild or a template. Each specification costs
    // the build seconds, so that some stand together.
    public static IReadOnlyList<string> Texts { get; } =
    [
        "a\"b it's back\\slash \\u0022 \"\"\"; class Evil { } \");} class Evil { } //", "line\nfeed carriage\rreturn x\n#endif\nx", "#error evil",
        "separator\u2028class Evil { } paragraph\u2029class Evil { } next\u0085class Evil { }", "*/ class Evil { } /* ]]> <![CDATA[ </summary><evil/> &amp; < >",
        "(0) (( Namespace )) $(MSBuildProjectDirectory) %24(x)%3B; @(Compile)", "\u001b[31mred nul\u0000 bell\u0007 \ud83d\ude00 日本語", "../../evil", "C:\\evil",
    ];

    public const string Harmless = "harmless text";

    public string Render()
    {
        JObject specification = new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JObject { ["title"] = Next(), ["version"] = Next(), ["description"] = Next(), ["x-any"] = Next() },
            ["servers"] = new JArray(Server(), Server()),
            ["tags"] = new JArray(new JObject { ["name"] = "Things", ["description"] = Next() }),
            ["externalDocs"] = new JObject { ["description"] = Next(), ["url"] = Next() },
            ["paths"] = Paths(),
            ["components"] = new JObject
            {
                ["schemas"] = Schemas(),
                ["securitySchemes"] = new JObject
                {
                    ["key" + text] = new JObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = Token(), ["description"] = Next() },
                    ["login"] = new JObject { ["type"] = "http", ["scheme"] = Token(), ["description"] = Next(), ["bearerFormat"] = Next() },
                },
            },
            ["x-any"] = new JObject { [Next()] = Next() },
        };
        return specification.ToString();
    }

    private string Next()
    {
        _place++;
        return text + _place.ToString(CultureInfo.InvariantCulture);
    }

    private string WithoutBraces() => Next().Replace('{', '(').Replace('}', ')');

    // What a header, a media type or a method may have.
    private string Token() => string.Concat(Next().Where(static letter => char.IsAsciiLetterOrDigit(letter)));

    private string InHeader() => string.Concat(Next().Where(static letter => letter is >= ' ' and <= '~' and not (',' or ';')));

    private JObject Server() => new()
    {
        ["url"] = "https://x.example/" + Next(),
        ["description"] = Next(),
        ["variables"] = new JObject { [Next()] = new JObject { ["default"] = Next(), ["enum"] = new JArray(Next()), ["description"] = Next() } },
    };

    private JObject Paths()
    {
        // Braces have a meaning in a path.
        string variable = WithoutBraces();
        return new JObject
        {
            [$"/a/{WithoutBraces()}/{{{variable}}}"] = new JObject
            {
                ["summary"] = Next(),
                ["post"] = new JObject
                {
                    ["tags"] = new JArray("Things" + Next()),
                    ["operationId"] = "send" + Next(),
                    ["summary"] = Next(),
                    ["description"] = Next(),
                    ["deprecated"] = true,
                    ["parameters"] = new JArray(
                        Parameter(variable, "path"), Parameter(Next(), "query"), Parameter("x-" + Token(), "header"), Parameter(Token(), "cookie")),
                    ["requestBody"] = new JObject
                    {
                        ["description"] = Next(),
                        ["content"] = new JObject
                        {
                            ["application/json"] = new JObject { ["schema"] = Reference("Thing"), ["example"] = new JObject { [Next()] = Next() } },
                            ["multipart/form-data"] = Form(),
                            ["application/x-" + Token()] = new JObject { ["schema"] = new JObject { ["type"] = "string", ["format"] = "binary" } },
                        },
                    },
                    ["responses"] = new JObject
                    {
                        ["200"] = Response("application/json"),
                        ["201"] = Response("application/" + Token() + "+json; a=\"" + InHeader().Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal) + "\""),
                        ["default"] = Response("application/json"),
                    },
                    ["security"] = new JArray(new JObject { ["key" + text] = new JArray(Next()), ["login"] = new JArray(Next()) }),
                    ["x-any"] = Next(),
                },
            },
            ["/events"] = new JObject
            {
                ["get"] = new JObject
                {
                    ["tags"] = new JArray("Events"),
                    ["responses"] = new JObject
                    {
                        ["200"] = new JObject
                        {
                            ["description"] = Next(),
                            ["content"] = new JObject { ["text/event-stream"] = new JObject { ["schema"] = Reference("Thing"), ["x-fluxgen-stream-end"] = Next() } },
                        },
                    },
                },
            },
        };
    }

    private JObject Parameter(string name, string location) => new()
    {
        ["name"] = name,
        ["in"] = location,
        ["required"] = location == "path",
        ["description"] = Next(),
        ["deprecated"] = true,
        ["schema"] = new JObject { ["type"] = "string", ["default"] = Next(), ["pattern"] = Pattern(), ["title"] = Next(), ["description"] = Next() },
    };

    private JObject Form() => new()
    {
        ["schema"] = new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject
            {
                ["file" + text] = new JObject { ["type"] = "string", ["format"] = "binary", ["description"] = Next() },
                ["words" + text] = new JObject { ["type"] = "string", ["default"] = Next() },
            },
        },
        ["encoding"] = new JObject { ["file" + text] = new JObject { ["contentType"] = "image/" + Token() } },
    };

    private JObject Response(string mediaType) => new()
    {
        ["description"] = Next(),
        ["headers"] = new JObject { ["x-" + Token()] = new JObject { ["description"] = Next(), ["schema"] = new JObject { ["type"] = "string", ["default"] = Next() } } },
        ["content"] = new JObject { [mediaType] = new JObject { ["schema"] = Reference(mediaType == "application/json" ? "Thing" : "Either") } },
    };

    private JObject Schemas() => new()
    {
        ["Thing"] = new JObject
        {
            ["type"] = "object",
            ["title"] = Next(),
            ["description"] = Next(),
            ["deprecated"] = true,
            ["x-deprecatedMessage"] = Next(),
            ["required"] = new JArray("kind"),
            ["properties"] = new JObject
            {
                ["kind"] = new JObject { ["const"] = "thing" + text },
                ["name" + text] = new JObject { ["type"] = "string", ["description"] = Next(), ["default"] = Next(), ["pattern"] = Pattern(), ["format"] = Next(), ["example"] = Next(), ["x-any"] = Next() },
                ["choice"] = Reference("Choice"),
                ["either"] = Reference("Either"),
                ["map"] = new JObject { ["type"] = "object", ["additionalProperties"] = new JObject { ["type"] = "string", ["pattern"] = Pattern() } },
                ["any"] = new JObject { ["not"] = new JObject { ["const"] = Next() }, ["$comment"] = Next() },
                [text] = Reference("Named" + text),
            },
            ["dependentRequired"] = new JObject { [Next()] = new JArray(Next()) },
            ["patternProperties"] = new JObject { [Pattern()] = new JObject { ["type"] = "string" } },
        },
        ["Other"] = new JObject { ["type"] = "object", ["required"] = new JArray("kind"), ["properties"] = new JObject { ["kind"] = new JObject { ["const"] = "other" + text }, ["b" + text] = new JObject { ["type"] = "integer" } } },
        ["Choice"] = new JObject
        {
            ["type"] = "string",
            ["description"] = Next(),
            ["enum"] = new JArray(Next(), Next(), Next()),
            ["x-enum-descriptions"] = new JArray(Next(), Next(), Next()),
        },
        ["Either"] = new JObject
        {
            ["description"] = Next(),
            ["oneOf"] = new JArray(Reference("Thing"), Reference("Other"), new JObject { ["type"] = "string", ["title"] = "Words" + text, ["pattern"] = Pattern() }),
            ["discriminator"] = new JObject { ["propertyName"] = "kind", ["mapping"] = new JObject { ["thing" + text] = "#/components/schemas/Thing", ["other" + text] = "#/components/schemas/Other" } },
        },
        ["Named" + text] = new JObject { ["type"] = "object", ["properties"] = new JObject { ["a"] = new JObject { ["type"] = "string" } } },
    };

    private string Pattern() => "(?:" + System.Text.RegularExpressions.Regex.Replace(Next(), "[^A-Za-z0-9\"\u2028\n]", "\\W") + "|x)+y?z";

    // In a JSON pointer, in a URL.
    private static JObject Reference(string name) =>
        new() { ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)) };
}
