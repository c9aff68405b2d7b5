using System.CommandLine;

namespace FluxGen.Cli.Inspect;

// The path of an OpenAPI document.
internal static class SpecificationArgument
{
    public static Argument<string> Create()
    {
        Argument<string> argument = new("specification") { Description = "The path of an OpenAPI document: 2.0 or 3.x, in YAML or JSON.", HelpName = "file" };
        argument.Validators.Add(result =>
        {
            string path = result.Tokens is [var token] ? token.Value : "";
            if (!File.Exists(path))
            {
                result.AddError(Directory.Exists(path)
                    ? $"'{path}' is a directory. Name the OpenAPI document inside it."
                    : $"There is no file '{path}'. Expected the path of an OpenAPI document.");
            }
        });
        return argument;
    }
}
