using System.Diagnostics.CodeAnalysis;

namespace FluxGen.Runtime;

/// <summary>A property of a request that can be left out, sent as <c>null</c>, or sent with a value. By default it is left out.</summary>
/// <typeparam name="T">The type of the value, which can be null.</typeparam>
/// <param name="value">The value, or null to send <c>null</c>. C# does not convert interfaces such as <see cref="IList{T}"/>: write <c>new(list)</c>.</param>
[SuppressMessage("Naming", "CA1716", Justification = "Only languages without generic types have a keyword in its place.")]
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    /// <summary>Whether the property is there, as <c>null</c> or with a value.</summary>
    public bool IsPresent { get; } = true;

    /// <summary>The value; null where the property is <c>null</c> or absent.</summary>
    public T Value { get; } = value;

    /// <summary>Makes a property that is there.</summary>
    /// <param name="value">The value, or null.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or have equal values.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsPresent, Value);

    /// <summary>The text of the value.</summary>
    /// <returns>The text; <c>null</c> for null and nothing for what is absent.</returns>
    public override string ToString() => !IsPresent ? "" : Value?.ToString() ?? "null";
}
