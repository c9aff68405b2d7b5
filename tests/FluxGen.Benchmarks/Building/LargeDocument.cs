using System.Globalization;
using System.Text.Json.Nodes;

namespace FluxGen.Benchmarks.Building;

// A specification of the shape of a service's catalogue of all its models: each model has an operation of its own, with schemas
// of its own. It has 1,300 schemas and is about 1.7 MB long.
internal static class LargeDocument
{
    private const int Models = 260;

    private static readonly string[] Kinds = ["Images", "Videos", "Speech", "Music", "Chat", "Embeddings", "Vision", "Moderation"];

    private static readonly string[] Subjects =
        ["the image", "the first frame", "each of the outputs", "the sampler", "the background", "the voice of the speaker", "the prompt", "the reference"];

    private static readonly string[] Effects =
        ["how closely the result follows the prompt", "how much detail is kept", "how many steps are taken", "which style is preferred", "what is left out of the result"];

    public static string Create()
    {
        JsonObject paths = [];
        JsonObject schemas = [];
        for (int model = 0; model < Models; model++)
        {
            AddModel(model, paths, schemas);
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "All models", ["version"] = "1.0" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();
    }

    private static void AddModel(int model, JsonObject paths, JsonObject schemas)
    {
        string kind = Kinds[model % Kinds.Length];
        string name = string.Create(CultureInfo.InvariantCulture, $"{kind}Model{model}");
        paths[$"/v1/{kind.ToLowerInvariant()}/{name}/generations"] = new JsonObject
        {
            ["post"] = new JsonObject
            {
                ["operationId"] = "Generate" + name,
                ["tags"] = new JsonArray(kind),
                ["summary"] = $"Generates with the model {name}.",
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(name + "Request") },
                ["responses"] = new JsonObject
                {
                    ["201"] = new JsonObject { ["description"] = "What the model has made.", ["content"] = Content(name + "Response") },
                    ["400"] = new JsonObject { ["description"] = "The request does not fit its schema.", ["content"] = Content(name + "Problem") },
                },
            },
        };
        Text text = new(model);
        schemas[name + "Request"] = Request(name, text);
        schemas[name + "Settings"] = Schema(
            text,
            ("seed", Integer(1, null)),
            ("guidance_scale", Number(1, 20)),
            ("num_inference_steps", Integer(1, 50)),
            ("enable_safety_checker", Of("boolean")),
            ("negative_prompt", Of("string")),
            ("strength", Number(0, 1)));
        schemas[name + "Response"] = Schema(
            text,
            ("id*", Of("string")),
            ("created*", Of("integer", "int64")),
            ("data*", Array(Reference(name + "Output"), 1, null)),
            ("status", Enum("queued", "generating", "completed", "error")),
            ("request_id", Of("string", "uuid")),
            ("labels", new JsonObject { ["type"] = "object", ["additionalProperties"] = Of("string") }));
        schemas[name + "Output"] = Schema(
            text,
            ("url", Of("string", "uri")),
            ("b64_json", Of("string", "byte")),
            ("width", Integer(1, 4096)),
            ("height", Integer(1, 4096)),
            ("content_type", Of("string")),
            ("has_nsfw_concepts", Array(Of("boolean"), null, null)));
        schemas[name + "Problem"] = Schema(
            text,
            ("message*", Of("string")),
            ("code", Of("integer", "int32")),
            ("details", Array(Of("string"), null, null)),
            ("occurred_at", Of("string", "date-time")));
    }

    private static JsonObject Request(string name, Text text)
    {
        JsonObject prompt = Of("string");
        (prompt["minLength"], prompt["maxLength"]) = (1, 4000);
        JsonObject format = Enum("jpeg", "png", "webp");
        format["default"] = "jpeg";
        JsonObject count = Integer(1, 4);
        count["default"] = 1;
        JsonObject user = Of("string");
        user["pattern"] = "^[a-z0-9-]+$";
        return Schema(
            text,
            ("model*", Enum($"vendor/{name}", $"vendor/{name}/pro")),
            ("prompt*", prompt),
            ("image_urls", Array(Of("string", "uri"), 1, 4)),
            ("aspect_ratio", Enum("21:9", "16:9", "4:3", "1:1", "3:4", "9:16")),
            ("output_format", format),
            ("num_images", count),
            ("duration", Number(1, 30)),
            ("settings", Reference(name + "Settings")),
            ("webhook_url", Of("string", "uri")),
            ("user", user),
            ("sync_mode", Of("boolean")),
            ("tags", Array(Of("string"), null, 16)));
    }

    private static JsonObject Content(string schema) =>
        new() { ["application/json"] = new JsonObject { ["schema"] = Reference(schema) } };

    // An asterisk marks the properties that are required.
    private static JsonObject Schema(Text text, params (string Name, JsonObject Schema)[] properties)
    {
        JsonObject all = [];
        JsonArray required = [];
        foreach ((string marked, JsonObject schema) in properties)
        {
            string name = marked.TrimEnd('*');
            all[name] = schema;
            if (!schema.ContainsKey("$ref"))
            {
                schema["description"] = text.Next();
            }

            if (name != marked)
            {
                required.Add(name);
            }
        }

        JsonObject result = new() { ["type"] = "object", ["description"] = text.Next(), ["properties"] = all };
        if (required.Count > 0)
        {
            result["required"] = required;
        }

        return result;
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject Of(string type, string? format = null) =>
        format is null ? new() { ["type"] = type } : new() { ["type"] = type, ["format"] = format };

    private static JsonObject Enum(params string[] values) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };

    private static JsonObject Integer(int min, int? max) => Limited(Of("integer"), ("minimum", min), ("maximum", max));

    private static JsonObject Number(int min, int? max) => Limited(Of("number"), ("minimum", min), ("maximum", max));

    private static JsonObject Array(JsonObject items, int? min, int? max) =>
        Limited(new() { ["type"] = "array", ["items"] = items }, ("minItems", min), ("maxItems", max));

    private static JsonObject Limited(JsonObject schema, params (string Keyword, int? Limit)[] limits)
    {
        foreach ((string keyword, int? limit) in limits)
        {
            if (limit is { } value)
            {
                schema[keyword] = value;
            }
        }

        return schema;
    }

    // No two descriptions are alike, as in a real specification.
    private sealed class Text(int model)
    {
        private int _count;

        public string Next()
        {
            int number = (model * 31) + (_count++ * 7);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Controls {Effects[number % Effects.Length]} for {Subjects[number % Subjects.Length]}, as version {model}.{_count} of the model defines it.");
        }
    }
}
