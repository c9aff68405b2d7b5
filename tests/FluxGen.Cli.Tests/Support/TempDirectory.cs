namespace FluxGen.Cli.Tests.Support;

internal sealed class TempDirectory : IDisposable
{
    public TempDirectory() => Path = Directory.CreateTempSubdirectory("fluxgen-cli-").FullName;

    public string Path { get; }

    // Names of all files below, hidden ones too.
    public IEnumerable<string> FileNames =>
        Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file)).Order();

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
