using System.Net;
using FluxGen.Downloads;

namespace FluxGen.Tests.Downloads;

public sealed class DownloadHostTests
{
    [TestCase("http://127.0.0.1/1.png")]
    [TestCase("http://127.1/1.png")]
    [TestCase("http://2130706433/1.png")]
    [TestCase("http://0x7f.0.0.1/1.png")]
    [TestCase("http://0.0.0.0/1.png")]
    [TestCase("http://10.0.0.5:8080/1.png")]
    [TestCase("https://[::1]/1.png")]
    [TestCase("https://[::ffff:10.0.0.5]/1.png")]
    [TestCase("https://[64:ff9b::a00:5]/1.png")]
    [TestCase("https://[fe80::1]/1.png")]
    [TestCase("http://localhost/1.png")]
    [TestCase("http://LOCALHOST./1.png")]
    [TestCase("http://images.localhost/1.png")]
    public async Task Private_host_is_refused_with_the_option_that_allows_it(string url)
    {
        FluxImageException failure = await FailAsync(url);

        Assert.That(failure.Message, Does.Contain("private network").And.Contain(nameof(FluxClientOptions.AllowedDownloadHosts)));
    }

    [TestCase("http://169.254.169.254/latest/meta-data")]
    [TestCase("http://[::ffff:169.254.169.254]/latest/meta-data")]
    [TestCase("http://[fd00:ec2::254]/latest/meta-data")]
    [TestCase("http://100.100.100.200/latest/meta-data")]
    [TestCase("http://168.63.129.16/machine")]
    [TestCase("http://metadata.google.internal/computeMetadata/v1")]
    [TestCase("http://metadata.google.internal./computeMetadata/v1")]
    public async Task Host_with_the_secrets_of_a_cloud_is_refused_even_if_it_is_allowed(string url)
    {
        FluxImageException failure = await FailAsync(url, new Uri(url).IdnHost);

        Assert.That(failure.Message, Does.Contain("secrets"));
    }

    [Test]
    public async Task Name_that_no_host_can_have_is_refused_there_and_after_a_redirect_and_allows_no_other_host()
    {
        const string name = "xn--a\u00e4";
        await using RawServer server = new(responder => responder.RespondAsync(302, "", $"Location: http://{name}/\r\n"));

        Assert.That((await FailAsync($"http://{name}/")).Message, Does.Contain($"'{name}' is a name that no host can have"));
        Assert.That((await FailAsync(server.Address.OriginalString, "127.0.0.1")).Message, Does.Contain("is a name that no host can have"));
        Assert.That((await FailAsync("http://10.0.0.5/1.png", name)).Message, Does.Contain("private network"));
    }

    [Test]
    public async Task Private_base_address_allows_its_own_host_and_port_only()
    {
        await using RawServer elsewhere = new(responder => responder.RespondAsync(200, Sample.Png));
        await using RawServer service = new(responder => responder.RespondAsync(200, Sample.Png));
        using FluxClient client = CreateClient($$"""{"images":[{"url":"{{service.Address}}"},{"url":"{{elsewhere.Address}}"}]}""", service.Address);

        IReadOnlyList<GeneratedImage> images = (await client.GenerateAsync(Sample.Request())).Images;

        await using Stream own = await images[0].OpenReadAsync();
        await Expect.ThrowAsync<FluxImageException>(() => images[1].OpenReadAsync());
        Assert.That(elsewhere.ConnectionCount, Is.Zero);
    }

