using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// An example that shows one form of a success.
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
            select (Form: form.Value, Template: new SuccessTemplate(response.Code, content.MediaType, example));
        return examples.DistinctBy(example => example.Form).ToDictionary(example => example.Form, example => example.Template);
    }

    public ImageGenerationResponse Copy() => ModelJson.Read<ImageGenerationResponse>(Example.DeepClone());

    public MockResponse Fill(ImageGenerationResponse response)
    {
        JObject body = ModelJson.Write(response);
        KeepNulls(Example, body);
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

    // The generated types leave null properties out; the service writes them.
    private static void KeepNulls(JToken example, JToken body)
    {
        if (example is JObject exampleObject && body is JObject bodyObject)
        {
            foreach ((string name, JToken? value) in exampleObject)
            {
                if (bodyObject[name] is { } property)
                {
                    KeepNulls(value!, property);
                }
                else if (value!.Type == JTokenType.Null)
                {
                    bodyObject.Add(name, JValue.CreateNull());
                }
            }
        }
        else if (example is JArray { First: { } exampleItem } && body is JArray items)
        {
            foreach (JToken item in items)
            {
                KeepNulls(exampleItem, item);
            }
        }
    }
}
