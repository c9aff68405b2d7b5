using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

// NUnit runs a set-up fixture only for the tests in its own namespace and below.
[SetUpFixture]
internal sealed class Workspace
{
    // Each of these characters has broken a command line or an MSBuild item before.
    private static readonly TemporaryDirectory Temporary = new();

    private static readonly string Root = Temporary.File("flux, gen's = (#1) & é $(x)");

    private static readonly Lazy<Task<string>> Restored = new(RestoreAsync);

    private static int _count;

    public static string CreateEmptyFolder() =>
        Directory.CreateDirectory(Path.Combine(Root, $"project {Interlocked.Increment(ref _count)}")).FullName;

    public static async Task<string> CreateProjectFolderAsync()
    {
        string restored = await Restored.Value.ConfigureAwait(false);
        string folder = CreateEmptyFolder();
        foreach (string file in Directory.GetFiles(restored, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(restored, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    [OneTimeTearDown]
    public void RemoveAll() => Temporary.Dispose();

    private static async Task<string> RestoreAsync()
    {
        string folder = Path.Combine(Root, "restored");
        Directory.CreateDirectory(folder);
        // The SDK looks upwards from the project for these, and the folder above is not ours.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), ContractProject.RenderProps());
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(folder, ContractProject.FileName), ContractProject.Render(items: ""));
        BuildResult result = await Dotnet.RunAsync(folder, ["restore"]).ConfigureAwait(false);
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return folder;
    }
}
