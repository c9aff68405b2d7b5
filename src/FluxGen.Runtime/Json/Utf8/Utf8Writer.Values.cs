using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Json.Utf8;

// The methods of the base class keep track of the position and write the commas.
internal sealed partial class Utf8Writer
{
    private const int MaxNumberBytes = 40;

    public override void WriteNull()
    {
        base.WriteNull();
        _buffer.Write("null"u8);
    }

    public override void WriteUndefined() => throw Unsupported("undefined");

    public override void WriteValue(bool value)
    {
        base.WriteValue(value);
        _buffer.Write(value ? "true"u8 : "false"u8);
    }

    public override void WriteValue(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        base.WriteValue(value);
        Utf8Escape.Write(_buffer, value);
    }

    public override void WriteValue(byte[]? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        base.WriteValue(value);
        _buffer.Write((byte)'"');
        Base64.EncodeToUtf8(value, _buffer.GetSpan(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out int length);
        _buffer.Advance(length);
        _buffer.Write((byte)'"');
    }

    public override void WriteValue(byte value) => WriteValue((long)value);

    public override void WriteValue(sbyte value) => WriteValue((long)value);

    public override void WriteValue(short value) => WriteValue((long)value);

    public override void WriteValue(ushort value) => WriteValue((long)value);

    public override void WriteValue(int value) => WriteValue((long)value);

    public override void WriteValue(uint value) => WriteValue((long)value);

    public override void WriteValue(long value)
    {
        base.WriteValue(value);
        Format(value, format: default);
    }

    public override void WriteValue(ulong value)
    {
        base.WriteValue(value);
        Format(value, format: default);
    }

    public override void WriteValue(float value)
    {
        if (!float.IsFinite(value))
        {
            WriteNotFinite(value);
            return;
        }

        base.WriteValue(value);
        AddPoint(Format(value, "R"));
    }

    public override void WriteValue(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNotFinite(value);
            return;
        }

        base.WriteValue(value);
        AddPoint(Format(value, "R"));
    }

    public override void WriteValue(decimal value)
    {
        base.WriteValue(value);
        AddPoint(Format(value, format: default));
    }

    public override void WriteValue(object? value)
    {
        if (value is BigInteger whole)
        {
            WriteRawValue(whole.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            base.WriteValue(value);
        }
    }

    public override void WriteValue(char value) => WriteValue(value.ToString());

    public override void WriteValue(Guid value) => WriteValue(value.ToString("D"));

    public override void WriteValue(TimeSpan value) => WriteValue(value.ToString(format: null, CultureInfo.InvariantCulture));

    public override void WriteValue(Uri? value) => WriteValue(value?.OriginalString);

    public override void WriteValue(DateTime value) => WriteValue(
        DateFormatString is { Length: > 0 } format ? value.ToString(format, Culture) : JsonConvert.ToString(value, DateFormatHandling, DateTimeZoneHandling).Trim('"'));

    public override void WriteValue(DateTimeOffset value) => WriteValue(
        DateFormatString is { Length: > 0 } format ? value.ToString(format, Culture) : JsonConvert.ToString(value, DateFormatHandling).Trim('"'));

    private ReadOnlySpan<byte> Format<T>(T value, ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> space = _buffer.GetSpan(MaxNumberBytes);
        value.TryFormat(space, out int length, format, CultureInfo.InvariantCulture);
        _buffer.Advance(length);
        return space[..length];
    }

    // Without the point, a reader would take the number for an integer.
    private void AddPoint(ReadOnlySpan<byte> number)
    {
        if (number.IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            _buffer.Write(".0"u8);
        }
    }

    private void WriteNotFinite(double value)
    {
        if (FloatFormatHandling == FloatFormatHandling.Symbol)
        {
            throw Unsupported(value.ToString(CultureInfo.InvariantCulture));
        }

        if (FloatFormatHandling == FloatFormatHandling.DefaultValue)
        {
            WriteValue(0d);
        }
        else
        {
            WriteValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
