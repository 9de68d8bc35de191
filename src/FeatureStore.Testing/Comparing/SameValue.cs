using System.Collections;
using System.Runtime.InteropServices;

namespace FeatureStore.Testing;

/// <summary>
/// When a value of one path equals that of another, as docs/semantics.md says: bit by bit, except for what is computed from
/// sums of floats or by transcendental functions.
/// </summary>
public static class SameValue
{
    /// <summary>How far sums of floats may lie apart, as a part of the sum of absolute values; results of transcendental functions, as a part of the result.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>How far results may lie apart that hang on sums of floats whose terms are not at hand, as a part of the larger result, or of 1.</summary>
    public const double ResultTolerance = 1e-9;

    /// <summary>Whether the last digits of a function's results depend on who computes it.</summary>
    public static bool IsTranscendental(Function function) => function.Name is "ln" or "exp" or "pow" or "haversine_km";

    /// <summary>Whether two values are the same, floats bit by bit, lists element by element.</summary>
    public static bool Of(object? left, object? right) => (left, right) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        (ReadOnlyMemory<float> x, ReadOnlyMemory<float> y) => MemoryMarshal.AsBytes(x.Span).SequenceEqual(MemoryMarshal.AsBytes(y.Span)),
        (IList x, IList y) => x.Count == y.Count && x.Cast<object?>().Zip(y.Cast<object?>(), Of).All(same => same),
        _ => Equals(left, right),
    };

    /// <summary>Whether two values are the same, or floats that lie no further apart than <paramref name="slack"/>.</summary>
    public static bool Of(object? left, object? right, double slack) =>
        Of(left, right) || (slack > 0 && Distance(left, right) is { } distance && left is double or float && distance <= slack);

    /// <summary>How far two numbers lie apart; null if they are not two numbers.</summary>
    public static double? Distance(object? left, object? right) => (left, right) switch
    {
        (double x, double y) => Math.Abs(x - y),
        (float x, float y) => Math.Abs((double)x - y),
        (decimal x, decimal y) => (double)Math.Abs(x - y),
        _ => Whole(left) is { } x && Whole(right) is { } y ? (double)Int128.Abs(x - y) : null,
    };

    private static Int128? Whole(object? value) => value switch
    {
        long number => number,
        int number => number,
        short number => number,
        sbyte number => number,
        byte number => number,
        ushort number => number,
        uint number => number,
        _ => null,
    };
}
