using System.Diagnostics;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace FluxGen.TestUtils;

/// <summary>A running <c>fluxgen serve</c>, and a client as other programs have one.</summary>
public sealed class ServedApi : IAsyncDisposable
{
    private readonly CancellationTokenSource _timer = new(CliProcess.Timeout);
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();
    private readonly Func<Task> _end;
    private readonly Task _reading;

    private ServedApi(TextReader errors, Func<Task> end)
    {
        _end = end;
        _reading = ReadErrorsAsync(errors);
    }

    public string Url { get; private set; } = "";

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Starts the command in a process of its own, on a free port.</summary>
    public static Task<ServedApi> StartAsync(params IEnumerable<string> arguments) =>
        ReadAsync(new CliProcess(["serve", "--port", "0", .. arguments]).Start());

    /// <summary>Takes over a process of the command; it is killed at the end.</summary>
    public static Task<ServedApi> ReadAsync(Process process) => ReadAsync(process.StandardOutput, process.StandardError, () =>
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        return Task.CompletedTask;
    });

    /// <summary>Takes over a running command that writes to these texts, and calls <paramref name="end"/> at the end.</summary>
    public static async Task<ServedApi> ReadAsync(TextReader output, TextReader errors, Func<Task> end)
    {
        ServedApi api = new(errors, end);
        api.Url = await output.ReadLineAsync(api._timer.Token) ?? "";
        if (api.Url.Length == 0)
        {
            string problem = string.Join('\n', await api._errorLines.Reader.ReadAllAsync(api._timer.Token).ToListAsync());
            await api.DisposeAsync();
            Assert.Fail($"The server did not start: {problem}");
        }

        api.Client.BaseAddress = new Uri(api.Url);
        return api;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string? scenario = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {CliProcess.Key}");
        if (scenario is not null)
        {
            request.Headers.Add("X-FluxGen-Scenario", scenario);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _timer.Token);
    }

    /// <summary>Waits for a line on standard error, and drops those before it.</summary>
    public async Task<string> LineAsync(Predicate<string> isWanted)
    {
        List<string> others = [];
        await foreach (string line in _errorLines.Reader.ReadAllAsync(_timer.Token))
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

    public async ValueTask DisposeAsync()
    {
        await _end();
        await _reading;
        _timer.Dispose();
        Client.Dispose();
    }

    private async Task ReadErrorsAsync(TextReader errors)
    {
        while (await errors.ReadLineAsync(CancellationToken.None) is { } line)
        {
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
    }
}
