namespace FluxGen.Spec;

internal static class Program
{
    private const string Usage = "usage: FluxGen.Spec <request file>. The build step of FluxGen writes that file.";

    public static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [string path] || !File.Exists(path))
        {
            await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
            return 2;
        }

        using CancellationTokenSource cancellation = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            cancellation.Cancel();
        };
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool succeeded = await new ContractRun(Request.Read(path), Console.Out).RunAsync(cancellation.Token).ConfigureAwait(false);
        return succeeded ? 0 : 1;
    }
}
