namespace FluxGen.Spec.Reading;

// The operations of the paths, in their order, with the parameters that they really have.
internal static class OperationWalk
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static IReadOnlyList<SpecOperation> Of(SpecificationDocument document)
    {
        List<SpecOperation> operations = [];
        foreach (SpecProperty path in document.Root.PropertiesOf("paths"))
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal) || path.Value is not SpecMapping reference)
            {
                continue;
            }

            // Keywords beside the $ref of a path item count as well.
            SpecMapping? target = reference.Reference is null ? null : document.ResolveMapping(reference);
            operations.AddRange(Of(document, path.Name, reference));
            operations.AddRange(target is null ? [] : Of(document, path.Name, target));
        }

        return operations;
    }

    private static IEnumerable<SpecOperation> Of(SpecificationDocument document, string path, SpecMapping item)
    {
        IEnumerable<(string Method, SpecNode Node)> nodes =
        [
            .. item.Properties.Where(property => Methods.Contains(property.Name)).Select(property => (property.Name.ToUpperInvariant(), property.Value)),
            .. item.PropertiesOf("additionalOperations").Select(property => (property.Name, property.Value)),
        ];
        return
            from entry in nodes
            let operation = entry.Node as SpecMapping
            where operation is not null
            select new SpecOperation(path, entry.Method, operation, item, Parameters(document, item, operation));
    }

    private static List<SpecMapping> Parameters(SpecificationDocument document, SpecMapping item, SpecMapping operation)
    {
        List<SpecMapping> parameters = [.. Resolve(document, operation)];
        foreach (SpecMapping shared in Resolve(document, item))
        {
            if (!parameters.Exists(own => own.Text("name") == shared.Text("name") && own.Text("in") == shared.Text("in")))
            {
                parameters.Add(shared);
            }
        }

        return parameters;
    }

    private static IEnumerable<SpecMapping> Resolve(SpecificationDocument document, SpecMapping owner) =>
        owner.Items("parameters").Select(document.ResolveMapping).OfType<SpecMapping>();
}
