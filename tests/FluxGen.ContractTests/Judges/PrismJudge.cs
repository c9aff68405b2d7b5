using FluxGen.ContractTests.Scenarios;

namespace FluxGen.ContractTests.Judges;

// https://stoplight.io/open-source/prism, as Prism/run.sh starts it: a reading of the specification that nobody here wrote.
internal sealed class PrismJudge(Uri address) : Judge
{
    public override IReadOnlyDictionary<string, (int Status, string Reason)> Departures { get; } = new Dictionary<string, (int, string)>
    {
        ["a member twice"] = (RequestCase.Success, "The JSON reader of JavaScript takes the last of them, without a word."),
        ["a text that is not UTF-8"] = (RequestCase.Success, "It is read with replacement characters, which are a text like any other."),
        ["a scheme in small letters"] = (401, "It compares the letters, which RFC 9110 lets be of any case."),
        ["another method"] = (405, "The service's word is 404; the specification says nothing of it."),
    };

    public override Task<Uri> StartAsync() => Task.FromResult(address);

    public override (string Name, string Value) AskFor(ResponseCase response) =>
        ("Prefer", string.Join(", ", (string?[])[$"code={(int)response.Code}", response.ExampleName is null ? null : $"example={response.ExampleName}"]));
}
