using FluxGen.Spec.NSwag;

namespace FluxGen.Spec.Tests.Running;

internal sealed class NSwagTests
{
    [TestCase(
        "NSwag command line tool\nExecuting file 'a.nswag' with variables ''...\nSystem.InvalidOperationException: Could not resolve\nthe path.\n   at NSwag.Program.Main()\n",
        "Could not resolve the path.")]
    [TestCase("It did not start: reason\n", "It did not start: reason")]
    [TestCase("", "it failed with exit code 255.")]
    public void Of_the_output_of_NSwag_the_reason_is_told(string output, string reason) => Assert.That(NSwagOutput.Reason(output, 255), Is.EqualTo(reason));

    [Test]
    public void A_variable_is_a_text_whatever_it_holds()
    {
        Dictionary<string, string> variables = new() { ["Spec"] = "a, \"b\" $(Namespace).json", ["Namespace"] = "N" };

        string filled = NSwagSettings.Fill("""{ "runtime": "Net80", "defaultVariables": "Spec=a", "a": { "url": "$(Spec)", "other": "x$(Spec)" }, "namespace": "$(Namespace)" }""", "Net100", variables);

        Assert.That(filled, Is.EqualTo("""{"runtime":"Net100","a":{"url":"a, \u0022b\u0022 $(Namespace).json","other":"x$(Spec)"},"namespace":"N"}"""));
    }
}
