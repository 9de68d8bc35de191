using FeatureStore.Oracle;
using FeatureStore.Testing;

namespace FeatureStore.Conformance;

/// <summary>
/// What the oracle expects: one value, bit by bit. Where transcendental functions are in the tree, they may differ by 1e-12, so
/// the oracle computes the tree several times with that much more or less: floats lie between, other values hold if all agree,
/// and where they do not (a comparison that hangs on the last digit), nothing is expected.
/// </summary>
public readonly struct ExpectedValue
{
    private readonly double _least;
    private readonly double _most;

    private ExpectedValue(object?[] values)
    {
        Value = values[0];
        var reals = values.OfType<double>().ToArray();
        IsRange = values.Length > 1 && reals.Length == values.Length;
        IsDecided = IsRange || values.All(v => Equals(v, values[0]));
        if (IsRange)
        {
            var slack = SameValue.Tolerance * reals.Max(Math.Abs);
            (_least, _most) = (reals.Min() - slack, reals.Max() + slack);
        }
    }

    public object? Value { get; }

    /// <summary>Whether anything is expected.</summary>
    public bool IsDecided { get; }

    private bool IsRange { get; }

    public static ExpectedValue Of(Expression tree, Row row) =>
        new(IsBlurred(tree) ? [With(tree, row, _ => 0), With(tree, row, _ => 1), With(tree, row, _ => -1), With(tree, row, i => i % 2 == 0 ? 1 : -1), With(tree, row, i => i % 2 == 0 ? -1 : 1)] : [With(tree, row, _ => 0)]);

    public bool Allows(object? actual) => !IsDecided || (IsRange
        ? actual is double real && real >= _least && real <= _most
        : SameAnswers.Same(Value, actual, 0));

    private static object? With(Expression tree, Row row, Func<int, int> sign)
    {
        var calls = 0;
        var value = ExpressionOracle.Of(tree, r => row[ExpressionScene.Written(r)], x => sign(calls++) is var s && s == 0 ? x : x + (s * SameValue.Tolerance * Math.Abs(x)));
        return value is double real ? real + 0.0 : value;
    }

    private static bool IsBlurred(Expression tree) => tree is CallExpression call && (SameValue.IsTranscendental(call.Function) || call.Operands.Any(IsBlurred));
}
