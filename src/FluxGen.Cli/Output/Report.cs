using FluxGen.Cli.Texts;
using Spectre.Console;

namespace FluxGen.Cli.Output;

// What people and programs see. Progress and errors go to standard error, the result to standard output. What one of them cannot
// carry goes to the other.
internal sealed class Report(TextOutput output, TextOutput errors, bool asJson)
{
    private static readonly Style ErrorStyle = new(Color.Red);
    private static readonly Style PlaceStyle = new(Color.Green);

    private WireText _wire = new(key: null);

    // Whether something that was paid for is told on the wrong channel, or on none.
    private bool _isMisplaced;

    // From now on the key is replaced in everything that a server has sent.
    public void Conceal(string key) => _wire = new(key);

    public Task<T> WhileAsync<T>(Func<IProgress<ImageProgress>?, Task<T>> work) => asJson ? work(null) : ProgressDisplay.ShowAsync(errors, work);

    public int Reject(IReadOnlyList<string> problems, params IReadOnlyList<string> hints)
    {
        foreach (string problem in problems)
        {
            TellError(problem);
        }

        foreach (string hint in hints)
        {
            Tell(hint);
        }

        PrintFailure(Delivery.NotSent, string.Join('\n', problems));
        return ExitCode.BadArguments;
    }

    // Nothing was sent.
    public int Failed(string problem)
    {
        TellError(problem);
        PrintFailure(Delivery.NotSent, problem);
        return ExitCode.Failed;
    }

    public int Failed(FluxException failure)
    {
        TellError(failure.Message);
        if (failure is FluxUnreadableResponseException unreadable)
        {
            TellOfUnreadable(unreadable);
        }
        else if (failure is FluxRateLimitException { RetryAfter: { } delay })
        {
            Tell($"It may be sent again after {delay.TotalSeconds:0} seconds.");
        }

        if (asJson)
        {
            output.TryWriteLine(ResultJson.WriteFailure(failure, _wire));
        }

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

    public int CancelledAfter(ImageGeneration generation)
    {
        TellFiles(generation);
        foreach (GeneratedImage image in generation.Images.Where(image => image.Path is null))
        {
            TellPlace(_wire.Conceal(image.Url is { } url ? $"The image is at {url.OriginalString}" : $"error: {image.Failure?.Message} The image cannot be recovered."));
        }

        TellOfCancellation(isSent: true);
        if (asJson)
        {
            TryPrint(ResultJson.Write(generation, _wire));
        }

        return _isMisplaced ? ExitCode.NotSaved : ExitCode.Cancelled;
    }

    public int Done(ImageGeneration generation)
    {
        foreach (GeneratedImage image in generation.Images.Where(image => image.Failure is not null))
        {
            TellError(image.Failure!.Message);
            TellPlace(image.Path is not null
                ? $"What the service sent is kept in {image.Path} instead."
                : image.Url is { } url ? $"The image is at {_wire.Conceal(url.OriginalString)}" : "It cannot be recovered.");
        }

        Print(generation);
        if (generation.Images.Count == 0)
        {
            TellError("the service responded without an image. A job may not have finished.");
            return ExitCode.Failed;
        }

        return _isMisplaced || generation.Images.Any(image => image.Failure is not null) ? ExitCode.NotSaved : ExitCode.Done;
    }

    private void Print(ImageGeneration generation)
    {
        IReadOnlyList<string> files = ResultText.Files(generation);
        IReadOnlyList<string> values = ResultText.Values(generation);
        if (asJson ? TryPrint(ResultJson.Write(generation, _wire)) : files.All(file => TryPrint(file, PlaceStyle)) && values.All(value => TryPrint(value)))
        {
            return;
        }

        TellError($"the result cannot be printed: {output.Failure?.GetBaseException().Message}");
        TellFiles(generation);
        foreach (string value in values)
        {
            Tell(value);
        }
    }

    private bool TryPrint(string text, Style? style = null)
    {
        bool isPrinted = output.TryWriteLine(text, style);
        _isMisplaced |= !isPrinted;
        return isPrinted;
    }

    private void PrintFailure(Delivery delivery, string message)
    {
        if (asJson)
        {
            output.TryWriteLine(ResultJson.WriteFailure(delivery, message, _wire));
        }
    }

    private void TellOfUnreadable(FluxUnreadableResponseException failure)
    {
        Tell("The request was carried out, and is likely to be billed.");
        foreach (string file in failure.Files)
        {
            TellPlace($"What the service sent is kept in {file}");
        }

        foreach (Uri url in failure.ImageUrls)
        {
            TellPlace($"The response has the URL {_wire.Conceal(url.AbsoluteUri)}");
        }
    }

    private string TellOfCancellation(bool isSent)
    {
        string message = isSent
            ? "Cancelled. A request that the service has received can still be carried out and billed."
            : "Cancelled. Nothing was sent.";
        Tell(message);
        return message;
    }

    private void TellFiles(ImageGeneration generation)
    {
        foreach (string path in generation.Images.Select(image => image.Path).OfType<string>())
        {
            TellPlace($"The image is in {path}");
        }
    }

    private void TellError(string problem) => Tell(_wire.Conceal($"error: {problem}"), ErrorStyle);

    private void TellPlace(string text) => _isMisplaced |= !Tell(text, PlaceStyle);

    // With --json, standard output has it already, and nothing else may go there.
    private bool Tell(string text, Style? style = null)
    {
        string line = TerminalText.OneLine(text);
        bool isTold = errors.TryWriteLine(line, style);
        if (!isTold && !asJson)
        {
            output.TryWriteLine(line, style);
        }

        return isTold || asJson;
    }
}
