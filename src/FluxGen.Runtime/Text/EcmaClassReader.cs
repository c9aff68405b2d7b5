namespace FluxGen.Runtime.Text;

// Reads what stands for one character: [a-z], \d, \u{1F600}.
internal sealed class EcmaClassReader(EcmaReader reader)
{
    private const string Lone = "a range has no end";

    public CodePointSet Read()
    {
        reader.Take("[");
        bool isNegated = reader.Take("^");
        CodePointSet set = new();
        while (!reader.Take("]"))
        {
            (int first, CodePointSet? only) = Atom();
            if (only is not null || reader.Next != '-' || reader.IsAt("-]"))
            {
                set.Add(only ?? new CodePointSet().Add(first));
                continue;
            }

            reader.Take("-");
            (int last, CodePointSet? other) = Atom();
            if (other is not null)
            {
                set.Add(first).Add('-').Add(other);
            }
            else
            {
                set.Add(first, last >= first ? last : throw reader.Invalid(Lone + " behind its beginning"));
            }
        }

        return isNegated ? set.Complement() : set;
    }

    public CodePointSet Escape(bool isInClass)
    {
        (int codePoint, CodePointSet? set) = TakeEscape(isInClass);
        return set ?? new CodePointSet().Add(codePoint);
    }

    private (int CodePoint, CodePointSet? Set) Atom()
    {
        if (reader.IsAtEnd)
        {
            throw reader.Invalid("a \"]\" is missing");
        }

        return reader.Take(@"\") ? TakeEscape(isInClass: true) : (reader.TakeCodePoint(), null);
    }

    // Behind the backslash.
    private (int CodePoint, CodePointSet? Set) TakeEscape(bool isInClass)
    {
        int letter = reader.TakeCodePoint();
        switch (letter)
        {
            case 'd':
                return (0, EcmaClasses.Digits);
            case 'D':
                return (0, EcmaClasses.Digits.Complement());
            case 'w':
                return (0, EcmaClasses.WordCharacters);
            case 'W':
                return (0, EcmaClasses.WordCharacters.Complement());
            case 's':
                return (0, EcmaClasses.Spaces);
            case 'S':
                return (0, EcmaClasses.Spaces.Complement());
            case 'p' or 'P':
                CodePointSet property = TakeProperty();
                return (0, letter == 'p' ? property : property.Complement());
            case 'b' when isInClass:
                return ('\b', null);
            default:
                return (TakeCharacter(letter), null);
        }
    }

    private CodePointSet TakeProperty()
    {
        string name = reader.Take("{") ? reader.TakeUntil('}') : throw reader.Invalid("a property has no name in {}");
        return EcmaClasses.Property(name) ?? throw reader.Invalid("it has a property of Unicode that .NET does not know");
    }

    private int TakeCharacter(int letter)
    {
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case '0' when reader.Next is < '0' or > '9':
                return '\0';
            case 'x':
                return reader.TakeHex(2);
            case 'u':
                return reader.TakeUnicodeEscape();
            case 'c' when reader.Next is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'):
                return reader.TakeCodePoint() % 32;
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'):
                throw reader.Invalid($"ECMA-262 has no escape \"\\{(char)letter}\"");
            default:
                return letter;
        }
    }
}
