using FluxGen;

namespace Posters;

// Code of a user, which uses the client.
public sealed class PosterShop(FluxClient flux)
{
    public async Task<string> SellAsync(string title)
    {
        try
        {
            ImageGeneration poster = await flux.GenerateAsync(new() { Prompt = title, OutputFormat = OutputFormat.Png });
            return $"Here is {poster.Images[0].Url}";
        }
        catch (FluxRateLimitException limit)
        {
            return $"Please come back in {limit.RetryAfter?.TotalSeconds} seconds";
        }
    }
}
