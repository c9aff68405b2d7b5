using System.Globalization;
using System.Text;

namespace FluxGen.Runtime.Text;

// From a pattern of ECMA-262 with the flag u to one of .NET. What is an error there only because of the flag, such as "\-" or "{",
// has its meaning without the flag, because many specifications have it.
internal sealed class EcmaTranslator
{
    private const int MaxDepth = 200;
    private const string Word = "[0-9A-Za-z_]";

    private readonly string _pattern;
    private readonly EcmaReader _reader;
    private readonly EcmaQuantifiers _quantifiers;
    private readonly List<string?> _groupNames = [];
    private readonly StringBuilder _output = new();
    private bool _refersBack;
    private int _group;
    private int _depth;

    public EcmaTranslator(string pattern)
    {
        _pattern = pattern;
        _reader = new(pattern);
        _quantifiers = new(_reader);
    }

    // Whether the pattern is a regular language: it looks neither around nor back.
    public bool IsRegular { get; private set; } = true;

    public string Translate()
    {
        FindGroups();
        Disjunction();
        if (!_reader.IsAtEnd)
        {
            throw _reader.Invalid("a \")\" has no \"(\"");
        }

        return _output.ToString();
    }

    private void FindGroups()
    {
        EcmaReader reader = new(_pattern);
        bool isInClass = false;
        while (!reader.IsAtEnd)
        {
            switch (reader.TakeCodePoint())
            {
                case '\\' when !reader.IsAtEnd:
                    _refersBack |= !isInClass && (reader.Next is (>= '1' and <= '9') or 'k');
                    _ = reader.TakeCodePoint();
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '(' when !isInClass && reader.Next != '?':
                    _groupNames.Add(null);
                    break;
                case '(' when !isInClass && reader.IsAt("?<") && !reader.IsAt("?<=") && !reader.IsAt("?<!"):
                    reader.Position += 2;
                    _groupNames.Add(reader.TakeUntil('>'));
                    break;
                default:
                    break;
            }
        }
    }

    private void Disjunction()
    {
        if (++_depth > MaxDepth)
        {
            throw _reader.Invalid("its groups are nested too deep");
        }

        while (!_reader.IsAtEnd && _reader.Next != ')')
        {
            if (_reader.Take("|"))
            {
                _output.Append('|');
            }
            else if (Term())
            {
                Quantifier();
            }
            else if (_quantifiers.IsNext())
            {
                throw _reader.Invalid("there is nothing to repeat");
            }
        }

        _depth--;
    }

    // Whether the term can be repeated.
    private bool Term()
    {
        switch (_reader.Next)
        {
            case '(':
                return Group();
            case '[':
                _output.Append(new EcmaClassReader(_reader).Read().ToPattern());
                return true;
            case '\\':
                return Escape();
            case '*' or '+' or '?':
                throw _reader.Invalid("there is nothing to repeat");
        }

        int letter = _reader.TakeCodePoint();
        switch (letter)
        {
            case '^':
                _output.Append('^');
                return false;
            case '$':
                _output.Append(@"\z");
                return false;
            case '.':
                _output.Append(EcmaClasses.LineEnds.Complement().ToPattern());
                return true;
            default:
                _output.Append(new CodePointSet().Add(letter).ToPattern());
                return true;
        }
    }

    private bool Group()
    {
        string opening = Opening();
        IsRegular &= opening is not ("(?=" or "(?!" or "(?<=" or "(?<!");
        _output.Append(opening);
        Disjunction();
        if (!_reader.Take(")"))
        {
            throw _reader.Invalid("a \")\" is missing");
        }

        _output.Append(')');
        return opening is not ("(?<=" or "(?<!");
    }

    private string Opening()
    {
        foreach (string known in (string[])["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?i:", "(?-i:"])
        {
            if (_reader.Take(known))
            {
                return known;
            }
        }

        _reader.Take("(");
        if (_reader.Take("?<"))
        {
            _ = _reader.TakeUntil('>');
        }
        else if (_reader.Next == '?')
        {
            throw _reader.Invalid("ECMA-262 has no such group");
        }

        // .NET counts named groups after the others.
        _group++;
        return _refersBack ? $"(?<{_group.ToString(CultureInfo.InvariantCulture)}>" : "(?:";
    }

    private bool Escape()
    {
        _reader.Take(@"\");
        char letter = _reader.Next;
        if (letter is 'b' or 'B')
        {
            _reader.Position++;
            IsRegular = false;
            _output.Append(letter == 'b'
                ? $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))"
                : $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
            return false;
        }

        if (letter is >= '1' and <= '9')
        {
            bool isNumber = int.TryParse(_reader.TakeDigits(), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            ReferBack(isNumber ? number : int.MaxValue);
        }
        else if (letter == 'k')
        {
            _reader.Position++;
            string name = _reader.Take("<") ? _reader.TakeUntil('>') : throw _reader.Invalid("a reference has no name in <>");
            ReferBack(_groupNames.IndexOf(name) + 1);
        }
        else
        {
            _output.Append(new EcmaClassReader(_reader).Escape(isInClass: false).ToPattern());
        }

        return true;
    }

    // What a group has not matched yet is empty, and not a failure as in .NET.
    private void ReferBack(int group)
    {
        if (group < 1 || group > _groupNames.Count)
        {
            throw _reader.Invalid("it refers to a group that it does not have");
        }

        IsRegular = false;
        string number = group.ToString(CultureInfo.InvariantCulture);
        _output.Append($@"(?:(?({number})\k<{number}>))");
    }

    private void Quantifier()
    {
        if (_quantifiers.Take() is { } quantifier)
        {
            _output.Append(quantifier).Append(_reader.Take("?") ? "?" : "");
            if (_quantifiers.IsNext())
            {
                throw _reader.Invalid("there is nothing to repeat");
            }
        }
    }
}
