using System.ComponentModel;
using FluxGen.Runtime.Validation;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>The known values of an enum. It serves all enums, so that generated code is short.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireMap
{
    // As long as a search takes, which needs no hash of the text.
    private const int MaxSearched = 16;

    private readonly EnumValue[] _known;
    private readonly string[] _texts;

    // Only some enums need it, and a program without them is smaller.
    private readonly Func<string, JToken>? _parse;

    private readonly Dictionary<string, EnumValue>? _byText;

    /// <summary>Creates the values.</summary>
    /// <param name="name">The name of the enum, for error messages.</param>
    /// <param name="wires">The wire values, each of them once.</param>
    /// <param name="kind">What the values are in JSON.</param>
    /// <param name="allowsOther">Whether other values are valid too.</param>
    /// <param name="parse">Reads the JSON of a value; null for an enum of strings.</param>
    public WireMap(string name, string[] wires, EnumKind kind = EnumKind.String, bool allowsOther = false, Func<string, JToken>? parse = null)
    {
        ArgumentNullException.ThrowIfNull(wires);
        Name = name;
        Kind = kind;
        AllowsOther = allowsOther;
        Values = wires;
        _parse = parse;
        _texts = kind is EnumKind.Number or EnumKind.Any && parse is not null ? Texts(wires, parse) : wires;
        _known = new EnumValue[wires.Length];
        for (int i = 0; i < wires.Length; i++)
        {
            _known[i] = new(kind, _texts[i], isKnown: true, isReceived: false, parse);
        }

        if (wires.Length > MaxSearched)
        {
            _byText = new(wires.Length, StringComparer.Ordinal);
            foreach (EnumValue value in _known)
            {
                _byText.TryAdd(value.Text, value);
            }
        }
    }

    /// <summary>The name of the enum.</summary>
    public string Name { get; }

    /// <summary>What the values are in JSON.</summary>
    public EnumKind Kind { get; }

    /// <summary>Whether values that are not known are valid too.</summary>
    public bool AllowsOther { get; }

    /// <summary>The wire values, in the order of the specification.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>A known value.</summary>
    /// <param name="index">Its place in <see cref="Values"/>.</param>
    /// <returns>The value.</returns>
    public EnumValue this[int index] => _known[index];

    /// <summary>Makes something of each known value.</summary>
    /// <typeparam name="T">The type of it.</typeparam>
    /// <param name="convert">Makes it.</param>
    /// <returns>What it has made, in the order of the specification.</returns>
    public IReadOnlyList<T> ConvertAll<T>(Func<EnumValue, T> convert) => Array.AsReadOnly(Array.ConvertAll(_known, value => convert(value)));

    /// <summary>The value of an enum of strings.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A known value if there is one with this text.</returns>
    public EnumValue From(string text) => Find(text ?? throw new ArgumentNullException(nameof(text)), isReceived: false);

    /// <summary>The value of an enum of integers.</summary>
    /// <param name="value">The integer.</param>
    /// <returns>A known value if there is an equal one.</returns>
    public EnumValue From(long value) => Find(EnumText.Of(value), isReceived: false);

    /// <summary>The value of an enum of numbers.</summary>
    /// <param name="value">The number.</param>
    /// <returns>A known value if there is an equal one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is NaN or infinite.</exception>
    public EnumValue From(double value) => Find(EnumText.Of(value), isReceived: false);

    /// <summary>The value of an enum of booleans.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>A known value if there is an equal one.</returns>
    public EnumValue From(bool value) => Find(EnumText.Of(value), isReceived: false);

    /// <summary>The value of an enum of any JSON.</summary>
    /// <param name="value">The JSON.</param>
    /// <returns>A known value if there is an equal one.</returns>
    public EnumValue From(JToken value) => Find(EnumText.Of(value ?? throw new ArgumentNullException(nameof(value))), isReceived: false);

    // Equal numbers have one text.
    private static string[] Texts(string[] wires, Func<string, JToken> parse) => Array.ConvertAll(wires, wire => EnumText.Of(parse(wire)));

    // Nothing keeps the unknown values, because a server can send any number of them.
    internal EnumValue Find(string text, bool isReceived)
    {
        EnumValue? known = null;
        if (_byText is not null)
        {
            _byText.TryGetValue(text, out known);
        }
        else if (Array.IndexOf(_texts, text) is >= 0 and int index)
        {
            known = _known[index];
        }

        return known ?? new EnumValue(Kind, text, isKnown: false, isReceived, _parse);
    }
}
