using System.Text;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class GeneratedDocumentTests
{
    private const int Documents = 12_000;

    [Test]
    public void Valid_document_has_the_same_tokens_in_all_three_readers() => GeneratedDocuments.Valid.Sample(
        document =>
        {
            Transcript engine = Transcript.OfEngine(document);
            Transcript newtonsoft = Transcript.OfNewtonsoft(document);

            Assert.That(engine.Refusal, Is.Null);
            Assert.That(Transcript.Difference(engine, newtonsoft, withPlaces: true), Is.Null, "against Newtonsoft");
            Assert.That(Transcript.Difference(engine, Transcript.OfFramework(document), withPlaces: false), Is.Null, "against the framework");
        },
        iter: Documents,
        print: Encoding.UTF8.GetString);

    [Test]
    public void Broken_document_is_accepted_or_refused_as_by_the_framework_and_never_more_leniently_than_by_Newtonsoft()
    {
        int refused = 0;
        GeneratedDocuments.Broken.Sample(
            document =>
            {
                Transcript engine = Transcript.OfEngine(document);
                Transcript framework = Transcript.OfFramework(document);
                if (IsDeviation(engine, framework))
                {
                    return;
                }

                Assert.That(engine.IsRefused, Is.EqualTo(framework.IsRefused), $"{engine.Refusal} / {framework.Refusal}");
                if (engine.IsRefused)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                Assert.That(Transcript.Difference(engine, framework, withPlaces: false), Is.Null, "against the framework");
                Assert.That(Transcript.Difference(engine, Transcript.OfNewtonsoft(document), withPlaces: true), Is.Null, "against Newtonsoft");
            },
            iter: Documents,
            print: Convert.ToBase64String);

        Assert.That(refused, Is.GreaterThan(Documents / 2), "hardly any document was broken");
    }

    [Test]
    public void Lone_surrogates_are_refused_where_Newtonsoft_replaces_them() => GeneratedDocuments.LoneSurrogates.Sample(
        document => Assert.That(Transcript.OfEngine(document).IsRefused, Is.EqualTo(Transcript.OfNewtonsoft(document).Tokens.Contains('\uFFFD'))),
        iter: Documents / 4,
        print: Encoding.UTF8.GetString);

    [Test]
    public void Valid_document_is_written_with_the_bytes_of_Newtonsoft() => GeneratedDocuments.Valid.Sample(
        document =>
        {
            JToken value = Engine.Read(document, reader => JToken.ReadFrom(reader));

            string written = Engine.Write(writer => value.WriteTo(writer));

            Assert.That(written, Is.EqualTo(value.ToString(Formatting.None)));
            Assert.That(Transcript.OfFramework(Encoding.UTF8.GetBytes(written)).Refusal, Is.Null);
        },
        iter: Documents / 4,
        print: Encoding.UTF8.GetString);

    [Test]
    public void Any_text_comes_through_both_ways() => Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(
        text => Assert.That(Engine.Read(Engine.Write(writer => writer.WriteValue(text)), reader => reader.Value), Is.EqualTo(text)),
        iter: Documents / 4);

    // The reasons are in Deviations. None of these documents begins with a byte order mark.
    private static bool IsDeviation(Transcript engine, Transcript framework) =>
        engine.Tokens.Contains('\uFFFD') || framework.Tokens.Contains("Infinity\n", StringComparison.Ordinal);
}
