using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// What a method returns: the one success type, or a closed type with a case for each.
internal sealed class ResultTypes(Components components)
{
    public sealed record Returned(string Returns, string? StatusOfType, IReadOnlyList<IGrouping<string, DocumentedResponse>> Cases);

    public static Returned Of(IReadOnlyList<DocumentedResponse> responses)
    {
        List<DocumentedResponse> successes = [.. responses.Where(static response => response.IsSuccess)];
        if (successes.Find(static response => response.IsStream) is { } stream)
        {
            return new Returned(stream.Form == ResponseForm.Events ? "events" : "lines", stream.Status, []);
        }

        List<IGrouping<string, DocumentedResponse>> types = [.. successes.GroupBy(static response => response.TypeKey)];
        if (types.Count > 1)
        {
            return new Returned("result", null, types);
        }

        DocumentedResponse? only = successes.Count == 0 ? null : successes[0];
        return only is null or { Form: ResponseForm.None } ? new Returned("none", only?.Status, [])
            : new Returned(only.Form switch { ResponseForm.Text => "text", ResponseForm.Stream => "stream", _ => "value" }, only.Status, []);
    }

    public string NewName(string operationName) => components.Names.Add(operationName + "Result", "Cases");

    // A case of each status, unless several have one type.
    public JsonObject Facts(string name, Returned returned, IReadOnlyDictionary<string, string> parameters, bool isDeclared)
    {
        JsonArray cases = [];
        NameSet names = new(name);
        foreach (DocumentedResponse response in returned.Cases.SelectMany(static type => type))
        {
            string caseName = StatusNames.Of(response.Status);
            JsonObject facts = new()
            {
                ["name"] = names.Add(components.Names.Contains(caseName) ? caseName + "Case" : caseName),
                ["statuses"] = new JsonArray(response.Status),
                ["description"] = Normalizing.Facts.Text(string.IsNullOrWhiteSpace(response.Description) ? $"The response has the status {response.Status}." : response.Description),
            };
            if (response.Form != ResponseForm.None)
            {
                facts["parameter"] = parameters[response.Status];
            }

            cases.Add(facts);
        }

        JsonObject result = new() { ["name"] = name, ["cases"] = cases };
        result.AddFlag("declared", isDeclared);
        return result;
    }
}
