using System.ComponentModel;
using System.Globalization;
using FluxGen.Runtime.Validation;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>A value of an enum. All uses of a known value share one object, so that reading and writing it allocates nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumValue : IEquatable<EnumValue>
{
    // Fields, because the first call of a process would have to compile each accessor.
    internal readonly EnumKind KindOfJson;
    internal readonly string WireText;
    internal readonly bool IsOfEnum;

    private readonly Func<string, JToken>? _parse;

    internal EnumValue(EnumKind kind, string text, bool isKnown, bool isReceived, Func<string, JToken>? parse = null)
    {
        KindOfJson = kind;
        WireText = text;
        IsOfEnum = isKnown;
        IsReceived = isReceived;
        _parse = parse;
    }

    /// <summary>Whether the specification has the value.</summary>
    public bool IsKnown => IsOfEnum;

    /// <summary>The wire value: the text itself of a string, of anything else the text of its JSON.</summary>
    public string Text => WireText;

    /// <summary>The text of the value outside JSON, such as in a URL: that of its JSON, but without the quotes of a string.</summary>
    public string PlainText => KindOfJson == EnumKind.Any && ToToken() is JValue { Value: string text } ? text : Text;

    // A server may send back what it has made up itself.
    internal bool IsReceived { get; }

    /// <summary>The value in the struct of an enum.</summary>
    /// <param name="value">The value, or null if the struct is its default.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static EnumValue Get(EnumValue? value) =>
        value ?? throw new InvalidOperationException("The enum is the default of its struct, which is no value. Set it to one of its values first.");

    /// <summary>The value of an enum of integers.</summary>
    /// <returns>The integer.</returns>
    public long ToInt64() => long.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>The value of an enum of numbers.</summary>
    /// <returns>The number.</returns>
    public double ToDouble() => double.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>The value of an enum of booleans.</summary>
    /// <returns>The boolean.</returns>
    public bool ToBoolean() => Text == EnumText.True;

    /// <summary>The value of an enum of any JSON.</summary>
    /// <returns>A copy of the JSON.</returns>
    public JToken ToToken() => _parse is null ? new JValue(Text) : _parse(Text);

    /// <inheritdoc />
    public bool Equals(EnumValue? other) => ReferenceEquals(this, other) || (other is not null && KindOfJson == other.KindOfJson && Text == other.Text);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EnumValue);

    /// <inheritdoc />
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The wire value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
