using System.CommandLine;
using FluxGen.Cli.Generate.Requests;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate.Requests;

public sealed class RequestBinderTests
{
    [Test]
    public void Option_is_sent_only_if_it_is_there()
    {
        bool isBound = TryBind(Arguments.Generate(), out ImageGenerationRequest? request, out _);

        Assert.That(isBound);
        Assert.That(request!.Prompt, Is.EqualTo(Arguments.Prompt));
        Assert.That(request.Seed, Is.Null);
    }

    [Test]
    public void Without_its_required_property_the_rest_of_a_request_is_still_validated()
    {
        BadValue bad = BadValue.FindAll(Catalogue.Seed)[0];

        bool isBound = TryBind(["generate", bad.Property.ShownName(), bad.Texts[0]], out _, out IReadOnlyList<string> problems);

        Assert.That(isBound, Is.False);
        Assert.That(problems, Has.One.Items.And.One.StartsWith($"{bad.Property.ShownName()}: is "));
    }

    [TestCase("--", "--sandboxx", true)]
    [TestCase("--sandboxx", "--", false)]
    public void Only_what_follows_two_dashes_may_begin_with_one(string first, string second, bool expected)
    {
        bool isBound = TryBind(["generate", first, second], out _, out _);

        Assert.That(isBound, Is.EqualTo(expected));
    }

    private static bool TryBind(IEnumerable<string> arguments, out ImageGenerationRequest? request, out IReadOnlyList<string> problems)
    {
        Command command = new("generate");
        RequestBinder binder = new(Catalogue.Operation, command);
        return binder.TryBind(new RootCommand { command }.Parse([.. arguments]), standardInput: null, out request, out problems);
    }
}
