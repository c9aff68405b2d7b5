using System.Globalization;

namespace FluxGen.Runtime.Text;

// The classes of characters that ECMA-262 knows by a letter or a name.
internal static class EcmaClasses
{
    private static readonly string[][] Categories =
    [
        ["Lu", "Uppercase_Letter"], ["Ll", "Lowercase_Letter"], ["Lt", "Titlecase_Letter"], ["Lm", "Modifier_Letter"], ["Lo", "Other_Letter"],
        ["Mn", "Nonspacing_Mark"], ["Mc", "Spacing_Mark"], ["Me", "Enclosing_Mark"],
        ["Nd", "Decimal_Number", "digit"], ["Nl", "Letter_Number"], ["No", "Other_Number"],
        ["Zs", "Space_Separator"], ["Zl", "Line_Separator"], ["Zp", "Paragraph_Separator"],
        ["Cc", "Control", "cntrl"], ["Cf", "Format"], ["Cs", "Surrogate"], ["Co", "Private_Use"],
        ["Pc", "Connector_Punctuation"], ["Pd", "Dash_Punctuation"], ["Ps", "Open_Punctuation"], ["Pe", "Close_Punctuation"],
        ["Pi", "Initial_Punctuation"], ["Pf", "Final_Punctuation"], ["Po", "Other_Punctuation"],
        ["Sm", "Math_Symbol"], ["Sc", "Currency_Symbol"], ["Sk", "Modifier_Symbol"], ["So", "Other_Symbol"], ["Cn", "Unassigned"],
    ];

    private static readonly string[][] Groups =
    [
        ["L", "Letter"], ["M", "Mark", "Combining_Mark"], ["N", "Number"], ["Z", "Separator"], ["C", "Other"], ["P", "Punctuation", "punct"], ["S", "Symbol"],
    ];

    public static CodePointSet Digits => new CodePointSet().Add('0', '9');

    public static CodePointSet WordCharacters => new CodePointSet().Add('0', '9').Add('A', 'Z').Add('a', 'z').Add('_');

    public static CodePointSet Spaces => new CodePointSet().Add('\t', '\r').Add(' ').Add(0xA0).Add(0x1680).Add(0x2000, 0x200A)
        .Add(0x2028, 0x2029).Add(0x202F).Add(0x205F).Add(0x3000).Add(0xFEFF);

    public static CodePointSet LineEnds => new CodePointSet().Add('\n').Add('\r').Add(0x2028, 0x2029);

    public static CodePointSet Everything => new CodePointSet().Add(0, 0x10FFFF);

    // Null if .NET has no data of the property.
    public static CodePointSet? Property(string text)
    {
        string[] parts = text.Split('=');
        if (parts.Length > 2 || (parts.Length == 2 && parts[0] is not ("General_Category" or "gc")))
        {
            return null;
        }

        string name = parts[parts.Length - 1];
        return (parts.Length == 2 ? null : Binary(name)) ?? Category(name);
    }

    private static CodePointSet? Binary(string name) => name switch
    {
        "Any" => Everything,
        "ASCII" => new CodePointSet().Add(0, 0x7F),
        "Assigned" => Of(static category => category != UnicodeCategory.OtherNotAssigned),
        "ASCII_Hex_Digit" or "AHex" => new CodePointSet().Add('0', '9').Add('A', 'F').Add('a', 'f'),
        "White_Space" or "space" => new CodePointSet().Add('\t', '\r').Add(' ').Add(0x85).Add(0xA0).Add(0x1680).Add(0x2000, 0x200A)
            .Add(0x2028, 0x2029).Add(0x202F).Add(0x205F).Add(0x3000),
        _ => null,
    };

    private static CodePointSet? Category(string name)
    {
        if (name is "LC" or "Cased_Letter")
        {
            return Of(static category => category <= UnicodeCategory.TitlecaseLetter);
        }

        if (Array.Find(Groups, names => Array.IndexOf(names, name) >= 0) is { } group)
        {
            return Of(category => Categories[(int)category][0][0] == group[0][0]);
        }

        int index = Array.FindIndex(Categories, names => Array.IndexOf(names, name) >= 0);
        return index < 0 ? null : Of(category => (int)category == index);
    }

    private static CodePointSet Of(Func<UnicodeCategory, bool> isIn)
    {
        CodePointSet set = new();
        int start = -1;
        for (int codePoint = 0; codePoint <= 0x110000; codePoint++)
        {
            bool isHere = codePoint <= 0x10FFFF && isIn(CategoryOf(codePoint));
            if (isHere && start < 0)
            {
                start = codePoint;
            }
            else if (!isHere && start >= 0)
            {
                set.Add(start, codePoint - 1);
                start = -1;
            }
        }

        return set;
    }

#if NET
    private static UnicodeCategory CategoryOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint);
#else
    private static UnicodeCategory CategoryOf(int codePoint) => codePoint < 0x10000
        ? CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
#endif
}
