using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal static class RuleSet
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        new SomethingToGenerateRule(),
        new UnknownKeywordRule(),
        new ValueShapeRule(),
        new KnownValueRule(),
        new MissingKeywordRule(),
        new CircularSchemaRule(),
        new PathParameterRule(),
        new DuplicateOperationRule(),
        new DuplicateParameterRule(),
        new DuplicateOperationIdRule(),
        new SecurityRule(),
        new HeaderTextRule(),
        new PatternRule(),
        new LimitRule(),
        new EnumRule(),
        new RequiredPropertyRule(),
        new DefaultRule(),
        new ExampleRule(),
    ];

    // References are checked as the document is walked through.
    public static void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (IRule rule in All)
        {
            rule.Check(document, problems);
        }
    }
}
