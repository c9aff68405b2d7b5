using System.Net;
using FluxGen.Downloads;
using FluxGen.Errors;

namespace FluxGen.Tests.Downloads;

public sealed class DownloadClientTests
{
    [TestCase("https://a.example/x/1.png", "https://b.example/2.png", "https://b.example/2.png")]
    [TestCase("https://a.example/x/1.png", "/2.png", "https://a.example/2.png")]
    [TestCase("https://a.example/x/1.png", "2.png", "https://a.example/x/2.png")]
    [TestCase("https://a.example/x/1.png", "//b.example/2.png", "https://b.example/2.png")]
    [TestCase("http://a.example/1.png", "https://b.example/2.png", "https://b.example/2.png")]
    [TestCase("http://a.example/1.png", "http://b.example/2.png", "http://b.example/2.png")]
    public void Redirect_is_followed(string url, string location, string target) => Assert.That(FindTarget(url, location), Is.EqualTo(new Uri(target)));

    [TestCase("https://a.example/1.png", "http://a.example/1.png", "from https")]
    [TestCase("https://a.example/1.png", "ftp://a.example/1.png", "not an http or https URL")]
    [TestCase("https://a.example/1.png", "file:///etc/passwd", "not an http or https URL")]
    [TestCase("https://a.example/1.png", "data:image/png;base64,AAAA", "not an http or https URL")]
    [TestCase("https://a.example/1.png", "javascript:alert(1)", "not an http or https URL")]
    [TestCase("https://a.example/1.png", "file:", "not with a URL")]
    [TestCase("https://a.example/1.png", "http://[bad", "not with a URL")]
    [TestCase("https://a.example/1.png", "", "not with a URL")]
    [TestCase("https://a.example/1.png", null, "not with a URL")]
    public void Redirect_is_refused(string url, string? location, string reason) =>
        Assert.That(() => FindTarget(url, location), Throws.TypeOf<DownloadRefusedException>().With.Message.Contains(reason).And.Message.Contains(location ?? "302"));

    private static Uri FindTarget(string url, string? location)
    {
        using HttpResponseMessage response = new(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", location);
        WireText wireText = new("the-key-that-no-URL-has");
        using DownloadClient client = new(new(baseAddress: null, []), wireText);
        return client.FindTarget(new(url), response);
    }
}
