using System.Text.RegularExpressions;

namespace FluxGen.Runtime;

// Each check is a line of a generated validator. A value that is null has nothing to check, unless it is required.
public ref partial struct ValidationErrors
{
    /// <summary>Checks that a required property is not null.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value.</param>
    public void CheckRequired(string name, object? value)
    {
        if (value is null)
        {
            Required(name);
        }
    }

    /// <summary>Checks that a text is whole Unicode.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The text, or null.</param>
    public void CheckUnicode(string name, string? value)
    {
        if (value is not null && !UnicodeText.IsUnicode(value))
        {
            NotUnicode(name);
        }
    }

    /// <summary>Checks the length of a text.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The text, or null.</param>
    /// <param name="limit">The minimum number of code points.</param>
    public void CheckMinLength(string name, string? value, int limit)
    {
        if (value is not null && UnicodeText.CodePoints(value) < limit)
        {
            MinLength(name, limit, value);
        }
    }

    /// <inheritdoc cref="CheckMinLength"/>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The text, or null.</param>
    /// <param name="limit">The maximum number of code points.</param>
    public void CheckMaxLength(string name, string? value, int limit)
    {
        if (value is not null && UnicodeText.CodePoints(value) > limit)
        {
            MaxLength(name, limit, value);
        }
    }

    /// <summary>Checks that a text matches a pattern.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The text, or null.</param>
    /// <param name="regex">The pattern, from <see cref="EcmaPattern"/>.</param>
    /// <param name="pattern">The pattern as it is written in the specification.</param>
    public void CheckPattern(string name, string? value, Regex regex, string pattern)
    {
        ArgumentNullException.ThrowIfNull(regex);
        if (value is not null && !regex.IsMatch(value))
        {
            Pattern(name, pattern, value);
        }
    }

    /// <summary>Tests a text against a pattern that needs no regular expression.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The text, or null.</param>
    /// <param name="pattern">The pattern, for <see cref="SimplePattern"/>.</param>
    public void CheckPattern(string name, string? value, string pattern)
    {
        if (value is not null && !SimplePattern.IsMatch(value, pattern))
        {
            Pattern(name, pattern, value);
        }
    }

    /// <summary>Checks that a number is neither NaN nor infinite.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The number, or null.</param>
    public void CheckFinite(string name, double? value)
    {
        if (value.HasValue && !double.IsFinite(value.GetValueOrDefault()))
        {
            NotFinite(name, value.GetValueOrDefault());
        }
    }

    /// <summary>Checks that an enum has a value, or a server has sent it.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="map">The known values of the enum.</param>
    /// <param name="isRequired">Whether there has to be a value.</param>
    public void CheckEnum(string name, EnumValue? value, WireMap map, bool isRequired = false)
    {
        if (value is null)
        {
            if (isRequired)
            {
                Required(name);
            }
        }
        else if (!value.IsOfEnum && !value.IsReceived)
        {
            Unknown(name, value, map);
        }
    }

    /// <summary>Checks that an enum has a value that is an item of an array or a value of a map, which must not be missing.</summary>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="map">The known values of the enum.</param>
    public void CheckEnumItem(string name, EnumValue? value, WireMap map)
    {
        if (value is null)
        {
            Null(name);
        }
        else
        {
            CheckEnum(name, value, map);
        }
    }

    /// <inheritdoc cref="CheckEnumItem(string, EnumValue, WireMap)"/>
    /// <param name="index">The index of the item.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="map">The known values of the enum.</param>
    public void CheckEnumItem(int index, EnumValue? value, WireMap map)
    {
        if (value is not { IsKnown: true })
        {
            CheckEnumItem(Key(index), value, map);
        }
    }

    /// <summary>Checks the number of items of an array.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="count">The number of items, or null if there is no array.</param>
    /// <param name="limit">The minimum number of items.</param>
    public void CheckMinItems(string name, int? count, int limit)
    {
        if (count < limit)
        {
            MinItems(name, limit, count.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="CheckMinItems"/>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="count">The number of items, or null if there is no array.</param>
    /// <param name="limit">The maximum number of items.</param>
    public void CheckMaxItems(string name, int? count, int limit)
    {
        if (count > limit)
        {
            MaxItems(name, limit, count.GetValueOrDefault());
        }
    }

    /// <summary>Validates a value.</summary>
    /// <param name="value">The value.</param>
    public void Validate(IApiSchema value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Validate(ref this);
    }

    /// <summary>Validates what is nested in a value.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The nested value, or null.</param>
    public void CheckObject(string name, IApiSchema? value)
    {
        if (value is not null && TryEnter(out int mark))
        {
            value.Validate(ref this);
            Leave(mark, name);
        }
    }
}
