using FeatureStore.Oracle;

namespace FeatureStore.Conformance;

/// <summary>Makes a failing tree smaller for as long as it fails: a part of it, or with parts that are constants.</summary>
public static class ExpressionShrinker
{
    private const int MostTries = 400;

    public static Expression Shrink(Expression tree, Row row, Func<Expression, bool> fails)
    {
        var tries = 0;
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var candidate in Parts(tree).OrderBy(Size).Concat(Simpler(tree, row)))
            {
                if (tries++ >= MostTries)
                    return tree;
                if (!fails(candidate))
                    continue;
                (tree, smaller) = (candidate, true);
                break;
            }
        }
        return tree;
    }

    private static int Size(Expression tree) => tree is CallExpression call ? 1 + call.Operands.Sum(Size) : 1;

    private static IEnumerable<Expression> Parts(Expression tree) => tree is CallExpression call ? call.Operands.Concat(call.Operands.SelectMany(Parts)) : [];

    private static IEnumerable<Expression> Simpler(Expression tree, Row row)
    {
        if (tree is not CallExpression call)
            yield break;
        for (var i = 0; i < call.Operands.Count; i++)
        {
            var operand = call.Operands[i];
            var simpler = Parts(operand).Where(p => p.Type == operand.Type && (operand.CanBeNull || !p.CanBeNull))
                .Concat(Constant(operand, row)).Concat(Simpler(operand, row));
            foreach (var one in simpler)
                yield return call with { Operands = EquatableArray.From(call.Operands.Select((o, n) => n == i ? one : o)) };
        }
    }

    // What the oracle says that it is, as a constant.
    private static IEnumerable<Expression> Constant(Expression tree, Row row)
    {
        if (tree is ConstantExpression)
            yield break;
        var value = ExpressionOracle.Of(tree, r => row[ExpressionScene.Written(r)]);
        if (value is null && tree.CanBeNull)
            yield return new ConstantExpression(null, tree.Type);
        if (value is not null && Literal.Fits(ValueText.Write(value, tree.Type), tree.Type))
            yield return new ConstantExpression(ValueText.Write(value, tree.Type), tree.Type);
    }
}
