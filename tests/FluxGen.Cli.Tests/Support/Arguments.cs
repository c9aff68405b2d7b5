using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Support;

internal static class Arguments
{
    public const string Prompt = "A cat";

    // A call of the command: first the options, then, after --, the values without a name.
    public static IEnumerable<string> For(IEnumerable<(SchemaPropertyInfo Property, IReadOnlyList<string> Texts)> values, params IEnumerable<string> options)
    {
        List<string> named = ["generate", .. options];
        List<string> unnamed = ["--"];
        foreach ((SchemaPropertyInfo property, IReadOnlyList<string> texts) in values)
        {
            if (property.IsArgument())
            {
                unnamed.AddRange(texts);
            }
            else
            {
                named.AddRange(texts.SelectMany(text => (string[])[property.ShownName(), text]));
            }
        }

        return [.. named, .. unnamed];
    }

    // A call with a prompt, and nothing else of the request.
    public static IEnumerable<string> Generate(params IEnumerable<string> options) =>
        For([(Catalogue.Prompt, [Prompt])], options);

    public static IEnumerable<string> With(this IEnumerable<string> arguments, SchemaPropertyInfo property, object value) =>
        [arguments.First(), property.ShownName(), GoodValue.Text(value), .. arguments.Skip(1)];
}
