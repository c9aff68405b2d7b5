using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// The members of the request in the specification, by the names of their properties in C#.
internal static class RequestProperty
{
    public static (string Name, Schema Schema) Find(Operation operation, string property) => Find(operation, operation.Requests[0], property);

    public static void RequireDefault(Operation operation, string property)
    {
        foreach (Content content in operation.Requests)
        {
            string name = Find(operation, content, property).Name;
            if (!content.Defaults.ContainsKey(name))
            {
                throw new InvalidOperationException(
                    $"The property '{name}' of the {content.MediaType} request of {operation.Method} {operation.Path} has no "
                    + "default in the specification, so the mock server does not know what to draw when it is left out. Add a "
                    + "default there.");
            }
        }
    }

    private static (string Name, Schema Schema) Find(Operation operation, Content content, string property)
    {
        string? name = ImagesOperations.GenerateImages.RequestProperties.FirstOrDefault(member => member.ClrName == property)?.Name;
        return name is not null && content.Schema.Properties.TryGetValue(name, out Schema? schema)
            ? (name, schema)
            : throw new InvalidOperationException(
                $"The {content.MediaType} request of {operation.Method} {operation.Path} in the specification has no property "
                + $"'{name ?? property}', but the client has: they were not built from the same specification.");
    }
}
