using System.ComponentModel;
using System.Globalization;
using FluxGen.Runtime.Text;

namespace FluxGen.Runtime;

/// <summary>
/// Collects the errors that generated validators find. Validating a valid value allocates nothing: the pointers are built on
/// the way out of nested values, and only for errors.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ValidationErrors
{
    /// <summary>The name of a value that is validated on its own: it adds nothing to the pointer.</summary>
    public const string Itself = "\uffff";

    private List<ValidationError>? _errors;
    private int _depth;
    private bool _isTooDeep;

    /// <summary>A required property is null.</summary>
    /// <param name="name">The wire name of the property.</param>
    public void Required(string name) => Add(name, "required", limit: null, actual: null);

    /// <summary>An item or value is null where the schema allows none.</summary>
    /// <param name="index">The index of the item.</param>
    public void Null(int index) => Null(index.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Null(int)"/>
    /// <param name="name">The name of the value.</param>
    public void Null(string name) => Add(name, "type", "a value", actual: null);

    /// <summary>A number is NaN or infinite.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="actual">The number.</param>
    public void NotFinite(string name, double actual) => Add(name, "type", "a finite number", actual);

    /// <inheritdoc cref="NotFinite(string, double)"/>
    /// <param name="index">The index of the item.</param>
    /// <param name="actual">The number.</param>
    public void NotFinite(int index, double actual) => NotFinite(index.ToString(CultureInfo.InvariantCulture), actual);

    /// <summary>A text has half of a surrogate pair and cannot be sent as it is.</summary>
    /// <param name="name">The wire name of the property.</param>
    public void NotUnicode(string name) => Add(name, "type", "Unicode text", "text with half of a surrogate pair");

    /// <inheritdoc cref="NotUnicode(string)"/>
    /// <param name="index">The index of the item.</param>
    public void NotUnicode(int index) => NotUnicode(index.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text is too short.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The minimum number of code points.</param>
    /// <param name="actual">The text.</param>
    public void MinLength(string name, int limit, string actual) => Add(name, "minLength", limit, UnicodeText.CodePoints(actual));

    /// <summary>A text is too long.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The maximum number of code points.</param>
    /// <param name="actual">The text.</param>
    public void MaxLength(string name, int limit, string actual) => Add(name, "maxLength", limit, UnicodeText.CodePoints(actual));

    /// <summary>A text does not match a pattern.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The regular expression.</param>
    /// <param name="actual">The text.</param>
    public void Pattern(string name, string limit, string actual) => Add(name, "pattern", limit, actual);

    /// <summary>A number is too small.</summary>
    /// <typeparam name="T">The type of the limit.</typeparam>
    /// <typeparam name="TActual">The type of the number.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The minimum.</param>
    /// <param name="actual">The number.</param>
    public void Minimum<T, TActual>(string name, T limit, TActual actual) => Add(name, "minimum", limit, actual);

    /// <summary>A number is too large.</summary>
    /// <typeparam name="T">The type of the limit.</typeparam>
    /// <typeparam name="TActual">The type of the number.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The maximum.</param>
    /// <param name="actual">The number.</param>
    public void Maximum<T, TActual>(string name, T limit, TActual actual) => Add(name, "maximum", limit, actual);

    /// <summary>A number is not a multiple of another one.</summary>
    /// <typeparam name="T">The type of the limit.</typeparam>
    /// <typeparam name="TActual">The type of the number.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The number that it must be a multiple of.</param>
    /// <param name="actual">The number.</param>
    public void MultipleOf<T, TActual>(string name, T limit, TActual actual) => Add(name, "multipleOf", limit, actual);

    /// <summary>A number is not above its limit.</summary>
    /// <typeparam name="T">The type of the limit.</typeparam>
    /// <typeparam name="TActual">The type of the number.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The limit, which is not allowed itself.</param>
    /// <param name="actual">The number.</param>
    public void ExclusiveMinimum<T, TActual>(string name, T limit, TActual actual) => Add(name, "exclusiveMinimum", limit, actual);

    /// <summary>A number is not below its limit.</summary>
    /// <inheritdoc cref="ExclusiveMinimum"/>
    public void ExclusiveMaximum<T, TActual>(string name, T limit, TActual actual) => Add(name, "exclusiveMaximum", limit, actual);

    /// <summary>A value is not of its format.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The name of the format.</param>
    /// <param name="actual">The value.</param>
    public void Format<T>(string name, string limit, T actual) => Add(name, "format", limit, actual);

    /// <summary>An array has the same JSON value twice.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">What the keyword says, which is true.</param>
    /// <param name="count">The number of items.</param>
    public void UniqueItems(string name, bool limit, int count) => Add(name, "uniqueItems", limit, count);

    /// <summary>A map has too few entries.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The minimum number of entries.</param>
    /// <param name="actual">The number of entries.</param>
    public void MinProperties(string name, int limit, int? actual) => Add(name, "minProperties", limit, actual);

    /// <summary>A map has too many entries.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The maximum number of entries.</param>
    /// <param name="actual">The number of entries.</param>
    public void MaxProperties(string name, int limit, int? actual) => Add(name, "maxProperties", limit, actual);

    /// <summary>A value is of no case of its union, and was not received.</summary>
    /// <param name="actual">The value.</param>
    public void NoCase(object? actual) => Add(Itself, "oneOf", "a value of one of the cases", actual);

    /// <summary>An array has too few items.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The minimum number of items.</param>
    /// <param name="actual">The number of items.</param>
    public void MinItems(string name, int limit, int actual) => Add(name, "minItems", limit, actual);

    /// <summary>An array has too many items.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="limit">The maximum number of items.</param>
    /// <param name="actual">The number of items.</param>
    public void MaxItems(string name, int limit, int actual) => Add(name, "maxItems", limit, actual);

    /// <summary>Enters a nested value.</summary>
    /// <param name="mark">The argument for <c>Leave</c>.</param>
    /// <returns>Whether to validate the nested value. Beyond 64 levels that is an error instead, because the value may contain itself; after that error, nothing nested is validated.</returns>
    public bool TryEnter(out int mark)
    {
        mark = _errors?.Count ?? 0;
        if (_isTooDeep)
        {
            // A value that contains itself twice would take 2^64 steps to leave.
            return false;
        }

        if (_depth == JsonLimits.MaxDepth)
        {
            _isTooDeep = true;
            (_errors ??= []).Add(new("", "type", $"at most {JsonLimits.MaxDepth} levels of nesting", "nested more deeply"));
            return false;
        }

        _depth++;
        return true;
    }

    /// <summary>Leaves a nested value, and puts its name before the pointers of the errors found in it.</summary>
    /// <param name="mark">From <see cref="TryEnter"/>.</param>
    /// <param name="name">The name of the nested value.</param>
    public void Leave(int mark, string name)
    {
        _depth--;
        for (int i = mark; i < (_errors?.Count ?? 0); i++)
        {
            ValidationError error = _errors![i];
            _errors[i] = error with { Pointer = Pointer(name) + error.Pointer };
        }
    }

    /// <inheritdoc cref="Leave(int, string)"/>
    /// <param name="mark">From <see cref="TryEnter"/>.</param>
    /// <param name="index">The index of the nested item.</param>
    public void Leave(int mark, int index)
    {
        if (_errors?.Count > mark)
        {
            Leave(mark, index.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            _depth--;
        }
    }

    /// <summary>The errors that were found.</summary>
    /// <returns>The errors in the order of the schema; empty if the value is valid.</returns>
    public readonly IReadOnlyList<ValidationError> ToList() => _errors ?? (IReadOnlyList<ValidationError>)[];

    /// <summary>Throws if there is an error.</summary>
    /// <exception cref="ApiValidationException">There is at least one.</exception>
    public readonly void ThrowIfAny()
    {
        if (_errors is not null)
        {
            throw new ApiValidationException(_errors);
        }
    }

    /// <summary>The name of an item in a pointer.</summary>
    /// <param name="index">The index of the item.</param>
    /// <returns>The index as text.</returns>
    public static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a value in a pointer.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name itself.</returns>
    public static string Key(string name) => name;

    internal void Add(ValidationError error) => (_errors ??= []).Add(error);

    private void Unknown(string name, EnumValue value, WireMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!map.AllowsOther)
        {
            Add(name, "enum", map.Values, value.Text);
        }
    }

    private void Add(string name, string keyword, object? limit, object? actual) =>
        (_errors ??= []).Add(new(Pointer(name), keyword, limit, actual));

    private static string Pointer(string name) => name == Itself ? "" : JsonPointer.Append("", name);
}
