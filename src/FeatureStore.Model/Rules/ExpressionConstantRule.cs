namespace FeatureStore.Model;

internal sealed class ExpressionConstantRule() : ExpressionRule("FS0605",
    "Constants are values, and what is computed from them alone exists",
    "Correct the constant",
    ExpressionProblemKind.Constant);
