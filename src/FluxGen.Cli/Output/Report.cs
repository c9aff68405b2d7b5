using FluxGen.Runtime;

namespace FluxGen.Cli.Output;

// What people and programs see. Progress and errors go to standard error, the result to standard output. The URL of an image that
// neither can carry goes to a file in the directory, because the image would be lost without it.
internal sealed class Report(TextOutput output, TextOutput errors, bool asJson, string? directory = null)
{
    private readonly Outputs _outputs = new(output, errors, asJson);

    public void Conceal(string key) => _outputs.Conceal(key);

    public Task<T> WhileAsync<T>(Func<IProgress<ImageProgress>?, Task<T>> work) => asJson ? work(null) : ProgressDisplay.ShowAsync(errors, work);

    public int Reject(IReadOnlyList<string> problems, params IReadOnlyList<string> hints)
    {
        foreach (string problem in problems)
        {
            _outputs.TellError(problem);
        }

        foreach (string hint in hints)
        {
            _outputs.Tell(hint);
        }

        PrintFailure(Delivery.NotSent, string.Join('\n', problems));
        return ExitCode.BadArguments;
    }

    // Nothing was sent.
    public int Failed(string problem)
    {
        _outputs.TellError(problem);
        PrintFailure(Delivery.NotSent, problem);
        return ExitCode.Failed;
    }

    public int Failed(FluxException failure)
    {
        _outputs.TellError(failure.Message);
        if (failure is FluxUnreadableResponseException unreadable)
        {
            TellOfUnreadable(unreadable);
        }
        else if (failure is FluxRateLimitException { RetryAfter: { } delay })
        {
            _outputs.Tell($"It may be sent again after {delay.TotalSeconds:0} seconds.");
        }

        if (asJson)
        {
            _outputs.TryPrintJson(wire => ResultJson.WriteFailure(failure, wire));
        }

        KeepUntold();
        return failure switch
        {
            FluxUnreadableResponseException => ExitCode.NotSaved,
            FluxValidationException => ExitCode.BadArguments,
            { Delivery: Delivery.Refused } => ExitCode.Refused,
            _ => ExitCode.Failed,
        };
    }

    public int Cancelled(bool isSent)
    {
        string message = TellOfCancellation(isSent);
        PrintFailure(isSent ? Delivery.Unknown : Delivery.NotSent, message);
        return ExitCode.Cancelled;
    }

    // A success had begun to arrive.
    public int CancelledWithin(FluxUnreadableResponseException received)
    {
        const string Message = "Cancelled while the response arrived.";
        _outputs.Tell(Message);
        TellOfUnreadable(received);
        if (asJson)
        {
            _outputs.TryPrintJson(wire => ResultJson.WriteFailure(received.Delivery, Message, wire, received));
        }

        KeepUntold();
        return _outputs.HasMisplaced ? ExitCode.NotSaved : ExitCode.Cancelled;
    }

    public int CancelledAfter(ImageGeneration generation)
    {
        TellOfReading(generation);
        TellFiles(generation);
        foreach (GeneratedImage image in generation.Images.Where(image => image.Path is null))
        {
            if (!TryTellUrl(image))
            {
                _outputs.TellError($"{image.Failure?.Message} The image cannot be recovered.");
            }
        }

        TellKept(generation);
        TellOfCancellation(isSent: true);
        if (asJson)
        {
            _outputs.TryPrintJson(wire => ResultJson.Write(generation, wire));
        }

        KeepUntold();
        return _outputs.HasMisplaced ? ExitCode.NotSaved : ExitCode.Cancelled;
    }

    public int Done(ImageGeneration generation)
    {
        TellOfReading(generation);
        foreach (GeneratedImage image in generation.Images.Where(image => image.Failure is not null))
        {
            TellOfFailure(image);
        }

        if (generation.Images.Count == 0)
        {
            _outputs.TellError("the service responded without an image. A job may not have finished.");
            TellKept(generation);
        }

        Print(generation);
        KeepUntold();
        return generation.Images.Count == 0 ? ExitCode.Failed
            : _outputs.HasMisplaced || generation.Images.Any(image => image.Failure is not null) ? ExitCode.NotSaved : ExitCode.Done;
    }

    private void Print(ImageGeneration generation)
    {
        IReadOnlyList<string> values = ResultText.Values(generation);
        bool isPrinted = asJson
            ? _outputs.TryPrintJson(wire => ResultJson.Write(generation, wire))
            : ResultText.Files(generation).All(_outputs.TryPrintFile) && values.All(_outputs.TryPrint);
        if (isPrinted)
        {
            return;
        }

        _outputs.TellError($"the result cannot be printed: {_outputs.PrintFailure}");
        TellFiles(generation);
        foreach (string value in values)
        {
            _outputs.Tell(value);
        }
    }

    private void PrintFailure(Delivery delivery, string message)
    {
        if (asJson)
        {
            _outputs.TryPrintJson(wire => ResultJson.WriteFailure(delivery, message, wire));
        }
    }

    private void TellOfReading(ImageGeneration generation)
    {
        foreach (ReadProblem problem in generation.ReadProblems)
        {
            _outputs.Tell($"The response does not follow the specification. {problem}");
        }
    }

    private void TellOfFailure(GeneratedImage image)
    {
        _outputs.TellError(image.Failure!.Message);
        if (image.Path is not null)
        {
            _outputs.TellPlace($"What the service sent is kept in {image.Path} instead.");
        }

        if (!TryTellUrl(image) && image.Path is null)
        {
            _outputs.Tell("It cannot be recovered.");
        }
    }

    // A URL with the image inside it can have megabytes, and the image is kept in a file.
    private bool TryTellUrl(GeneratedImage image)
    {
        bool isElsewhere = image.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" };
        if (isElsewhere)
        {
            _outputs.TellUrl("The image is at", image.Url!.OriginalString);
        }

        return isElsewhere;
    }

    private void TellOfUnreadable(FluxUnreadableResponseException failure)
    {
        _outputs.Tell("The request was carried out, and is likely to be billed.");
        TellKept(failure.Files, failure.ImageUrls);
    }

    private void TellKept(ImageGeneration generation) =>
        TellKept(generation.ResponseFile is { } file ? [file] : [], generation.ResponseUrls);

    private void TellKept(IReadOnlyList<string> files, IReadOnlyList<Uri> urls)
    {
        foreach (string file in files)
        {
            _outputs.TellPlace($"What the service sent is kept in {file}");
        }

        foreach (Uri url in urls)
        {
            _outputs.TellUrl("The response has the URL", url.AbsoluteUri);
        }
    }

    private string TellOfCancellation(bool isSent)
    {
        string message = isSent
            ? "Cancelled. A request that the service has received can still be carried out and billed."
            : "Cancelled. Nothing was sent.";
        _outputs.Tell(message);
        return message;
    }

    private void TellFiles(ImageGeneration generation)
    {
        foreach (string path in generation.Images.Select(image => image.Path).OfType<string>())
        {
            _outputs.TellFile($"The image is in {path}");
        }
    }

    private void KeepUntold()
    {
        if (_outputs.Untold.Count > 0 && directory is not null)
        {
            KeptLines.TryWrite(_outputs.Untold, directory);
        }
    }
}