    [TestCase("127.0.0.1")]
    [TestCase("127.1")]
    public async Task Allowed_host_is_downloaded_from(string allowed)
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Png));
        using FluxClient client = CreateClient($$"""{"images":[{"url":"{{server.Address}}"}]}""", allowed: allowed);

        await using Stream image = await (await client.GenerateAsync(Sample.Request())).Images[0].OpenReadAsync();

        Assert.That(server.ConnectionCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Name_is_resolved_and_its_address_tested_when_connecting()
    {
        string name = Dns.GetHostName();
        IPAddress[] addresses = await ResolveAsync(name);
        Assume.That(addresses, Is.Not.Empty.And.All.Matches<IPAddress>(address => AddressTable.ReachOf(address!) == NetworkReach.Private), "this machine has a name with private addresses");

        FluxImageException failure = await FailAsync($"http://{name}:1/1.png");

        Assert.That(failure.Message, Does.Contain("private network"));
    }

    [Test]
    public async Task Redirect_to_a_private_host_is_refused_when_it_is_followed()
    {
        await using RawServer target = new(responder => responder.RespondAsync(200, Sample.Png));
        await using RawServer server = new(responder => responder.RespondAsync(302, "", $"Location: {target.Address}\r\n"));
        string url = $"http://localhost:{server.Address.Port}/";

        FluxImageException failure = await FailAsync(url, "localhost");

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(target.ConnectionCount, Is.Zero);
        Assert.That(failure.Message, Does.Contain("127.0.0.1").And.Contain("private network"));
    }

    [TestCase("http://a.example/1.png", "GET http://a.example/1.png")]
    [TestCase("https://a.example/1.png", "CONNECT a.example:443")]
    public async Task Private_proxy_is_connected_to_and_resolves_the_name(string url, string request)
    {
        await using RawServer proxy = new(responder => responder.RespondAsync(403, ""));
        using HttpClient client = CreateProxiedClient(proxy);

        await client.GetAsync(new Uri(url)).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.That(proxy.Requests.Single(), Does.StartWith(request));
    }

    [TestCase("http://10.0.0.5/1.png", false)]
    [TestCase("http://localhost/1.png", false)]
    [TestCase("http://a.example/1.png", true)]
    [TestCase("http://8.8.8.8/1.png", true)]
    public void URL_tells_whether_its_host_is_private_as_far_as_it_can(string url, bool isAllowed)
    {
        DownloadHosts hosts = new(baseAddress: null, []);

        Assert.That(() => hosts.EnsureAllowed(new(url)), isAllowed ? Throws.Nothing : Throws.TypeOf<DownloadRefusedException>());
    }

    [TestCase("::1", "http://[::1]:8080/1.png", true)]
    [TestCase("[::1]", "http://[::1]/1.png", true)]
    [TestCase("LocalHost", "http://localhost:8080/1.png", true)]
    [TestCase("10.0.0.5", "http://10.0.0.5/1.png", true)]
    [TestCase("10.0.0.5", "http://10.0.0.50/1.png", false)]
    [TestCase("localhost", "http://a.localhost/1.png", false)]
    public void Host_is_allowed_by_its_whole_name_and_at_every_port(string allowed, string url, bool isAllowed)
    {
        DownloadHosts hosts = new(baseAddress: null, [allowed]);

        Assert.That(() => hosts.EnsureAllowed(new(url)), isAllowed ? Throws.Nothing : Throws.TypeOf<DownloadRefusedException>());
    }

    private static HttpClient CreateProxiedClient(RawServer proxy) => new(new SocketsHttpHandler
    {
        ConnectCallback = new DownloadHosts(baseAddress: null, []).ConnectAsync,
        Proxy = new WebProxy(proxy.Address),
    });

    private static async Task<IPAddress[]> ResolveAsync(string name)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(name);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return [];
        }
    }

    private static async Task<FluxImageException> FailAsync(string url, params string[] allowed)
    {
        using FluxClient client = CreateClient($$"""{"images":[{"url":"{{url}}"}]}""", allowed: allowed);
        GeneratedImage image = (await client.GenerateAsync(Sample.Request())).Images[0];
        return await Expect.ThrowAsync<FluxImageException>(() => image.OpenReadAsync());
    }

    private static FluxClient CreateClient(string response, Uri? baseAddress = null, params string[] allowed)
    {
        HttpClient http = new(new StubHandler(HttpStatusCode.OK, new StringContent(response)));
        return new(http, new() { ApiKey = Sample.Key, BaseAddress = baseAddress, AllowedDownloadHosts = allowed });
    }
}
