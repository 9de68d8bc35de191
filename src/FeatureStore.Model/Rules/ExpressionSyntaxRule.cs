namespace FeatureStore.Model;

internal sealed class ExpressionSyntaxRule() : ExpressionRule("FS0601",
    "An expression is written in the expression language",
    "Correct it",
    ExpressionProblemKind.Syntax);
