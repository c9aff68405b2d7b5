using FluxGen.Generators.Models;

namespace FluxGen.Generators.Tests.Caching;

public sealed class EquatableArrayTests
{
    private static readonly EquatableArray<string> Letters = Of("a", "b");

    [Test]
    public void The_same_items_are_equal()
    {
        EquatableArray<string> same = Of("a", "b");

        Assert.That(Letters.Equals(same), Is.True);
        Assert.That(Letters.Equals((object)same), Is.True);
        Assert.That(same.GetHashCode(), Is.EqualTo(Letters.GetHashCode()));
    }

    [TestCase("b", "a")]
    [TestCase("a")]
    [TestCase("a", "b", "c")]
    [TestCase("a", "B")]
    public void Other_items_are_not_equal(params string[] items)
    {
        EquatableArray<string> other = items.ToEquatableArray();

        Assert.That(Letters.Equals(other), Is.False);
        Assert.That(Letters.Equals((object)other), Is.False);
        Assert.That(other.GetHashCode(), Is.Not.EqualTo(Letters.GetHashCode()));
    }

    [Test]
    public void Nothing_else_is_equal()
    {
        Assert.That(Letters.Equals((object?)null), Is.False);
        Assert.That(Letters.Equals((object)Letters.ToArray()), Is.False);
    }

    [Test]
    public void The_default_is_an_empty_array()
    {
        EquatableArray<string> none = default;
        EquatableArray<string> empty = Array.Empty<string>().ToEquatableArray();

        Assert.That(none.Equals(empty), Is.True);
        Assert.That(empty.Equals((object)none), Is.True);
        Assert.That(none.GetHashCode(), Is.EqualTo(empty.GetHashCode()));
        Assert.That(none.Count, Is.Zero);
        Assert.That(none.ToList(), Is.Empty);
        Assert.That(none.Equals(Letters), Is.False);
    }

    [Test]
    public void Items_keep_their_order()
    {
        Assert.That(Letters.Count, Is.EqualTo(2));
        Assert.That(Letters[1], Is.EqualTo("b"));
        Assert.That(Letters.ToList(), Is.EqualTo(["a", "b"]));
    }

    [Test]
    public void Items_are_compared_by_value()
    {
        ConstraintModel[] one = [new("minimum", "1")];
        ConstraintModel[] same = [new("minimum", "1")];

        Assert.That(one.ToEquatableArray(), Is.EqualTo(same.ToEquatableArray()));
    }

    private static EquatableArray<string> Of(params string[] items) => items.ToEquatableArray();
}
