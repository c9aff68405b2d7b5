namespace FluxGen.Cli.Output;

// What people see. Progress and errors go to standard error, the result to standard output.
internal sealed class Report(TextWriter output, TextWriter errors, bool asJson)
{
    public Task<T> WhileAsync<T>(Func<IProgress<ImageProgress>?, Task<T>> work) => asJson ? work(null) : ProgressDisplay.ShowAsync(errors, work);

    public int Reject(IReadOnlyList<string> problems)
    {
        foreach (string problem in problems)
        {
            Tell($"error: {problem}");
        }

        return ExitCode.BadArguments;
    }

    public int Failed(string problem)
    {
        Tell($"error: {problem}");
        return ExitCode.Failed;
    }

    public int Failed(FluxException failure)
    {
        Tell($"error: {failure.Message}");
        switch (failure)
        {
            case FluxUnreadableResponseException unreadable:
                TellOfUnreadable(unreadable);
                return ExitCode.NotSaved;
            case FluxRateLimitException { RetryAfter: { } delay }:
                Tell($"It may be sent again after {delay.TotalSeconds:0} seconds.");
                return ExitCode.Refused;
            case FluxValidationException:
                return ExitCode.BadArguments;
            default:
                return failure.Delivery == Delivery.Refused ? ExitCode.Refused : ExitCode.Failed;
        }
    }

    public int Cancelled()
    {
        Tell("Cancelled. The service can still carry out and bill a request that it has received.");
        return ExitCode.Cancelled;
    }

    public int CancelledAfter(ImageGeneration generation)
    {
        TellFiles(generation);
        foreach (GeneratedImage image in generation.Images.Where(image => image.Path is null))
        {
            Tell(image.Url is { } url ? $"The image is at {url.OriginalString}" : $"error: {image.Failure?.Message} The image cannot be recovered.");
        }

        return Cancelled();
    }

    public int Done(ImageGeneration generation)
    {
        foreach (GeneratedImage image in generation.Images.Where(image => image.Failure is not null))
        {
            Tell($"error: {image.Failure!.Message}");
            Tell(image.Path is not null
                ? $"What the service sent is kept in {image.Path} instead."
                : image.Url is { } url ? $"The image is at {url.OriginalString}" : "It cannot be recovered.");
        }

        try
        {
            Print(generation);
        }
        catch (IOException unwritable)
        {
            Tell($"error: the result cannot be printed: {unwritable.Message}");
            TellFiles(generation);
            return ExitCode.NotSaved;
        }

        if (generation.Images.Count == 0)
        {
            Tell("error: the service responded without an image. A job may not have finished.");
            return ExitCode.Failed;
        }

        return generation.Images.All(image => image.Failure is null) ? ExitCode.Done : ExitCode.NotSaved;
    }

    private void TellOfUnreadable(FluxUnreadableResponseException failure)
    {
        Tell("The request was carried out, and is likely to be billed.");
        foreach (string file in failure.Files)
        {
            Tell($"What the service sent is kept in {file}");
        }

        foreach (Uri url in failure.ImageUrls)
        {
            Tell($"The response has the URL {url.AbsoluteUri}");
        }
    }

    private void TellFiles(ImageGeneration generation)
    {
        foreach (string path in generation.Images.Select(image => image.Path).OfType<string>())
        {
            Tell($"The image is in {path}");
        }
    }

    private void Tell(string text) => errors.WriteLine(TerminalText.Clean(text));

    private void Print(ImageGeneration generation)
    {
        if (asJson)
        {
            output.WriteLine(ResultJson.Write(generation));
            return;
        }

        foreach (GeneratedImage image in generation.Images.Where(image => image.Failure is null))
        {
            string size = image is { Width: { } width, Height: { } height } ? $"  {width}x{height}" : "";
            string nsfw = image.IsNsfw == true ? "  (the content filter considers it unsafe for work)" : "";
            output.WriteLine($"{image.Path}{size}{nsfw}");
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
