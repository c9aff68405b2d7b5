using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using FluxGen.Cli.Generate.Requests;
using FluxGen.Cli.Output;

namespace FluxGen.Cli.Generate;

internal sealed class GenerateCommand : Command
{
    private static readonly FluxClientOptions Defaults = new() { ApiKey = "any" };

    private readonly Option<string> _output = new("--out", "-o") { Description = "The directory for the images.", HelpName = "dir", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace files of the same name. Without it a new name is found." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the result or the error as JSON, and nothing else, to standard output." };
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Use the mock server inside this program, which draws placeholders. Needs no key and costs nothing." };
    private readonly Option<Uri?> _baseUrl = new("--base-url") { Description = $"The server. Default: {ImagesOperations.ServerUrl}.", HelpName = "url", CustomParser = ParseUrl };
    private readonly Option<string?> _keyFile = new("--api-key-file") { Description = $"A file with the API key. Without it the key is taken from {ApiKeySource.Variable}.", HelpName = "file" };
    private readonly Option<int> _retries = new("--retries") { Description = "How often to send the request again after a rate limit, or if no connection could be made.", HelpName = "integer", DefaultValueFactory = _ => 0, CustomParser = ParseCount };
    private readonly Option<string[]> _allowedHosts = new("--allow-host") { Description = "A host in a private network that images may be downloaded from. May be repeated.", HelpName = "host", CustomParser = ParseHosts };
    private readonly Option<double> _timeout = new("--timeout") { Description = "How many seconds the request may take. The service may still carry out and bill a request that takes longer.", HelpName = "seconds", DefaultValueFactory = _ => Defaults.Timeout.TotalSeconds, CustomParser = ParseSeconds };
    private readonly RequestBinder _binder;

    public GenerateCommand()
        : base("generate", ImagesOperations.GenerateImages.Summary)
    {
        foreach (Option option in (Option[])[_output, _overwrite, _json, _sandbox, _baseUrl, _keyFile, _retries, _timeout, _allowedHosts])
        {
            Add(option);
        }

        _binder = new(ImagesOperations.GenerateImages, this);
        SetAction(RunAsync);
    }

    // Finds the errors of the request even where the rest of the command line has errors too.
    public IReadOnlyList<string> FindProblems(ParseResult arguments)
    {
        _binder.TryBind(arguments, standardInput: null, out _, out IReadOnlyList<string> problems);
        return problems;
    }

    // Works where the command line has errors, too.
    public bool WantsJson(ParseResult arguments) => arguments.GetResult(_json) is { } json && !json.Errors.Any() && json.GetValueOrDefault<bool>();

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        GenerateSettings settings = new(
            arguments.GetRequiredValue(_output),
            arguments.GetValue(_overwrite),
            arguments.GetValue(_sandbox),
            arguments.GetValue(_baseUrl),
            arguments.GetValue(_keyFile),
            arguments.GetValue(_retries),
            TimeSpan.FromSeconds(arguments.GetValue(_timeout)),
            arguments.GetValue(_allowedHosts) ?? []);
        InvocationConfiguration invocation = arguments.InvocationConfiguration;
        Report report = new(TextOutput.Of(invocation.Output), TextOutput.Of(invocation.Error), arguments.GetValue(_json), settings.Output);
        string? standardInput = null;
        if (_binder.IsStandardInputNamed(arguments))
        {
            try
            {
                standardInput = await StandardInput.ReadAsync(cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or DecoderFallbackException)
            {
                return report.Reject([$"standard input: {unreadable.Message}"]);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return report.Cancelled(isSent: false);
            }
        }

        return _binder.TryBind(arguments, standardInput, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
            ? await new GenerateRun(settings, report).RunAsync(request!, cancellationToken)
            : report.Reject(problems);
    }

    private static Uri? ParseUrl(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && ClientOptions.AreValid(new() { ApiKey = Defaults.ApiKey, BaseAddress = url }))
        {
            return url;
        }

        argument.AddError($"--base-url: '{text}' is not an http or https URL without a query, such as https://example.com.");
        return null;
    }

    private static string[] ParseHosts(ArgumentResult argument)
    {
        string[] hosts = [.. argument.Tokens.Select(token => token.Value)];
        foreach (string host in hosts.Where(host => !ClientOptions.AreValid(new() { ApiKey = "any", AllowedDownloadHosts = [host] })))
        {
            argument.AddError($"--allow-host: '{host}' is not the name or the IP address of a host, such as images.internal. Leave out the scheme and the port.");
        }

        return hosts;
    }

    private static int ParseCount(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            argument.AddError($"--retries: '{text}' is not a whole number of 0 or more.");
        }

        return count;
    }

    private static double ParseSeconds(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            || !(seconds <= int.MaxValue)
            || !ClientOptions.AreValid(new() { ApiKey = Defaults.ApiKey, Timeout = TimeSpan.FromSeconds(seconds) }))
        {
            argument.AddError($"--timeout: '{text}' is not a positive number of seconds below 49 days.");
        }

        return seconds;
    }
}
