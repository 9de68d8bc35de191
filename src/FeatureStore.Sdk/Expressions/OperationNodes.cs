namespace FeatureStore;

/// <summary>A function of one value; it says itself what it makes of null.</summary>
internal sealed class Unary<T, TResult>(Node<T> operand, Func<T?, TResult?> function) : Node<TResult>
    where T : struct
    where TResult : struct
{
    public override TResult? Read(scoped in Frame frame) => function(operand.Read(frame));
}

/// <summary>A function of two values.</summary>
internal sealed class Binary<T, TResult>(Node<T> left, Node<T> right, Func<T?, T?, TResult?> function) : Node<TResult>
    where T : struct
    where TResult : struct
{
    public override TResult? Read(scoped in Frame frame) => function(left.Read(frame), right.Read(frame));
}

/// <summary>A function of two values that takes any number of them, one after the other.</summary>
internal sealed class Series<T>(Node<T>[] operands, Func<T?, T?, T?> function) : Node<T>
    where T : struct
{
    public override T? Read(scoped in Frame frame)
    {
        var result = operands[0].Read(frame);
        for (var i = 1; i < operands.Length; i++)
            result = function(result, operands[i].Read(frame));
        return result;
    }
}

/// <summary>A comparison.</summary>
/// <param name="left">The first.</param>
/// <param name="right">The second.</param>
/// <param name="holds">What it says to a first that comes before (negative), with (0) or after (positive) the second.</param>
internal sealed class Compared<T>(Node<T> left, Node<T> right, Func<int, bool> holds) : Node<bool>
    where T : struct, IComparable<T>
{
    public override bool? Read(scoped in Frame frame) =>
        left.Read(frame) is { } first && right.Read(frame) is { } second ? holds(first.CompareTo(second)) : null;
}

/// <summary>Whether a value is one of a list.</summary>
internal sealed class Member<T>(Node<T> value, T[] constants) : Node<bool>
    where T : struct, IEquatable<T>
{
    public override bool? Read(scoped in Frame frame) => value.Read(frame) is { } known ? constants.AsSpan().Contains(known) : null;
}

/// <summary>The distance of two places.</summary>
internal sealed class Distance(Node<double> latitude1, Node<double> longitude1, Node<double> latitude2, Node<double> longitude2) : Node<double>
{
    public override double? Read(scoped in Frame frame) =>
        Calculate.HaversineKm(latitude1.Read(frame), longitude1.Read(frame), latitude2.Read(frame), longitude2.Read(frame));
}
