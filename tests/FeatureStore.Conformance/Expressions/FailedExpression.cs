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
    public static FailedExpression? First(ExpressionScene scene, IExpressionEvaluator evaluator, IReadOnlyList<Expression> trees, IReadOnlyList<Row> rows)
    {
        try
        {
            var values = evaluator.Evaluate(scene, trees, rows);
            for (var t = 0; t < trees.Count; t++)
            {
                for (var r = 0; r < rows.Count; r++)
                {
                    if (!ExpectedValue.Of(trees[t], rows[r]).Allows(values[t][r]))
                        return new(scene, trees[t], rows[r], evaluator);
                }
            }
            return null;
        }
        catch (Exception) when (trees.Count > 1)
        {
            // What throws for all throws for one half.
            return First(scene, evaluator, [.. trees.Take(trees.Count / 2)], rows) ?? First(scene, evaluator, [.. trees.Skip(trees.Count / 2)], rows);
        }
        catch (Exception) when (rows.Count > 1)
        {
            return First(scene, evaluator, trees, [.. rows.Take(rows.Count / 2)]) ?? First(scene, evaluator, trees, [.. rows.Skip(rows.Count / 2)]);
        }
        catch (Exception)
        {
            return new(scene, trees[0], rows[0], evaluator);
        }
    }

    public FailedExpression Shrunk() =>
        this with { Tree = ExpressionShrinker.Shrink(Tree, Row, tree => First(Scene, Evaluator, [tree], [Row]) is not null) };

    /// <summary>The expression, what it reads, and what everybody makes of it.</summary>
    public string Report(IEnumerable<IExpressionEvaluator> evaluators)
    {
        var text = new StringBuilder(ExpressionPrinter.Text(Tree)).Append('\n');
        foreach (var reference in References(Tree).Distinct())
            text.Append("  where ").Append(ExpressionScene.Written(reference)).Append(" = ").Append(SameAnswers.Text(Row[ExpressionScene.Written(reference)])).Append('\n');
        text.Append("  oracle: ").Append(SameAnswers.Text(ExpectedValue.Of(Tree, Row).Value)).Append('\n');
        foreach (var evaluator in evaluators)
            text.Append("  ").Append(evaluator.Name).Append(": ").Append(Answer(evaluator)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<ReferenceExpression> References(Expression tree) => tree switch
    {
        ReferenceExpression reference => [reference],
        CallExpression call => call.Operands.SelectMany(References),
        _ => [],
    };

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
