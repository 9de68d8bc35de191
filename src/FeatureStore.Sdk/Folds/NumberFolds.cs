using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The folds of numbers, each compiled for what its numbers are.</summary>
internal static class NumberFolds
{
    /// <summary>Sums and means.</summary>
    public static Fold OfTotals(string aggregate, FoldInput input) => FormOf(input) switch
    {
        Form.EightByteReal => new NumberFold<double, EightByteReals, RealTotal>(aggregate, input),
        Form.Real => new NumberFold<double, RealNumbers, RealTotal>(aggregate, input),
        Form.Decimal => new NumberFold<Int128, DecimalNumbers, ExactTotal>(aggregate, input),
        Form.EightByte => new NumberFold<long, EightByteNumbers, ExactTotal>(aggregate, input),
        _ => new NumberFold<long, LongNumbers, ExactTotal>(aggregate, input),
    };

    /// <summary>Variances and deviations.</summary>
    public static Fold OfMoments(string aggregate, FoldInput input) => FormOf(input) switch
    {
        Form.EightByteReal => new NumberFold<double, EightByteReals, Moments>(aggregate, input),
        Form.Real => new NumberFold<double, RealNumbers, Moments>(aggregate, input),
        Form.Decimal => new NumberFold<double, DecimalsAsReals, Moments>(aggregate, input),
        _ => new NumberFold<double, IntegersAsReals, Moments>(aggregate, input),
    };

    /// <summary>The least numbers, dates and instants.</summary>
    public static Fold OfLeast(string aggregate, FoldInput input) => FormOf(input) switch
    {
        Form.EightByteReal => new NumberFold<double, EightByteReals, Least<double>>(aggregate, input),
        Form.Real => new NumberFold<double, RealNumbers, Least<double>>(aggregate, input),
        Form.Decimal => new NumberFold<Int128, DecimalNumbers, Least<Int128>>(aggregate, input),
        Form.EightByte => new NumberFold<long, EightByteNumbers, Least<long>>(aggregate, input),
        _ => new NumberFold<long, LongNumbers, Least<long>>(aggregate, input),
    };

    /// <summary>The greatest numbers, dates and instants.</summary>
    public static Fold OfGreatest(string aggregate, FoldInput input) => FormOf(input) switch
    {
        Form.EightByteReal => new NumberFold<double, EightByteReals, Greatest<double>>(aggregate, input),
        Form.Real => new NumberFold<double, RealNumbers, Greatest<double>>(aggregate, input),
        Form.Decimal => new NumberFold<Int128, DecimalNumbers, Greatest<Int128>>(aggregate, input),
        Form.EightByte => new NumberFold<long, EightByteNumbers, Greatest<long>>(aggregate, input),
        _ => new NumberFold<long, LongNumbers, Greatest<long>>(aggregate, input),
    };

    private static Form FormOf(FoldInput input) => input.Type!.Kind switch
    {
        TypeKind.Float64 => Form.EightByteReal,
        TypeKind.Float32 => Form.Real,
        TypeKind.Decimal => Form.Decimal,
        TypeKind.Int64 or TypeKind.Instant => Form.EightByte,
        _ => Form.Long,
    };

    private enum Form
    {
        Long,
        EightByte,
        Decimal,
        Real,
        EightByteReal,
    }
}
