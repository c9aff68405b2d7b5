using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// An example that shows one form of a success. It is detached from the specification, so that its paths start at its root.
internal sealed record SuccessTemplate(HttpStatusCode Status, string MediaType, JObject Example)
{
    // The first example of each form.
    public static IReadOnlyDictionary<SuccessForm, SuccessTemplate> ReadAll(Operation operation)
    {
        var examples =
            from response in operation.Responses
            where response.IsSuccess
            from content in response.Contents
            from example in content.Examples.Values.OfType<JObject>()
            let form = FormOf(ModelJson.Read<ImageGenerationResponse>(example))
            where form is not null
            select (Form: form.Value, Template: new SuccessTemplate(response.Code, content.MediaType, (JObject)example.DeepClone()));
        return examples.DistinctBy(example => example.Form).ToDictionary(example => example.Form, example => example.Template);
    }

    public ImageGenerationResponse Copy() => ModelJson.Read<ImageGenerationResponse>(Example.DeepClone());

    public MockResponse Fill(ImageGenerationResponse response)
    {
        JObject body = ModelJson.Write(response);
        // The generated types leave null properties out; the service writes them. The first item of an array stands for all.
        foreach (JProperty absent in Example.Descendants().OfType<JProperty>().Where(property => property.Value.Type == JTokenType.Null))
        {
            foreach (JObject parent in body.SelectTokens(absent.Parent!.Path.Replace("[0]", "[*]", StringComparison.Ordinal)).OfType<JObject>())
            {
                parent.TryAdd(absent.Name, absent.Value);
            }
        }

        return MockResponse.FromJson(Status, MediaType, body);
    }

    private static SuccessForm? FormOf(ImageGenerationResponse example) => example switch
    {
        { Images: not null, Seed: not null, HasNsfwConcepts: not null, Prompt: not null } => SuccessForm.Images,
        { Data: [{ Url: not null }, ..] } => SuccessForm.DataWithUrl,
        { Data: [{ B64Json: not null }, ..] } => SuccessForm.DataWithBase64,
        { Output.Choices: not null } => SuccessForm.Job,
        { Images: null, Data: null, Output: null } => SuccessForm.NoData,
        _ => null,
    };
}
