using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Everything that the methods of an operation are made with.
internal sealed class OperationParts(SpecificationDocument document, OperationNames names, SchemaConverter schemas, Components components, Scopes scopes)
{
    public Components Components => components;

    public Scopes Scopes => scopes;

    public OperationNames Names => names;

    public ParameterFacts Parameters { get; } = new(schemas, scopes);

    public RequestBodies Bodies { get; } = new(document, schemas, components);

    public Responses Responses { get; } = new(document, schemas, new StreamItems(schemas));

    public ResultTypes Results { get; } = new(components);

    public HeadersClasses Headers { get; } = new(document, schemas, components);

    public SecurityFacts Security { get; } = new(document);

    public ServerFacts Servers { get; } = new(document);
}
