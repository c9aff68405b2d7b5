using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A parameter of an operation: its schema for NSwag, and its facts.
internal sealed partial class ParameterFacts(SchemaConverter schemas, Scopes scopes)
{
    public sealed record Converted(SpecMapping Node, JsonObject Schema, JsonObject Facts, bool IsRequired, string? Description);

    public static bool IsIgnored(SpecMapping parameter) =>
        parameter.Text("in") == "header" && parameter.Text("name")?.ToLowerInvariant() is "accept" or "content-type" or "authorization";

    public Converted Convert(SpecMapping parameter, string operationName)
    {
        string wire = parameter.Text("name") ?? "";
        string location = Location(parameter);
        JsonObject facts = new() { ["wire"] = Facts.Text(wire), ["in"] = location };
        SpecProperty? content = parameter.PropertiesOf("content") is [var only, ..] ? only : null;
        SpecNode? schema = content is null ? parameter["schema"] : (content.Value as SpecMapping)?["schema"];
        JsonArray limits = [];
        SchemaUse use = new(() => operationName + CSharpNames.Part(wire)) { Limits = limits };
        JsonObject json = schemas.Convert(schema, use);
        if (content is null)
        {
            AddStyle(facts, parameter, location, schema);
        }
        else
        {
            facts["mediaType"] = Facts.Text(content.Name);
        }

        EffectiveSchema? read = schema is null ? null : schemas.Read(schema);
        if (content is not null && MediaTypes.KindOf(content.Name) != MediaKind.Json)
        {
            json = new JsonObject { ["type"] = "string" };
        }

        AddLimits(facts, limits, read);
        facts.AddFlag("deprecated", parameter.IsTrue("deprecated"));
        bool isRequired = location == "path" || parameter.IsTrue("required");
        string? description = parameter.Text("description") ?? (read is null ? null : SchemaNotes.Description(schema!, read));
        return new Converted(parameter, json, facts, isRequired, description);
    }

    // Another location is refused.
    private string Location(SpecMapping parameter)
    {
        string location = parameter.Text("in") ?? "";
        if (location is "path" or "query" or "header" or "cookie")
        {
            return location;
        }

        Tell(parameter, parameter["in"], $"the location {OneLine.Quote(location)} is not one of path, query, header and cookie");
        return "query";
    }

    private void Tell(SpecMapping parameter, SpecNode? at, string problem) =>
        scopes.Add(Problem.Error(NormalizingIds.UndefinedStyle, (at ?? parameter).Place, $"the parameter {OneLine.Quote(parameter.Text("name") ?? "")} cannot be sent: {problem}. Change it in the specification."));

    private static void AddLimits(JsonObject facts, JsonArray limits, EffectiveSchema? schema)
    {
        if (limits.Count > 0)
        {
            facts["limits"] = limits;
        }

        string? words = schema is null ? null : LimitFacts.InWords(schema);
        facts.AddCode("notes", words);
        if (schema is not null)
        {
            Defaults.AddTo(facts, schema);
            facts.AddCode("shownDefault", schema["default"] is SpecScalar { Kind: not ScalarKind.Null } scalar && HarmlessText().IsMatch(scalar.Text) ? scalar.Text : null);
        }
    }

    private void AddStyle(JsonObject facts, SpecMapping parameter, string location, SpecNode? schema)
    {
        string style = parameter.Text("style") ?? ParameterStyles.Default(location);
        bool explode = parameter.Has("explode") ? parameter.IsTrue("explode") : ParameterStyles.DefaultExplode(style);
        string? problem = ParameterStyles.Problem(location, style, explode, Shape(schema));
        if (problem is not null)
        {
            Tell(parameter, parameter["style"] ?? parameter["schema"], problem);
            return;
        }

        facts["style"] = style;
        facts.AddFlag("explode", explode);
        facts.AddFlag("allowReserved", parameter.IsTrue("allowReserved"));
    }

    private ParameterShape Shape(SpecNode? node)
    {
        EffectiveSchema? schema = node is null ? null : schemas.Read(node);
        switch (schema?.Kind)
        {
            case null or SchemaKind.Any or SchemaKind.Union:
                return ParameterShape.Untyped;
            case SchemaKind.Array:
                return IsSimple(schema["items"]) ? ParameterShape.Array : ParameterShape.Nested;
            case SchemaKind.Map:
                return schema["additionalProperties"] is not SpecMapping values || IsSimple(values) ? ParameterShape.Object : ParameterShape.Nested;
            case SchemaKind.Object:
                return schema.Properties.All(property => IsSimple(property.Value)) ? ParameterShape.Object : ParameterShape.Nested;
            default:
                return ParameterShape.Scalar;
        }
    }

    private bool IsSimple(SpecNode? node) =>
        node is not null && schemas.Read(node).Kind is not (SchemaKind.Array or SchemaKind.Object or SchemaKind.Map);

    // It is printed inside markup.
    [GeneratedRegex(@"^[A-Za-z0-9_.:+-]{1,60}\z")]
    private static partial Regex HarmlessText();
}
