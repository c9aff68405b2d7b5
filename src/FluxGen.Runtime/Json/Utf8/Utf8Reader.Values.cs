using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

internal sealed partial class Utf8Reader
{
    private static readonly object True = true;
    private static readonly object False = false;

    private Lexeme _lexeme;
    private Form _form;
    private Form _nextForm;

    // The kind of value that the scanner's lexeme is the text of.
    private enum Lexeme
    {
        None,
        String,
        Number,
    }

    // The type that a ReadAs method asks for. The method sets the form of the next token, and its base method reads that token.
    private enum Form
    {
        AsItIs,
        Int32,
        Double,
        Decimal,
        Text,
        Bytes,
    }

    public override object? Value
    {
        get
        {
            if (base.Value is null && _lexeme != Lexeme.None)
            {
                SetToken(TokenType, _lexeme != Lexeme.String ? MakeNumber() : _scanner.HasEscapes ? MakeText() : Utf8Text.ToText(_scanner.Lexeme, hasEscapes: false), updateIndex: false);
            }

            return base.Value;
        }
    }

    public override Type? ValueType => Value?.GetType();

    public override int? ReadAsInt32()
    {
        _nextForm = Form.Int32;
        return base.ReadAsInt32();
    }

    public override double? ReadAsDouble()
    {
        _nextForm = Form.Double;
        return base.ReadAsDouble();
    }

    public override decimal? ReadAsDecimal()
    {
        _nextForm = Form.Decimal;
        return base.ReadAsDecimal();
    }

    public override string? ReadAsString()
    {
        _nextForm = Form.Text;
        return base.ReadAsString();
    }

    public override byte[]? ReadAsBytes()
    {
        _nextForm = Form.Bytes;
        try
        {
            return base.ReadAsBytes();
        }
        catch (Exception invalid) when (invalid is FormatException or OverflowException)
        {
            throw Failure("The value is not base64.", invalid);
        }
    }

    public override bool TryGetNumber(out ReadOnlySpan<byte> number)
    {
        bool isNumber = _lexeme == Lexeme.Number && TokenType is JsonToken.Integer or JsonToken.Float;
        number = isNumber ? _scanner.Lexeme : default;
        return isNumber;
    }

    public override bool TryGetBase64([NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return _lexeme == Lexeme.String && TokenType == JsonToken.String && Utf8Text.TryBase64(_scanner.Lexeme, _scanner.HasEscapes, out bytes);
    }

    public override bool TryGetLooseBase64([NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return _lexeme == Lexeme.String && TokenType == JsonToken.String && Utf8Text.TryLooseBase64(_scanner.Lexeme, _scanner.HasEscapes, out bytes);
    }

    private void SetString()
    {
        const int UuidLength = 36;

        _lexeme = Lexeme.String;
        SetToken(JsonToken.String);

        // The base method turns a UUID into its 16 bytes.
        if (_form == Form.Bytes && _scanner.Lexeme.Length != UuidLength && TryGetBase64(out byte[]? bytes))
        {
            SetToken(JsonToken.Bytes, bytes, updateIndex: false);
        }
    }

    private void SetNumber()
    {
        _lexeme = Lexeme.Number;
        SetToken(_scanner.IsWhole && _form is not (Form.Double or Form.Decimal) ? JsonToken.Integer : JsonToken.Float);
    }

    private void SetBoolean(bool value)
    {
        if (_form == Form.Text)
        {
            SetToken(JsonToken.Boolean, value ? JsonConvert.True : JsonConvert.False);
        }
        else
        {
            SetToken(JsonToken.Boolean, value ? True : False);
        }
    }

    // A text with escapes. One broken character in an echoed prompt must not make a paid response unreadable.
    private string MakeText()
    {
        string text = Utf8Text.ToText(_scanner.Lexeme, hasEscapes: true);
        if (!UnicodeText.IsUnicode(text))
        {
            TellHalf();
        }

        return text;
    }

    private void TellHalf()
    {
        const string found = "a text with half of a surrogate pair";
        if (!IsTolerant)
        {
            SetCause("Unicode text", found);
            throw Failure($"Expected Unicode text, found {found}.");
        }

        Add(new(PathPointer.From(Path), "Unicode text", found));
    }

    private object MakeNumber()
    {
        ReadOnlySpan<byte> number = _scanner.Lexeme;
        object? value = _form switch
        {
            Form.Int32 => Utf8Number.ToInt32(number),
            Form.Double => Utf8Number.ToDouble(number),
            Form.Decimal => Utf8Number.ToDecimal(number),
            Form.Text => Utf8Number.ToText(number),
            _ when _scanner.IsWhole => Utf8Number.ToInteger(number),
            _ when FloatParseHandling == FloatParseHandling.Decimal => Utf8Number.ToDecimal(number),
            _ => Utf8Number.ToDouble(number),
        };
        if (value is null)
        {
            string found = UnicodeText.Shorten(Utf8Number.ToText(number));
            SetCause("a number in the range of its type", found);
            throw Failure($"The number {found} is out of range or has a fraction.");
        }

        return value;
    }
}
