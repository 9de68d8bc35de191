namespace FeatureStore.Model;

internal sealed class ExpressionTypeRule() : ExpressionRule("FS0604",
    "Operators and functions get values of the types they take",
    "Convert the values",
    ExpressionProblemKind.Type);
