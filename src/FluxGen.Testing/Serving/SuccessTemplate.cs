using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// The example that shows a form of the success, and the response that it stands at.
internal sealed record SuccessTemplate(HttpStatusCode Status, string MediaType, JObject Example)
{
    public static IReadOnlyDictionary<SuccessForm, SuccessTemplate> ReadAll(Operation operation)
    {
        Dictionary<SuccessForm, SuccessTemplate> templates = [];
        foreach (Response response in operation.Responses.Where(response => response.IsSuccess))
        {
            foreach (Content content in response.Contents)
            {
                foreach (JObject example in content.Examples.Values.OfType<JObject>())
                {
                    if (FormOf(ModelJson.Read<ImageGenerationResponse>(example)) is { } form)
                    {
                        templates.TryAdd(form, new SuccessTemplate(response.Code, content.MediaType, example));
                    }
                }
            }
        }

        return templates;
    }

    public ImageGenerationResponse Copy() => ModelJson.Read<ImageGenerationResponse>(Example.DeepClone());

    public MockResponse Fill(ImageGenerationResponse response)
    {
        JObject body = ModelJson.Write(response);
        KeepNulls(Example, body);
        return MockResponse.Of(Status, MediaType, body);
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

    // The client leaves out what is null; the service does not.
    private static void KeepNulls(JToken example, JToken body)
    {
        if (example is JObject shown && body is JObject written)
        {
            foreach ((string name, JToken? value) in shown)
            {
                if (written[name] is { } member)
                {
                    KeepNulls(value!, member);
                }
                else if (value!.Type == JTokenType.Null)
                {
                    written.Add(name, JValue.CreateNull());
                }
            }
        }
        else if (example is JArray { First: { } item } && body is JArray items)
        {
            foreach (JToken other in items)
            {
                KeepNulls(item, other);
            }
        }
    }
}
