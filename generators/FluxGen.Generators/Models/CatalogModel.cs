namespace FluxGen.Generators.Models;

internal sealed record CatalogModel(
    ClientModel Client,
    EquatableArray<ObjectModel> RequestSchemas,
    EquatableArray<ObjectModel> Headers,
    EquatableArray<EnumModel> Enums)
{
    public static CatalogModel Create(ClientModel client, IEnumerable<ObjectModel> objects, IEnumerable<ObjectModel> headers, IEnumerable<EnumModel> enums)
    {
        HashSet<string> bodies = [.. client.Operations.Select(operation => operation.Body?.Type.Name).OfType<string>()];
        ObjectModel[] requests = [.. objects.Where(schema => bodies.Contains(schema.FullName))];
        HashSet<string> headerTypes = [.. client.Operations.Select(operation => operation.HeadersType).OfType<string>()];
        ObjectModel[] responseHeaders = [.. headers.Where(type => headerTypes.Contains(type.FullName))];
        IEnumerable<PropertyModel> parameters = client.Operations.SelectMany(operation => operation.AllParameters).Select(parameter => parameter.Property);
        HashSet<string> used = [.. requests.Concat(responseHeaders).SelectMany(schema => schema.Properties).Concat(parameters).Select(property => property.Type.Leaf.Name)];

        return new(
            client,
            requests.ToEquatableArray(),
            responseHeaders.ToEquatableArray(),
            enums.Where(candidate => used.Contains(candidate.FullName)).ToEquatableArray());
    }
}
