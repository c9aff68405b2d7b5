using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

internal static class Arguments
{
    public const string Words = "A cat";

    // A call of the command: first the options, then, after --, what stands without a name.
    public static IEnumerable<string> For(IEnumerable<(SchemaPropertyInfo Member, IReadOnlyList<string> Texts)> values, params IEnumerable<string> options)
    {
        List<string> named = ["generate", .. options];
        List<string> unnamed = ["--"];
        foreach ((SchemaPropertyInfo member, IReadOnlyList<string> texts) in values)
        {
            if (member.IsArgument())
            {
                unnamed.AddRange(texts);
            }
            else
            {
                named.AddRange(texts.SelectMany(text => (string[])[member.ShownName(), text]));
            }
        }

        return [.. named, .. unnamed];
    }

    // A call with a prompt, and nothing else of the request.
    public static IEnumerable<string> Generate(params IEnumerable<string> options) =>
        For([(Catalogue.Prompt, [Words])], options);

    public static IEnumerable<string> With(this IEnumerable<string> arguments, SchemaPropertyInfo member, object value) =>
        [arguments.First(), member.ShownName(), GoodValue.Text(value), .. arguments.Skip(1)];
}
