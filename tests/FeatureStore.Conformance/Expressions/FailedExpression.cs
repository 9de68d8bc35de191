using System.Text;

namespace FeatureStore.Conformance;

/// <summary>An expression for which an evaluator does not give what the oracle expects.</summary>
/// <param name="Scene">Where it stands.</param>
/// <param name="Tree">The expression.</param>
/// <param name="Row">The row.</param>
/// <param name="Evaluator">The evaluator.</param>
public sealed record FailedExpression(ExpressionScene Scene, Expression Tree, Row Row, IExpressionEvaluator Evaluator)
{
    /// <summary>The first failure of an evaluator; null if there is none.</summary>
    public static FailedExpression? First(ExpressionScene scene, IExpressionEvaluator evaluator, IReadOnlyList<JudgedExpression> judged, IReadOnlyList<Row> rows)
    {
        if (TryEvaluate(scene, evaluator, judged, rows) is { } values)
        {
            foreach (var (one, answers) in judged.Zip(values))
            {
                for (var r = 0; r < rows.Count; r++)
                {
                    if (!one.Expected[r].Allows(answers[r]))
                        return new(scene, one.Tree, rows[r], evaluator);
                }
            }
            return null;
        }
        if (judged.Count == 1)
            return new(scene, judged[0].Tree, rows[0], evaluator);
        // What throws for all throws for one half.
        return First(scene, evaluator, [.. judged.Take(judged.Count / 2)], rows) ?? First(scene, evaluator, [.. judged.Skip(judged.Count / 2)], rows);
    }

    private static IReadOnlyList<object?[]>? TryEvaluate(ExpressionScene scene, IExpressionEvaluator evaluator, IReadOnlyList<JudgedExpression> judged, IReadOnlyList<Row> rows)
    {
        try
        {
            return evaluator.Evaluate(scene, [.. judged.Select(j => j.Tree)], rows);
        }
        catch (Exception)
        {
            return null;
        }
    }

    public FailedExpression Shrunk() =>
        this with { Tree = ExpressionShrinker.Shrink(Tree, Row, tree => First(Scene, Evaluator, [JudgedExpression.Of(tree, [Row])], [Row]) is not null) };

    /// <summary>The expression, what it reads, and what everybody makes of it.</summary>
    public string Report(IEnumerable<IExpressionEvaluator> evaluators)
    {
        var text = new StringBuilder(ExpressionPrinter.Text(Tree)).Append('\n');
        foreach (var reference in RestatedExpression.References(Tree).Distinct())
            text.Append("  where ").Append(ExpressionScene.Written(reference)).Append(" = ").Append(SameAnswers.Text(Row[ExpressionScene.Written(reference)])).Append('\n');
        text.Append("  oracle: ").Append(SameAnswers.Text(ExpectedValue.Of(Tree, Row).Value)).Append('\n');
        foreach (var evaluator in evaluators)
            text.Append("  ").Append(evaluator.Name).Append(": ").Append(Answer(evaluator)).Append('\n');
        return text.ToString();
    }

    private string Answer(IExpressionEvaluator evaluator)
    {
        try
        {
            return SameAnswers.Text(evaluator.Evaluate(Scene, [Tree], [Row])[0][0]);
        }
        catch (Exception failure)
        {
            return failure.Message;
        }
    }
}
