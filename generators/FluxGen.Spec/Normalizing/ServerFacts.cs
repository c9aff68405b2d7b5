using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Servers, and the variables of all of them.
internal sealed class ServerFacts(SpecificationDocument document)
{
    private readonly JsonArray _variables = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void AddTo(JsonObject facts)
    {
        JsonArray servers = [];
        foreach (SpecMapping server in document.Root.Items("servers").OfType<SpecMapping>())
        {
            JsonObject json = new() { ["url"] = Facts.Text(server.Text("url") ?? "") };
            json.AddText("description", server.Text("description"));
            servers.Add(json);
            AddVariables(server);
        }

        if (servers.Count == 0)
        {
            servers.Add(new JsonObject { ["url"] = Facts.Text("") });
        }

        facts["servers"] = servers;
        if (_variables.Count > 0)
        {
            facts["variables"] = _variables;
        }
    }

    // The server of the operation or of its path, or null.
    public string? Of(SpecOperation operation)
    {
        IReadOnlyList<SpecNode> servers = operation.Node.Items("servers") is { Count: > 0 } own ? own : operation.PathItem.Items("servers");
        if (servers is not [SpecMapping server, ..])
        {
            return null;
        }

        AddVariables(server);
        return server.Text("url");
    }

    private void AddVariables(SpecMapping server)
    {
        foreach (SpecProperty property in server.PropertiesOf("variables"))
        {
            if (property.Value is not SpecMapping variable || !_names.Add(property.Name))
            {
                continue;
            }

            IEnumerable<string> allowed = variable.Items("enum").OfType<SpecScalar>().Select(static value => value.Text);
            JsonObject facts = new() { ["name"] = Facts.Text(property.Name), ["values"] = Facts.Texts([variable.Text("default") ?? "", .. allowed]) };
            facts.AddText("description", variable.Text("description"));
            _variables.Add(facts);
        }
    }
}
