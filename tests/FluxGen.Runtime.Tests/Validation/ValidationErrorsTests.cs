namespace FluxGen.Runtime.Tests.Validation;

public sealed class ValidationErrorsTests
{
    [TestCase("a", "/a")]
    [TestCase("", "/")]
    [TestCase("a/b", "/a~1b")]
    [TestCase("m~n", "/m~0n")]
    [TestCase("~1", "/~01")]
    [TestCase("a b\"\\%", "/a b\"\\%")]
    public void Pointer_is_escaped_according_to_RFC6901(string name, string expected)
    {
        ValidationErrors errors = default;
        errors.Required(name);
        Assert.That(errors.ToList().Single().Pointer, Is.EqualTo(expected));

        ValidationErrors outer = default;
        outer.TryEnter(out int mark);
        outer.Required("x");
        outer.Leave(mark, name);
        Assert.That(outer.ToList().Single().Pointer, Is.EqualTo(expected + "/x"));
    }

    [Test]
    public void Leaving_prefixes_only_the_errors_found_inside()
    {
        ValidationErrors errors = default;
        errors.Required("before");
        errors.TryEnter(out int list);
        errors.TryEnter(out int item);
        errors.Required("inside");
        errors.Leave(item, 3);
        errors.Null(4);
        errors.Leave(list, "list");
        errors.Required("after");
        string[] expected = ["/before", "/list/3/inside", "/list/4", "/after"];

        Assert.That(errors.ToList().Select(error => error.Pointer), Is.EqualTo(expected));
    }

    [Test]
    public void Values_may_be_nested_64_levels_below_the_root()
    {
        Album album = Nested(65);
        album.Name = "n";

        Assert.That(album.Validate(), Is.Empty);
    }

    [Test]
    public void Deeper_nesting_is_an_error_at_its_place()
    {
        ValidationError error = Nested(66).Validate().Single();

        Assert.That(error.Pointer, Is.EqualTo(string.Concat(Enumerable.Repeat("/child", 64))));
        Assert.That(error.Message, Does.EndWith(": is nested more deeply; expected at most 64 levels of nesting (type)"));
    }

    [Test]
    public void Error_at_the_deepest_place_has_its_whole_pointer()
    {
        Album deepest = new() { Name = null!, Owner = null };

        ValidationError error = Nested(65, deepest).Validate().Single();

        Assert.That(error.Pointer, Is.EqualTo(string.Concat(Enumerable.Repeat("/child", 64)) + "/name"));
    }

    [Test]
    public void After_any_number_of_neighbours_the_depth_is_the_same()
    {
        Album album = new() { Name = "n", Owner = null, Children = [.. Enumerable.Range(0, 200).Select(_ => Nested(60))] };

        Assert.That(album.Validate(), Is.Empty);
    }

    [Test]
    [CancelAfter(10_000)]
    public void Value_that_contains_itself_many_times_is_one_error(CancellationToken cancellationToken)
    {
        Album album = new() { Name = "n", Owner = null };
        album.Children = [album, album, album];
        album.Child = album;

        Task<IReadOnlyList<ValidationError>> validation = Task.Run(album.Validate, cancellationToken);

        Assert.That(async () => await validation.WaitAsync(cancellationToken), Has.Count.EqualTo(1).And.One.Property(nameof(ValidationError.Keyword)).EqualTo("type"));
    }

    [Test]
    public void Validating_a_valid_value_allocates_nothing()
    {
        Query query = new()
        {
            Prompt = "a prompt 😀",
            Code = "abc",
            Count = 2,
            Share = 0.5f,
            Tier = Tier.Basic,
            Tiers = [Tier.Basic, Tier.ProPlus],
            Style = new() { Name = "n", Weight = 1 },
            Grid = [[1, 2, 3]],
            Words = ["a", "b"],
        };
        Album album = new() { Name = "n", Owner = null, Children = [Nested(5), Nested(5)] };

        // Code that has not been optimised yet boxes, so this is measured until it has been.
        long allocated = 0;
        SpinWait.SpinUntil(() => (allocated = AllocatedBy(query, album)) == 0, TimeSpan.FromSeconds(30));

        Assert.That(allocated, Is.Zero, "bytes were allocated for values without an error");
    }

    private static long AllocatedBy(Query query, Album album)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = 0;
        for (int i = 0; i < 1000; i++)
        {
            found += query.Validate().Count + album.Validate().Count;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(found, Is.Zero, "the values are not valid");
        return allocated;
    }

    private static Album Nested(int levels, Album? innermost = null)
    {
        Album album = innermost ?? new() { Name = "n", Owner = null };
        for (int i = 1; i < levels; i++)
        {
            album = new() { Name = "n", Owner = null, Child = album };
        }

        return album;
    }
}
