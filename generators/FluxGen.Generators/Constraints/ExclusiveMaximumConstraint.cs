namespace FluxGen.Generators.Constraints;

internal sealed class ExclusiveMaximumConstraint() : ExclusiveConstraint("exclusiveMaximum", isMaximum: true);
