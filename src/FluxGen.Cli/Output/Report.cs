using FluxGen.Cli.Commands;
using Spectre.Console;

namespace FluxGen.Cli.Output;

// What people see. Progress and errors go to standard error, the result to standard output.
internal sealed class Report(bool asJson)
{
    private readonly TextWriter _errors = Console.Error;
    private readonly TextWriter _results = Console.Out;
    private readonly IAnsiConsole _progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public async Task<T> WhileAsync<T>(string step, Func<Task<T>> work)
    {
        if (!Console.IsErrorRedirected && _progress.Profile.Capabilities.Interactive)
        {
            return await _progress.Status().StartAsync(Markup.Escape(step) + "…", _ => work());
        }

        if (!asJson)
        {
            _errors.WriteLine($"{step}…");
        }

        return await work();
    }

    public int Reject(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            _errors.WriteLine($"error: {problem}");
        }

        return ExitCode.BadArguments;
    }

    public int Failed(FluxException failure)
    {
        _errors.WriteLine($"error: {failure.Message}");
        if (failure is FluxRateLimitException { RetryAfter: { } wait })
        {
            _errors.WriteLine($"It may be sent again after {wait.TotalSeconds:0} seconds.");
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
        _errors.WriteLine($"error: {failure.Message}");
        _errors.WriteLine("The request was carried out, and is likely to be billed.");
        if (rescuedBody is not null)
        {
            _errors.WriteLine($"The answer as it came is in {rescuedBody}.");
        }

        foreach (Uri url in failure.ImageUrls)
        {
            _errors.WriteLine($"It has the address {url.AbsoluteUri}");
        }

        return ExitCode.NotSaved;
    }

    public int Cancelled()
    {
        _errors.WriteLine("Cancelled. What the service has begun can still be billed.");
        return ExitCode.Cancelled;
    }

    public void Addresses(IEnumerable<GeneratedImage> images)
    {
        foreach (Uri url in images.Select(image => image.Url).OfType<Uri>())
        {
            _errors.WriteLine($"The image is at {url.OriginalString}");
        }
    }

    public int Done(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        foreach (SavedImage image in images.Where(image => image.Problem is not null))
        {
            _errors.WriteLine($"error: {image.Problem}");
            _errors.WriteLine(image.Path is not null
                ? $"What the service sent is kept in {image.Path} instead."
                : image.Image.Url is { } url ? $"The image is at {url.OriginalString}" : "It cannot be recovered.");
        }

        try
        {
            Print(generation, images);
        }
        catch (IOException unwritable)
        {
            _errors.WriteLine($"error: the result cannot be printed: {unwritable.Message}");
            return ExitCode.NotSaved;
        }

        if (images.Count == 0)
        {
            _errors.WriteLine("error: the service answered without an image. A job may not have finished.");
            return ExitCode.Failed;
        }

        return images.All(image => image.Problem is null) ? ExitCode.Done : ExitCode.NotSaved;
    }

    private void Print(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        if (asJson)
        {
            _results.WriteLine(ResultJson.Write(generation, images));
            return;
        }

        foreach (SavedImage saved in images.Where(saved => saved.Problem is null))
        {
            string size = saved.Image is { Width: { } width, Height: { } height } ? $"  {width}x{height}" : "";
            string nsfw = saved.Image.IsNsfw == true ? "  (the content filter considers it unfit for work)" : "";
            _results.WriteLine($"{saved.Path}{size}{nsfw}");
        }

        if (generation.Seed is { } seed)
        {
            _results.WriteLine(FormattableString.Invariant($"seed {seed}"));
        }

        if (generation.CreditsUsed is { } credits)
        {
            _results.WriteLine(FormattableString.Invariant($"credits used {credits}"));
        }
    }
}
