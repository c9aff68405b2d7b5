namespace FluxGen.Spec.Reading;

// U+0085, U+2028 and U+2029 are ordinary characters in YAML 1.2, but line breaks for the parser, which follows YAML 1.1. So the
// parser sees characters for private use in their place, which the text does not have.
internal sealed class YamlBreaks
{
    private const string Breaks = "\u0085\u2028\u2029";

    private readonly string? _substitutes;

    private YamlBreaks(string? substitutes) => _substitutes = substitutes;

    public static YamlBreaks Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Breaks))
        {
            return new YamlBreaks(null);
        }

        IEnumerable<char> unused = Enumerable.Range(0xE000, 0x1900).Select(code => (char)code).Where(letter => !text.Contains(letter));
        return new YamlBreaks(string.Concat(unused.Take(Breaks.Length)));
    }

    public string Hide(string text) => Replace(text, Breaks, _substitutes);

    public string Restore(string text) => Replace(text, _substitutes, Breaks);

    private string Replace(string text, string? from, string? to)
    {
        if (_substitutes is not { Length: 3 })
        {
            return text;
        }

        for (int i = 0; i < Breaks.Length; i++)
        {
            text = text.Replace(from![i], to![i]);
        }

        return text;
    }
}
