namespace FluxGen.Spec.Reading;

internal sealed class SwaggerUpgrade(ReferenceResolver references)
{
    public SpecMapping Upgrade(SpecMapping root) => references is null ? root : root;
}
