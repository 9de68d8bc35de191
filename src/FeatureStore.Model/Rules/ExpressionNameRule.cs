namespace FeatureStore.Model;

internal sealed class ExpressionNameRule() : ExpressionRule("FS0602",
    "An expression names what exists where it stands",
    "Name a column in a condition or an input, a feature in a derived feature",
    ExpressionProblemKind.UnknownName);
