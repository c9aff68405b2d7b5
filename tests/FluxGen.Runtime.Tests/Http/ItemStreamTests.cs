using System.Net;

namespace FluxGen.Runtime.Tests.Http;

public sealed class ItemStreamTests
{
    [Test]
    public async Task Items_can_be_enumerated_once()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Response("text/event-stream", "data: a\n\ndata: b\n\n"));
        IAsyncEnumerable<string> items = await response.ReadTextItemsAsync("text/event-stream", "", CancellationToken.None);

        Assert.That(items.ToBlockingEnumerable(), Is.EqualTo((string[])["a", "b"]));
        Assert.That(() => items.ToBlockingEnumerable().ToArray(), Throws.InvalidOperationException.With.Message.Contains("can be enumerated once"));
    }

    [Test]
    public async Task A_second_enumeration_leaves_the_first_one_as_it_is()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Response("text/event-stream", "data: a\n\ndata: b\n\n"));
        IAsyncEnumerable<string> items = await response.ReadTextItemsAsync("text/event-stream", "", CancellationToken.None);
        await using IAsyncEnumerator<string> first = items.GetAsyncEnumerator();
        await first.MoveNextAsync();

        Assert.That(() => items.ToBlockingEnumerable().ToArray(), Throws.InvalidOperationException);
        Assert.That(await first.MoveNextAsync(), Is.True);
        Assert.That(first.Current, Is.EqualTo("b"));
    }

    private static HttpResponseMessage Response(string mediaType, string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, System.Text.Encoding.UTF8, mediaType) };
}
