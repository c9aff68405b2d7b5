using System.Globalization;
using System.Text;

namespace FluxGen.Testing.OpenApi;

// Makes a text that a simple regular expression matches: characters, classes, groups, alternatives and quantifiers.
internal sealed class SamplePattern
{
    private const int MaxCode = 0x17F;

    private readonly string _pattern;
    private readonly Random _random;
    private readonly int _least;
    private int _at;

    private SamplePattern(string pattern, Random random, int least) => (_pattern, _random, _least) = (pattern, random, least);

    // Null if the pattern has more than that. Open quantifiers repeat at least as often as is asked for.
    public static string? Make(string pattern, Random random, int least = 0)
    {
        try
        {
            SamplePattern maker = new(pattern, random, least);
            string made = maker.Alternatives();
            return maker._at == pattern.Length ? made : null;
        }
        catch (Exception unknown) when (unknown is NotSupportedException or FormatException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }

    private bool Is(char character) => _at < _pattern.Length && _pattern[_at] == character;

    private string Alternatives()
    {
        List<string> all = [Sequence()];
        while (Is('|'))
        {
            _at++;
            all.Add(Sequence());
        }

        return all[_random.Next(all.Count)];
    }

    private string Sequence()
    {
        StringBuilder text = new();
        while (_at < _pattern.Length && !Is('|') && !Is(')'))
        {
            int start = _at;
            string once = Atom();
            (int min, int max) = Quantifier();
            int after = _at;
            int count = _random.Next(min, max + 1);
            text.Append(count > 0 ? once : string.Empty);
            for (int index = 1; index < count; index++)
            {
                _at = start;
                text.Append(Atom());
            }

            _at = after;
        }

        return text.ToString();
    }

    private (int Min, int Max) Quantifier()
    {
        (int Min, int Max) range = (1, 1);
        if (Is('?') || Is('*') || Is('+'))
        {
            char kind = _pattern[_at++];
            int least = Math.Max(kind == '+' ? 1 : 0, kind == '?' ? 0 : _least);
            range = (least, kind == '?' ? 1 : least + 4);
        }
        else if (Is('{') && _pattern.IndexOf('}', _at) is var close and > 0)
        {
            string[] numbers = _pattern[(_at + 1)..close].Split(',');
            int min = int.Parse(numbers[0], CultureInfo.InvariantCulture);
            int max = numbers.Length == 1 ? min : numbers[1].Length == 0 ? Math.Max(min, _least) + 4 : int.Parse(numbers[1], CultureInfo.InvariantCulture);
            _at = close + 1;
            range = (Math.Min(max, Math.Max(min, numbers.Length == 1 ? min : Math.Min(_least, max))), Math.Min(max, Math.Max(min, _least) + 8));
        }

        _at += Is('?') ? 1 : 0;
        return range;
    }

    private string Atom()
    {
        char character = _pattern[_at++];
        switch (character)
        {
            case '^' or '$':
                return string.Empty;
            case '.':
                return "x";
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return OneOf(Escape(isInClass: false));
            default:
                return character.ToString();
        }
    }

    private string Group()
    {
        if (Is('?'))
        {
            int start = _at;
            _at = _pattern[_at + 1] switch
            {
                ':' => _at + 2,
                '<' when _pattern[_at + 2] is not ('=' or '!') => _pattern.IndexOf('>', _at) + 1,
                _ => throw new NotSupportedException(_pattern[start..]),
            };
        }

        string made = Alternatives();
        _at += Is(')') ? 1 : throw new NotSupportedException("An open group.");
        return made;
    }

    private string Class()
    {
        bool isNegated = Is('^');
        _at += isNegated ? 1 : 0;
        HashSet<char> characters = [];
        while (!Is(']'))
        {
            string from = Is('\\') ? EscapeInClass() : _pattern[_at++].ToString();
            if (from.Length == 1 && Is('-') && _pattern[_at + 1] != ']')
            {
                _at++;
                string to = Is('\\') ? EscapeInClass() : _pattern[_at++].ToString();
                from = string.Concat(Enumerable.Range(from[0], Math.Min(to[0] - from[0] + 1, MaxCode)).Select(code => (char)code));
            }

            characters.UnionWith(from);
        }

        _at++;
        return OneOf(isNegated ? string.Concat(Enumerable.Range(' ', MaxCode).Select(code => (char)code).Where(character => character < 0x7F && !characters.Contains(character))) : string.Concat(characters));
    }

    private string EscapeInClass()
    {
        _at++;
        return Escape(isInClass: true);
    }

    // The characters that an escape stands for.
    private string Escape(bool isInClass)
    {
        char kind = _pattern[_at++];
        switch (kind)
        {
            case 'd':
                return "0123456789";
            case 'w':
                return "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_";
            case 's':
                return " ";
            case 'S' or 'D' or 'W':
                return kind == 'W' ? "-+" : "abcxyz";
            case 'b' or 'B' when !isInClass:
                return string.Empty;
            case 'p':
                string name = _pattern[(_at + 1).._pattern.IndexOf('}', _at)];
                _at += name.Length + 2;
                return name is "N" or "Nd" or "Number" ? "0123456789" : name is "Lu" or "Uppercase_Letter" ? "ABCXYZ" : name[0] == 'L' ? "abcxyz" : throw new NotSupportedException(name);
            case 'u' or 'x':
                int digits = kind == 'u' ? 4 : 2;
                _at += digits;
                return ((char)int.Parse(_pattern.AsSpan(_at - digits, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString();
            case 't' or 'n' or 'r':
                return kind == 't' ? "\t" : kind == 'n' ? "\n" : "\r";
            default:
                return char.IsAsciiLetterOrDigit(kind) ? throw new NotSupportedException($"\\{kind}") : kind.ToString();
        }
    }

    private string OneOf(string characters) => characters.Length == 0 ? string.Empty : characters[_random.Next(characters.Length)].ToString();
}
