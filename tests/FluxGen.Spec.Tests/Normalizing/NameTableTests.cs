using System.Text;
using FluxGen.Spec.Normalizing;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class NameTableTests
{
    [TestCase("page_size", "PageSize")]
    [TestCase("page-size", "PageSize")]
    [TestCase("page.size", "PageSize")]
    [TestCase("page size", "PageSize")]
    [TestCase("pageSize", "PageSize")]
    [TestCase("X-Request-ID", "XRequestID")]
    [TestCase("v1.1-ultra", "V11Ultra")]
    [TestCase("3d", "_3d")]
    [TestCase("_id", "Id")]
    [TestCase("__", "UnderscoreUnderscore")]
    [TestCase("$ref", "Ref")]
    [TestCase("@type", "Type")]
    [TestCase("+1", "Plus1")]
    [TestCase("-1", "Minus1")]
    [TestCase("<", "LessThan")]
    [TestCase("<=", "LessThanOrEqual")]
    [TestCase(">", "GreaterThan")]
    [TestCase(">=", "GreaterThanOrEqual")]
    [TestCase("*", "Asterisk")]
    [TestCase("%", "Percent")]
    [TestCase("$", "Dollar")]
    [TestCase("@", "At")]
    [TestCase("#", "Hash")]
    [TestCase("!", "Exclamation")]
    [TestCase("**", "AsteriskAsterisk")]
    [TestCase("", "Unnamed")]
    [TestCase("größe", "Größe")]
    [TestCase("имя_файла", "ИмяФайла")]
    [TestCase("価格", "価格")]
    [TestCase("가격-표", "가격표")]
    [TestCase("हिन्दी", "हिन्दी")]
    [TestCase("السعر", "السعر")]
    [TestCase("zero\u200djoiner", "Zerojoiner")]
    [TestCase("\u0301a", "A")]
    [TestCase("\ud83d\ude00", "U1F600")]
    [TestCase("a\ud800b", "AB")]
    [TestCase("class", "Class")]
    [TestCase("string", "String")]
    [TestCase("a\"; evil(); //", "AEvil")]
    public void A_name_is_readable_and_valid(string written, string name) => Assert.That(CSharpNames.Pascal(written), Is.EqualTo(name));

    [Test]
    public void A_letter_of_two_characters_becomes_one()
    {
        Assume.That("o\u0308".Normalize(), Has.Length.EqualTo(1), "This machine has no Unicode tables.");
        Assert.That(CSharpNames.Pascal("gro\u0308\u00dfe"), Is.EqualTo("Größe"));
    }

    [TestCase("class", "@class")]
    [TestCase("await", "@await")]
    [TestCase("Größe", "größe")]
    [TestCase("X-Trace", "xTrace")]
    public void A_parameter_begins_with_a_small_letter(string written, string name) =>
        Assert.That(CSharpNames.Escape(CSharpNames.Camel(written)), Is.EqualTo(name));

    [TestCase('a')]
    [TestCase('価')]
    public void A_long_name_is_cut_and_stays_its_own(char letter)
    {
        string one = CSharpNames.Pascal(new string(letter, 10_000) + "1");
        string other = CSharpNames.Pascal(new string(letter, 10_000) + "2");

        Assert.That(one, Is.Not.EqualTo(other));
        Assert.That(Encoding.UTF8.GetByteCount(one), Is.LessThanOrEqualTo(110));
        Assert.That(CSharpNames.Pascal(new string(letter, 10_000) + "1"), Is.EqualTo(one));
    }

    [TestCase("Pet pet PET", "Pet Pet2 PET3")]
    [TestCase("a_b aB a-b", "AB AB2 AB3")]
    [TestCase("System Exception Task System", "System ExceptionSchema Task System2")]
    public void Types_differ_by_more_than_case(string written, string names)
    {
        TypeNames types = new();
        string[] given = [.. written.Split(' ').Select(name => types.Add(CSharpNames.Pascal(name)))];

        Assert.That(given, Is.Unique.IgnoreCase);
        Assert.That(string.Join(' ', given), Is.EqualTo(names).IgnoreCase);
    }

    [TestCase("Pet", "pet toString get-type equals additional_properties name name", "Pet2 ToString2 GetType2 Equals2 AdditionalProperties2 Name Name2")]
    public void Properties_have_no_name_that_their_class_has(string owner, string written, string names)
    {
        NameSet set = ObjectSchemas.NewNames(owner, isOpen: true);

        Assert.That(string.Join(' ', written.Split(' ').Select(name => set.Add(CSharpNames.Pascal(name)))), Is.EqualTo(names));
    }
}
