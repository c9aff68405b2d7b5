namespace FluxGen.Spec.Tests.Rules;

// A document that breaks a rule, what is told of it, and one that just does not break it.
internal sealed record RuleCase(string Name, string Broken, string Told, string Right)
{
    public override string ToString() => Name;
}
