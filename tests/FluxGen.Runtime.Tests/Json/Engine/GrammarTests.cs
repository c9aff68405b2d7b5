using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.Engine;

public sealed class GrammarTests
{
    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Valid))]
    public void Valid_document_has_the_same_tokens_in_all_three_readers(byte[] document)
    {
        Transcript engine = Transcript.OfEngine(document);
        Transcript newtonsoft = Transcript.OfNewtonsoft(document);
        Transcript framework = Transcript.OfFramework(document);

        Assert.That(new[] { engine.Refusal, newtonsoft.Refusal, framework.Refusal }, Is.All.Null);
        Assert.That(Transcript.Difference(engine, newtonsoft, withPlaces: true), Is.Null, "against Newtonsoft");
        Assert.That(Transcript.Difference(engine, framework, withPlaces: false), Is.Null, "against the framework");
    }

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Valid))]
    public void Valid_document_is_read_the_same_with_exact_numbers(byte[] document)
    {
        Transcript engine = Transcript.OfEngine(document, FloatParseHandling.Decimal);
        Transcript newtonsoft = Transcript.OfNewtonsoft(document, FloatParseHandling.Decimal);

        Assert.That(Transcript.Difference(engine, newtonsoft, withPlaces: true), Is.Null);
    }

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Invalid))]
    public void Invalid_document_is_refused_by_all_three_readers(byte[] document) => Assert.Multiple(() =>
    {
        Assert.That(Transcript.OfEngine(document).IsRefused, Is.True, "by ours");
        Assert.That(Transcript.OfNewtonsoft(document).IsRefused, Is.True, "by Newtonsoft");
        Assert.That(Transcript.OfFramework(document).IsRefused, Is.True, "by the framework");
    });

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.NewtonsoftAlone))]
    public void Document_that_only_Newtonsoft_accepts_is_refused(byte[] document) => Assert.Multiple(() =>
    {
        Assert.That(Transcript.OfEngine(document).IsRefused, Is.True, "by ours");
        Assert.That(Transcript.OfNewtonsoft(document).Refusal, Is.Null, "Newtonsoft has become strict; the list says otherwise");
        Assert.That(Transcript.OfFramework(document).IsRefused, Is.True, "by the framework");
    });

    [TestCaseSource(typeof(Deviations), nameof(Deviations.All))]
    public void Deviation_is_as_it_is_described(byte[] document, bool engine, bool newtonsoft, bool framework, string reason)
    {
        Transcript ours = Transcript.OfEngine(document);
        Transcript theirs = Transcript.OfNewtonsoft(document);

        Assert.That(ours.IsRefused, Is.EqualTo(!engine), $"ours. {reason}");
        Assert.That(theirs.IsRefused, Is.EqualTo(!newtonsoft), $"Newtonsoft. {reason}");
        Assert.That(Transcript.OfFramework(document).IsRefused, Is.EqualTo(!framework), $"the framework. {reason}");
        Assert.That(theirs.Tokens, Does.StartWith(ours.Tokens), "the tokens up to there");
    }

    [TestCaseSource(typeof(Deviations), nameof(Deviations.Decimals))]
    public void Deviation_between_decimals_is_as_it_is_described(byte[] document, string engine, string? newtonsoft, string reason) => Assert.Multiple(() =>
    {
        Assert.That(Transcript.OfEngine(document, FloatParseHandling.Decimal).Tokens, Does.Contain($"Decimal {engine}\n"), $"ours. {reason}");
        Assert.That(Transcript.OfNewtonsoft(document, FloatParseHandling.Decimal).Tokens, newtonsoft is null ? Does.Not.Contain("Decimal") : Does.Contain($"Decimal {newtonsoft}\n"), $"Newtonsoft. {reason}");
        Assert.That(Transcript.Difference(Transcript.OfEngine(document), Transcript.OfNewtonsoft(document), withPlaces: true), Is.Null, "as doubles");
    });

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Valid))]
    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Invalid))]
    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.NewtonsoftAlone))]
    public void Document_cut_at_any_byte_is_accepted_or_refused_as_by_the_framework(byte[] document)
    {
        for (int length = 0; length < document.Length; length++)
        {
            byte[] prefix = document[..length];
            Transcript engine = Transcript.OfEngine(prefix);
            Transcript framework = Transcript.OfFramework(prefix);

            Assert.That(engine.IsRefused, Is.EqualTo(framework.IsRefused), $"the first {length} bytes: {engine.Refusal} / {framework.Refusal}");
            Assert.That(engine.IsRefused ? null : Transcript.Difference(engine, framework, withPlaces: false), Is.Null, $"the first {length} bytes");
        }
    }

    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Valid))]
    [TestCaseSource(typeof(GrammarDocuments), nameof(GrammarDocuments.Invalid))]
    public void Document_is_accepted_or_refused_even_if_no_value_is_asked_for(byte[] document)
    {
        Transcript asked = Transcript.OfEngine(document);
        string? refusal = null;
        try
        {
            Engine.Read(document, reader =>
            {
                reader.Skip();
                return true;
            });
        }
        catch (JsonException malformed)
        {
            refusal = malformed.Message;
        }

        Assert.That(refusal is null, Is.EqualTo(!asked.IsRefused), $"{refusal} / {asked.Refusal}");
    }
}
