namespace FeatureStore.Conformance;

/// <summary>What everything that computes expressions has to get right. Suites derive from it.</summary>
public abstract class ExpressionConformance
{
    /// <summary>All evaluators but the oracle, which judges them.</summary>
    protected abstract IReadOnlyList<IExpressionEvaluator> Evaluators { get; }

    /// <summary>Fails on the first difference of an evaluator, made as small as possible.</summary>
    protected IReadOnlyList<JudgedExpression> AssertLikeOracle(ExpressionScene scene, IEnumerable<Expression> trees, IReadOnlyList<Row> rows, string seed = "")
    {
        JudgedExpression[] judged = [.. trees.Select(tree => JudgedExpression.Of(tree, rows))];
        foreach (var evaluator in Evaluators)
        {
            if (FailedExpression.First(scene, evaluator, judged, rows) is { } failed)
                Assert.Fail($"{seed}{evaluator.Name} is not like the oracle; keep it in ExpressionFacts:\n{failed.Shrunk().Report(Evaluators)}\nIt was:\n{failed.Report([evaluator])}");
        }
        return judged;
    }
}
