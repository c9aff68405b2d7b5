using System.Diagnostics;
using System.Threading.Channels;

namespace FluxGen.TestUtils;

// "fluxgen serve" in a process of its own, and a client as other programs have one.
public sealed class ServedApi : IAsyncDisposable
{
    private readonly Process _process;
    private readonly CancellationTokenSource _timer = new(CliProcess.Patience);
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;

    private ServedApi(Process process)
    {
        _process = process;
        _reading = ReadErrorsAsync();
    }

    public string Url { get; private set; } = "";

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public static Task<ServedApi> StartAsync(params IEnumerable<string> arguments) => StartOnAsync("0", arguments);

    public static async Task<ServedApi> StartOnAsync(string port, params IEnumerable<string> arguments)
    {
        ServedApi api = new(new CliProcess(["serve", "--port", port, .. arguments]).Start());
        api.Url = await api._process.StandardOutput.ReadLineAsync(api._timer.Token) ?? "";
        if (api.Url.Length == 0)
        {
            string errors = string.Join('\n', await api.RemainingLinesAsync());
            await api.DisposeAsync();
            Assert.Fail($"The server did not start: {errors}");
        }

        api.Client.BaseAddress = new Uri(api.Url);
        return api;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? scenario = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {CliProcess.Key}");
        if (scenario is not null)
        {
            request.Headers.Add("X-FluxGen-Scenario", scenario);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _timer.Token);
    }

    public async Task<string> LineAsync(Predicate<string> isWanted)
    {
        List<string> others = [];
        await foreach (string line in _lines.Reader.ReadAllAsync(_timer.Token))
        {
            Assert.That(line, Does.Not.Contain(CliProcess.Key), "the key was printed");
            if (isWanted(line))
            {
                return line;
            }

            others.Add(line);
        }

        throw new AssertionException($"The line did not come, but:\n{string.Join('\n', others)}");
    }

    public async Task<CliResult> EndAsync(Signal signal)
    {
        await signal.SendAsync(_process);
        await _process.WaitForExitAsync(_timer.Token);
        string output = await _process.StandardOutput.ReadToEndAsync(_timer.Token);
        return new CliResult(_process.ExitCode, output, string.Join('\n', await RemainingLinesAsync()));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _reading;
        _process.Dispose();
        _timer.Dispose();
        Client.Dispose();
    }

    private async Task<IReadOnlyList<string>> RemainingLinesAsync() => await _lines.Reader.ReadAllAsync(_timer.Token).ToListAsync();

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }
}
