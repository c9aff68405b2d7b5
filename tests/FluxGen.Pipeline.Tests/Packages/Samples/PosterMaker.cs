using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Posters;

// Code of a user, which calls the API without FluxGen.
public class PosterMaker(HttpClient http)
{
    protected virtual string ShapeMember => "aspect_ratio";

    public async Task<Uri> OrderAsync(string title)
    {
        JsonObject order = new()
        {
            ["model"] = "flux/kontext-max/text-to-image",
            ["prompt"] = $"A poster that says: {title}",
            [ShapeMember] = "2:3",
        };
        using HttpResponseMessage response = await http.PostAsJsonAsync("v1/images/generations", order);
        string body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? new Uri(JsonNode.Parse(body)!["images"]![0]!["url"]!.GetValue<string>())
            : throw new HttpRequestException(body, inner: null, response.StatusCode);
    }
}

// The same code with an error that the compiler cannot find.
public sealed class CarelessPosterMaker(HttpClient http) : PosterMaker(http)
{
    protected override string ShapeMember => "aspectRatio";
}
