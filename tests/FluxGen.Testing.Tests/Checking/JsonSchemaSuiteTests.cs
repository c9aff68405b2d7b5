using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Checking;

// The test suite of the JSON Schema organisation, whose folder the variable FLUXGEN_JSON_SCHEMA_SUITE names.
[Explicit("It needs the suite in the folder that FLUXGEN_JSON_SCHEMA_SUITE names.")]
public sealed class JsonSchemaSuiteTests
{
    private const string Identity = "https://suite.example/schema";

    // Keywords of draft 4 that a schema of OpenAPI 3.0 does not have, and references, which lead into the document there.
    private static readonly string[] NotIn30 = ["$ref", "$schema", "id", "definitions", "patternProperties", "dependencies", "additionalItems"];

    [TestCase("draft2020-12", "3.1.0")]
    [TestCase("draft4", "3.0.3")]
    public async Task Verdict_is_that_of_the_suite(string draft, string version)
    {
        string folder = Environment.GetEnvironmentVariable("FLUXGEN_JSON_SCHEMA_SUITE")
            ?? throw new InvalidOperationException("The variable FLUXGEN_JSON_SCHEMA_SUITE is not set. Set it to the folder that has draft4 and draft2020-12.");
        List<string> wrong = [];
        HashSet<SuiteDeviation> unseen = [.. SuiteDeviation.All.Where(deviation => deviation.Draft == draft)];
        int tests = 0;
        foreach (string file in Directory.GetFiles(Path.Combine(folder, draft), "*.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(file);
            foreach (JObject group in ((JArray)SpecificationText.Parse($"{{\"all\":{await File.ReadAllTextAsync(file)}}}")["all"]!).Cast<JObject>())
            {
                if (version == "3.0.3" && !IsIn30(group["schema"]!))
                {
                    continue;
                }

                Func<JToken, bool> verdict = await TryReadAsync(group["schema"]!, version);
                foreach (JObject test in group["tests"]!.Cast<JObject>())
                {
                    tests++;
                    string found = Try(verdict, test["data"]!);
                    if (found != test["valid"]!.Value<bool>().ToString())
                    {
                        SuiteDeviation? known = SuiteDeviation.All.FirstOrDefault(deviation => deviation.Draft == draft && deviation.Covers(name, $"{group["description"]}"));
                        _ = known is not null && unseen.Remove(known);
                        wrong.AddRange(known is null ? [$"{name}: {group["description"]}: {test["description"]}: found {found}"] : []);
                    }
                }
            }
        }

        Assert.That(wrong, Is.Empty, $"{wrong.Count} of {tests} verdicts differ from the suite's:\n{string.Join('\n', wrong)}");
        Assert.That(unseen, Is.Empty, "These deviations no longer occur. Delete them.");
    }

    private static async Task<Func<JToken, bool>> TryReadAsync(JToken schema, string version)
    {
        try
        {
            return await ReadAsync(schema, version);
        }
        catch (InvalidDataException refused)
        {
            return _ => throw refused;
        }
    }

    // A schema has an identity of its own, so that # is the schema and not the document.
    private static async Task<Func<JToken, bool>> ReadAsync(JToken schema, string version)
    {
        JToken placed = schema.DeepClone();
        if (version != "3.0.3" && placed is JObject node && node["$id"] is null)
        {
            node.AddFirst(new JProperty("$id", Identity));
        }

        JObject document = JObject.Parse($$"""
            {
              "openapi": "{{version}}", "info": { "title": "Suite", "version": "1" },
              "paths": { "/case": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Case" } } } },
                "responses": { "200": { "description": "Done." } } } } }
            }
            """);
        document["components"] = new JObject(new JProperty("schemas", new JObject(new JProperty("Case", placed))));
        Schema read = (await Specification.ParseAsync(Written(document))).Operations[0].Requests[0].Schema;
        return value => !SchemaValidator.Validate(value, read).Any();
    }

    // A number keeps its digits.
    private static string Written(JToken token) => token switch
    {
        JObject node => $"{{{string.Join(',', node.Properties().Select(property => $"{Newtonsoft.Json.JsonConvert.ToString(property.Name)}:{Written(property.Value)}"))}}}",
        JArray items => $"[{string.Join(',', items.Select(Written))}]",
        { Type: JTokenType.Integer or JTokenType.Float } => JsonTokens.TextOf((JValue)token),
        _ => token.ToString(Newtonsoft.Json.Formatting.None),
    };

    private static string Try(Func<JToken, bool> verdict, JToken value)
    {
        try
        {
            return verdict(value).ToString();
        }
        catch (InvalidDataException refused)
        {
            return refused.Message;
        }
    }

    private static bool IsIn30(JToken schema) => schema.SelectTokens("$..*").Prepend(schema).OfType<JObject>().All(node =>
        !node.Properties().Any(property => NotIn30.Contains(property.Name))
        && node["type"] is null or JObject or JValue { Value: not "null" }
        && node["items"] is not JArray);
}
