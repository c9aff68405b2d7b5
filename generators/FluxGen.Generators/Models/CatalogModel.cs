namespace FluxGen.Generators.Models;

internal sealed record CatalogModel(
    ClientModel Client,
    EquatableArray<ObjectModel> RequestSchemas,
    EquatableArray<EnumModel> Enums)
{
    public static CatalogModel Create(ClientModel client, IEnumerable<ObjectModel> objects, IEnumerable<EnumModel> enums)
    {
        HashSet<string> bodies = [.. client.Operations.Select(operation => operation.Body?.Type.Name).OfType<string>()];
        ObjectModel[] requests = [.. objects.Where(schema => bodies.Contains(schema.FullName))];
        IEnumerable<PropertyModel> parameters = client.Operations.SelectMany(operation => operation.AllParameters).Select(parameter => parameter.Property);
        HashSet<string> used = [.. requests.SelectMany(schema => schema.Properties).Concat(parameters).Select(property => property.Type.Leaf.Name)];

        return new(
            client,
            requests.ToEquatableArray(),
            enums.Where(candidate => used.Contains(candidate.FullName)).ToEquatableArray());
    }
}
