using System.CommandLine;
using FluxGen.Cli.Output;
using FluxGen.Cli.Requests;

namespace FluxGen.Cli.Commands;

internal static class GenerateCommand
{
    public static Command Create()
    {
        Option<string> output = new("--out") { Description = "The directory for the images.", HelpName = "dir", DefaultValueFactory = _ => "." };
        Option<bool> overwrite = new("--overwrite") { Description = "Replace images of the same name. Without it a new name is found." };
        Option<bool> json = new("--json") { Description = "Print the result as JSON, and nothing else, to standard output." };
        Option<bool> sandbox = new("--sandbox") { Description = "Use a server inside this program, which draws placeholders. Needs no key and costs nothing." };
        Option<Uri?> baseUrl = new("--base-url") { Description = $"The server. Default: {ImagesOperations.ServerAddress}.", HelpName = "url", CustomParser = ParseUrl };
        Option<FileInfo?> keyFile = new("--api-key-file") { Description = $"A file with the API key. Without it the key is taken from {ApiKeySource.Variable}.", HelpName = "file" };
        Option<int> retries = new("--retries") { Description = "How often to send the request again after a rate limit, or if no connection could be made.", HelpName = "integer", DefaultValueFactory = _ => 0 };

        Command command = new("generate", ImagesOperations.GenerateImages.Summary) { output, overwrite, json, sandbox, baseUrl, keyFile, retries };
        RequestBinder binder = new(ImagesOperations.GenerateImages, command);
        command.SetAction((arguments, cancellationToken) =>
        {
            GenerateSettings settings = new(
                arguments.GetRequiredValue(output),
                arguments.GetValue(overwrite),
                arguments.GetValue(sandbox),
                arguments.GetValue(baseUrl),
                arguments.GetValue(keyFile),
                arguments.GetValue(retries));
            Report report = new(arguments.GetValue(json));
            return binder.TryBind(arguments, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
                ? new GenerateRun(settings, report).RunAsync(request!, cancellationToken)
                : Task.FromResult(report.Reject(problems));
        });
        return command;
    }

    private static Uri? ParseUrl(System.CommandLine.Parsing.ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0)
        {
            return url;
        }

        argument.AddError($"--base-url: '{text}' is no http or https URL without a query, such as https://example.com.");
        return null;
    }
}
