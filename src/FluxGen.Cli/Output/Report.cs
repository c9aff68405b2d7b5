using Spectre.Console;

namespace FluxGen.Cli.Output;

// What people see. Progress and errors go to standard error, the result to standard output.
internal sealed class Report(TextWriter output, TextWriter errors, bool asJson)
{
    private readonly IAnsiConsole _progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(errors) });

    public async Task<T> WhileAsync<T>(string step, Func<Task<T>> work)
    {
        if (_progress.Profile is { Out.IsTerminal: true, Capabilities.Interactive: true })
        {
            return await _progress.Status().StartAsync(Markup.Escape(step) + "…", _ => work());
        }

        if (!asJson)
        {
            Tell($"{step}…");
        }

        return await work();
    }

    public int Reject(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            Tell($"error: {problem}");
        }

        return ExitCode.BadArguments;
    }

    public int Failed(FluxException failure)
    {
        Tell($"error: {failure.Message}");
        if (failure is FluxRateLimitException { RetryAfter: { } wait })
        {
            Tell($"It may be sent again after {wait.TotalSeconds:0} seconds.");
        }

        return failure switch
        {
            FluxValidationException => ExitCode.BadArguments,
            { Delivery: Delivery.Refused } => ExitCode.Refused,
            _ => ExitCode.Failed,
        };
    }

    public int Failed(string problem)
    {
        Tell($"error: {problem}");
        return ExitCode.Failed;
    }

    public int Unreadable(FluxUnreadableResponseException failure, string? rescuedBody)
    {
        Tell($"error: {failure.Message}");
        Tell("The request was carried out, and is likely to be billed.");
        if (rescuedBody is not null)
        {
            Tell($"The answer as it came is in {rescuedBody}.");
        }

        foreach (Uri url in failure.ImageUrls)
        {
            Tell($"It has the address {url.AbsoluteUri}");
        }

        return ExitCode.NotSaved;
    }

    public int Cancelled()
    {
        Tell("Cancelled. What the service has begun can still be billed.");
        return ExitCode.Cancelled;
    }

    public int CancelledAfter(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        TellWhere(images);
        foreach (Uri url in generation.Images.Except(images.Select(saved => saved.Image)).Select(image => image.Url).OfType<Uri>())
        {
            Tell($"The image is at {url.OriginalString}");
        }

        return Cancelled();
    }

    public int Done(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        foreach (SavedImage image in images.Where(image => image.Problem is not null))
        {
            Tell($"error: {image.Problem}");
            Tell(image.Path is not null
                ? $"What the service sent is kept in {image.Path} instead."
                : image.Image.Url is { } url ? $"The image is at {url.OriginalString}" : "It cannot be recovered.");
        }

        try
        {
            Print(generation, images);
        }
        catch (IOException unwritable)
        {
            Tell($"error: the result cannot be printed: {unwritable.Message}");
            TellWhere(images);
            return ExitCode.NotSaved;
        }

        if (images.Count == 0)
        {
            Tell("error: the service answered without an image. A job may not have finished.");
            return ExitCode.Failed;
        }

        return images.All(image => image.Problem is null) ? ExitCode.Done : ExitCode.NotSaved;
    }

    private void TellWhere(IEnumerable<SavedImage> images)
    {
        foreach (string path in images.Select(saved => saved.Path).OfType<string>())
        {
            Tell($"The image is in {path}");
        }
    }

    private void Tell(string text) => errors.WriteLine(TerminalText.Clean(text));

    private void Print(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        if (asJson)
        {
            output.WriteLine(ResultJson.Write(generation, images));
            return;
        }

        foreach (SavedImage saved in images.Where(saved => saved.Problem is null))
        {
            string size = saved.Image is { Width: { } width, Height: { } height } ? $"  {width}x{height}" : "";
            string nsfw = saved.Image.IsNsfw == true ? "  (the content filter considers it unfit for work)" : "";
            output.WriteLine($"{saved.Path}{size}{nsfw}");
        }

        if (generation.Seed is { } seed)
        {
            output.WriteLine(FormattableString.Invariant($"seed {seed}"));
        }

        if (generation.CreditsUsed is { } credits)
        {
            output.WriteLine(FormattableString.Invariant($"credits used {credits}"));
        }
    }
}
