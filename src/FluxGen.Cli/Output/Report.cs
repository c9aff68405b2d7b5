using FluxGen.Cli.Commands;
using Spectre.Console;

namespace FluxGen.Cli.Output;

// What people see. Progress and errors go to standard error, the result to standard output.
internal sealed class Report(bool asJson)
{
    private readonly IAnsiConsole _progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public async Task<T> WhileAsync<T>(string step, Func<Task<T>> work)
    {
        if (!Console.IsErrorRedirected && _progress.Profile.Capabilities.Interactive)
        {
            return await _progress.Status().StartAsync(Markup.Escape(step) + "…", _ => work());
        }

        if (!asJson)
        {
            Console.Error.WriteLine($"{step}…");
        }

        return await work();
    }

    public int Reject(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            Console.Error.WriteLine($"error: {problem}");
        }

        return ExitCode.BadArguments;
    }

    public int Failed(FluxException failure)
    {
        Console.Error.WriteLine($"error: {failure.Message}");
        if (failure is FluxRateLimitException { RetryAfter: { } wait })
        {
            Console.Error.WriteLine($"It may be sent again after {wait.TotalSeconds:0} seconds.");
        }

        return failure switch
        {
            FluxValidationException => ExitCode.BadArguments,
            { Delivery: Delivery.Refused } => ExitCode.Refused,
            _ => ExitCode.Failed,
        };
    }

    public int Unreadable(FluxUnreadableResponseException failure, string? rescuedBody)
    {
        Console.Error.WriteLine($"error: {failure.Message}");
        Console.Error.WriteLine("The request was carried out, and is likely to be billed.");
        if (rescuedBody is not null)
        {
            Console.Error.WriteLine($"The answer as it came is in {rescuedBody}.");
        }

        foreach (Uri url in failure.ImageUrls)
        {
            Console.Error.WriteLine($"It has the address {url.AbsoluteUri}");
        }

        return ExitCode.NotSaved;
    }

    public int Cancelled()
    {
        Console.Error.WriteLine("Cancelled. What the service has begun can still be billed.");
        return ExitCode.Cancelled;
    }

    public void Addresses(IEnumerable<GeneratedImage> images)
    {
        foreach (Uri url in images.Select(image => image.Url).OfType<Uri>())
        {
            Console.Error.WriteLine($"The image is at {url.OriginalString}");
        }
    }

    public int Done(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        foreach (SavedImage image in images.Where(image => image.Problem is not null))
        {
            Console.Error.WriteLine($"error: {image.Problem}");
            Console.Error.WriteLine(image.Path is not null
                ? $"The image is in {image.Path} instead."
                : image.Image.Url is { } url ? $"The image is at {url.OriginalString}" : "It cannot be recovered.");
        }

        if (asJson)
        {
            Console.Out.WriteLine(ResultJson.Write(generation, images));
        }
        else
        {
            WriteText(generation, images);
        }

        if (images.Count == 0)
        {
            Console.Error.WriteLine("error: the service answered without an image. A job may not have finished.");
            return ExitCode.Failed;
        }

        return images.All(image => image.Problem is null) ? ExitCode.Done : ExitCode.NotSaved;
    }

    private static void WriteText(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        foreach (SavedImage saved in images.Where(saved => saved.Problem is null))
        {
            string size = saved.Image is { Width: { } width, Height: { } height } ? $"  {width}x{height}" : "";
            string nsfw = saved.Image.IsNsfw == true ? "  (the content filter considers it unfit for work)" : "";
            Console.Out.WriteLine($"{saved.Path}{size}{nsfw}");
        }

        if (generation.Seed is { } seed)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"seed {seed}"));
        }

        if (generation.CreditsUsed is { } credits)
        {
            Console.Out.WriteLine(FormattableString.Invariant($"credits used {credits}"));
        }
    }
}
