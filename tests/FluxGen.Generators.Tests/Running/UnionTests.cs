using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Unions;

namespace FluxGen.Generators.Tests.Running;

public sealed class UnionTests
{
    [TestCase("\"a\"", typeof(Input.Text))]
    [TestCase("[\"a\",[1]]", typeof(Input.Inputs))]
    [TestCase("7", typeof(Input.Whole))]
    [TestCase("7.5", typeof(Input.Number))]
    [TestCase("{\"input\":\"a\"}", typeof(Input.Box))]
    public void The_kind_of_JSON_decides_the_case(string json, Type expected)
    {
        Assert.That(Json.Read(json, InputJsonConverter.Instance), Is.TypeOf(expected));
        Json.RoundTrips(json, InputJsonConverter.Instance);
    }

    [TestCase("cat", typeof(Animal.Feline))]
    [TestCase("lion", typeof(Animal.Feline))]
    [TestCase("dog", typeof(Animal.Canine))]
    public void A_property_decides_the_case(string kind, Type expected)
    {
        Animal animal = Json.Read($"{{\"kind\":\"{kind}\",\"a\":1.50}}", AnimalJsonConverter.Instance);

        Assert.That(animal, Is.TypeOf(expected));
        Assert.That(animal.Kind, Is.EqualTo(kind), "the cases share the property");
        Assert.That(Json.Write(animal, AnimalJsonConverter.Instance), Is.EqualTo($"{{\"kind\":\"{kind}\",\"a\":1.50}}"), "digits are kept");
    }

    [Test]
    public void A_value_of_no_case_is_refused_by_strict_reading()
    {
        JsonSerializationException refusal = Json.Refuses("{\"animal\":{\"kind\":\"fish\"}}", HolderJsonConverter.Instance);

        Assert.That(refusal.Message, Does.Contain("Expected object of one of 2 schemas").And.Contain("fish").And.Contain("'animal'"));
    }

    [Test]
    public void A_value_of_no_case_is_unknown_in_tolerant_reading_and_can_be_sent_back()
    {
        const string Body = """{"animals":[{"kind":"cat"},{"kind":"fish","fins":2}]}""";

        Holder holder = JsonBody.ReadTolerant(Encoding.UTF8.GetBytes(Body), HolderJsonConverter.Instance);

        Assert.That(holder.Animals![1], Is.TypeOf<Animal.Unknown>());
        Assert.That(holder.Animals[1].Kind, Is.Null);
        Assert.That(holder.ReadProblems().Select(problem => problem.Pointer), Is.EqualTo(["/animals/1"]));
        Assert.That(holder.Validate(), Is.Empty);
        Assert.That(Json.Write(holder, HolderJsonConverter.Instance), Is.EqualTo(Body));
    }

    [Test]
    public void A_union_is_made_of_the_values_of_its_cases()
    {
        Holder holder = new() { Input = "a", Inputs = new Dictionary<string, Input> { ["b"] = 7L, ["c"] = new Input[] { 1.5, "d" } } };

        Assert.That(Json.Write(holder, HolderJsonConverter.Instance), Is.EqualTo("""{"input":"a","inputs":{"b":7,"c":[1.5,"d"]}}"""));
        Assert.That((Input?)(string?)null, Is.Null);
    }

    [Test]
    public void Switch_calls_the_function_of_the_case()
    {
        Input input = "a";
        List<string> called = [];

        string text = input.Switch(text: value => "text " + value, inputs: _ => "", whole: _ => "", number: _ => "", box: _ => "", unknown: _ => "");
        input.Switch(text: called.Add, inputs: _ => { }, whole: _ => { }, number: _ => { }, box: _ => { }, unknown: _ => { });
        string unknown = new Input.Unknown(new JValue(value: true)).Switch(_ => "", _ => "", _ => "", _ => "", _ => "", value => value.ToString());

        Assert.That((text, called.Single(), unknown), Is.EqualTo(("text a", "a", "True")));
    }

    [Test]
    public void The_limits_of_a_case_hold_where_the_union_stands()
    {
        Holder holder = new() { Input = "longer", Inputs = new Dictionary<string, Input> { ["a"] = new Input[] { "longer", null! } } };

        Assert.That(
            holder.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo(["/input maxLength", "/inputs/a/0 maxLength", "/inputs/a/1 type"]));
    }

    [Test]
    public void A_null_value_is_an_error()
    {
        Holder holder = new() { Input = new Input.Text(null!), Animal = new Animal.Unknown(null!) };

        Assert.That(holder.Validate().Select(error => $"{error.Pointer} {error.Keyword}"), Is.EqualTo(["/input required", "/animal required"]));
    }

    [Test]
    public void Assertions_hold_for_classes_unions_properties_and_items()
    {
        Holder holder = new()
        {
            Animal = new Dog { Kind = "dog", AdditionalProperties = new Dictionary<string, JToken> { ["a"] = 1, ["b"] = 2, ["c"] = 3 } },
            Animals = [new Dog { Kind = "dog" }],
            Inputs = new Dictionary<string, Input> { ["a"] = 8L, ["b"] = 7L },
        };

        Assert.That(
            holder.Validate().Select(error => $"{error.Pointer} {error.Keyword}"),
            Is.EqualTo(["/animal maxProperties", "/animals contains", "/inputs/b not", " dependentRequired"]));
    }

    [Test]
    public void A_union_in_a_union_is_read_as_deep_as_JSON_may_be()
    {
        const int Depth = 60;
        string json = new string('[', Depth) + "1" + new string(']', Depth);

        Json.RoundTrips(json, InputJsonConverter.Instance);
    }
}
