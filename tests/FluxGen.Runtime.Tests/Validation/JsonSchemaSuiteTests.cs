using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Validation;

// The test suite of the JSON Schema organisation, whose folder the variable FLUXGEN_JSON_SCHEMA_SUITE names.
[Explicit("It needs the suite in the folder that FLUXGEN_JSON_SCHEMA_SUITE names.")]
public sealed class JsonSchemaSuiteTests
{
    private const string FolderVariable = "FLUXGEN_JSON_SCHEMA_SUITE";

    // An assertion stands alone and its references are paths in it. Its dialect is always that of draft 2020-12.
    private static readonly Dictionary<string, string> Deviations = new()
    {
        ["anchor"] = "no $anchor, because a specification is normalised to paths in $defs",
        ["dynamicRef"] = "no $dynamicRef, which is resolved when a specification is read",
        ["refRemote"] = "no references to other documents, which are resolved when a specification is read",
        ["vocabulary"] = "no vocabularies other than those of the draft",
        ["defs"] = "no meta-schema, because no reference leads out of the schema",
    };

    [Test]
    public void The_required_cases_have_the_outcome_of_the_suite()
    {
        string folder = Environment.GetEnvironmentVariable(FolderVariable)
            ?? throw new InvalidOperationException($"The variable {FolderVariable} is not set. Set it to the folder that has draft2020-12.");
        int evaluated = 0;
        List<string> failures = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(folder, "draft2020-12"), "*.json").Where(file => !Deviations.ContainsKey(Path.GetFileNameWithoutExtension(file))))
        {
            foreach (JToken group in Read(File.ReadAllText(file)).Where(group => !LeavesTheSchema(group["schema"]!)))
            {
                foreach (JToken test in group["tests"]!)
                {
                    evaluated++;
                    if (IsValid(group["schema"]!, test["data"]!) != (bool)test["valid"]!)
                    {
                        failures.Add($"{Path.GetFileName(file)}: {group["description"]}: {test["description"]}");
                    }
                }
            }
        }

        TestContext.Out.WriteLine($"{evaluated} cases");
        Assert.Multiple(() =>
        {
            Assert.That(evaluated, Is.GreaterThan(0), $"{FolderVariable} names a folder without cases");
            Assert.That(failures, Is.Empty, string.Join('\n', failures));
        });
    }

    // Schemas with names and references of whole documents.
    private static bool LeavesTheSchema(JToken schema) => schema is JContainer container && container.DescendantsAndSelf().OfType<JProperty>().Any(property =>
        property.Value is JValue { Value: string text } && (
            property.Name is "$id" or "$anchor" or "$dynamicRef"
            || (property.Name == "$ref" && text is not ("#" or ['#', '/', ..]))));

    private static bool IsValid(JToken schema, JToken data)
    {
        ValidationErrors errors = default;
        new SchemaAssertion(schema.ToString(Formatting.None)).Check(ref errors, data);
        return errors.ToList().Count == 0;
    }

    private static JToken Read(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JToken.ReadFrom(reader);
    }
}
