namespace FluxGen.Generators.Constraints;

internal sealed class ExclusiveMinimumConstraint() : ExclusiveConstraint("exclusiveMinimum", isMaximum: false);
