using Newtonsoft.Json.Linq;

namespace FluxGen.Repository.Tests.Documents;

// The YAML blocks for users: properties of the request, to be laid over those of the specification.
internal static class SpecificationEdit
{
    public static IEnumerable<string> PropertyNames =>
        CodeBlock.ForUsers.Where(block => block.Language == "yaml").SelectMany(block => FluxSpecification.Properties(FluxSpecification.Read(block.Text))).Select(property => property.Name);

    public static JObject Properties(JObject specification) =>
        (JObject)specification["components"]!["schemas"]![nameof(ImageGenerationRequest)]!["properties"]!;

    public static JObject Apply(string edit)
    {
        JObject specification = (JObject)FluxSpecification.Document.DeepClone();
        Properties(specification).Merge(FluxSpecification.Read(edit), new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        return specification;
    }
}
