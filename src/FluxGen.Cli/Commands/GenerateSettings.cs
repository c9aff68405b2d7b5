namespace FluxGen.Cli.Commands;

internal sealed record GenerateSettings(
    string Output,
    bool Overwrite,
    bool UseSandbox,
    Uri? BaseUrl,
    string? ApiKeyFile,
    int Retries);
