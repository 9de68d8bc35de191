namespace FeatureStore.Expressions.Tests;

public sealed class RandomExpressionTests : RandomExpressions
{
    protected override IReadOnlyList<IExpressionEvaluator> Evaluators => PathEvaluators.All;
}

public sealed class FunctionExampleTests : FunctionExamples
{
    protected override IReadOnlyList<IExpressionEvaluator> Evaluators => PathEvaluators.All;
}

public sealed class ExpressionFactTests : ExpressionFacts
{
    protected override IReadOnlyList<IExpressionEvaluator> Evaluators => PathEvaluators.All;
}

public sealed class ComparedInputTests : ComparedInputs
{
    protected override IReadOnlyList<IExpressionEvaluator> Evaluators => PathEvaluators.All;
}
