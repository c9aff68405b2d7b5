using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal sealed class SecurityFacts(SpecificationDocument document)
{
    public JsonArray Schemes()
    {
        JsonArray schemes = [];
        foreach (SpecProperty property in document.Root.Mapping("components")?.PropertiesOf("securitySchemes") ?? [])
        {
            if (document.ResolveMapping(property.Value) is not SpecMapping node || node.Text("type") is not ("apiKey" or "http" or "oauth2" or "openIdConnect" or "mutualTLS"))
            {
                continue;
            }

            JsonObject scheme = new() { ["name"] = Facts.Text(property.Name), ["kind"] = node.Text("type") };
            scheme.AddText("scheme", node.Text("scheme")?.ToLowerInvariant());
            scheme.AddText("in", node.Text("in"));
            scheme.AddText("parameterName", node.Text("name"));
            scheme.AddText("description", node.Text("description"));
            schemes.Add(scheme);
        }

        return schemes;
    }

    // Alternatives, each with the schemes that it takes together. Null if none is needed.
    public JsonArray? Of(SpecOperation operation)
    {
        JsonArray alternatives = [];
        foreach (SpecMapping alternative in ((operation.Node["security"] ?? document.Root["security"]) as SpecSequence)?.Items.OfType<SpecMapping>() ?? [])
        {
            IEnumerable<string> scopes = alternative.Properties
                .SelectMany(static scheme => (scheme.Value as SpecSequence)?.Items.OfType<SpecScalar>() ?? [])
                .Select(static scope => scope.Text)
                .Distinct();
            JsonObject facts = new() { ["schemes"] = Facts.Texts(alternative.Properties.Select(static scheme => scheme.Name)) };
            facts.AddText("scopes", string.Join(' ', scopes));
            alternatives.Add(facts);
        }

        return alternatives.Count == 0 ? null : alternatives;
    }
}
