namespace FeatureStore.Model;

internal sealed class AmbiguousNameRule() : ExpressionRule("FS0603",
    "A name in an expression means one thing",
    "Write the view before the name",
    ExpressionProblemKind.AmbiguousName);
