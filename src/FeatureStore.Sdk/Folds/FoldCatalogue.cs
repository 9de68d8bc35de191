using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The folds of the aggregates, by the names of FeatureStore.Model's AggregateCatalogue.</summary>
internal static class FoldCatalogue
{
    /// <summary>A fold of an aggregate.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="input">What it is over.</param>
    /// <param name="n">How many values it keeps, if it takes such a number.</param>
    public static Fold Of(string aggregate, FoldInput input, int? n) => aggregate switch
    {
        "count" => new CountFold(input),
        "sum" or "avg" when input.Type!.IsFloat => new NumberFold<double, RealNumbers, RealTotal>(aggregate, input),
        "sum" or "avg" => input.Type!.Kind == TypeKind.Decimal
            ? new NumberFold<Int128, DecimalNumbers, ExactTotal>(aggregate, input)
            : new NumberFold<long, LongNumbers, ExactTotal>(aggregate, input),
        "min" or "max" => Extreme(aggregate, input),
        "stddev" or "variance" => input.Type!.IsFloat ? new NumberFold<double, RealNumbers, Moments>(aggregate, input)
            : input.Type.Kind == TypeKind.Decimal ? new NumberFold<double, DecimalsAsReals, Moments>(aggregate, input)
            : new NumberFold<double, IntegersAsReals, Moments>(aggregate, input),
        "first" or "last" => new EdgeFold(input, 1, newest: aggregate == "last", isList: false),
        "first_n" or "last_n" => new EdgeFold(input, n!.Value, newest: aggregate == "last_n", isList: true),
        "count_distinct" => new DistinctFold(input),
        _ => throw new InvalidOperationException($"Aggregate '{aggregate}' has no fold."),
    };

    /// <summary>What an aggregate keeps of rows that are folded; aggregates that keep the same share it.</summary>
    public static string Keeps(string aggregate) => aggregate switch
    {
        "avg" => "sum",
        "stddev" => "variance",
        _ => aggregate,
    };

    private static Fold Extreme(string aggregate, FoldInput input) => (aggregate, input.Type!) switch
    {
        (_, { Kind: TypeKind.String }) => new TextExtremeFold(input, greatest: aggregate == "max"),
        ("min", { IsFloat: true }) => new NumberFold<double, RealNumbers, Least<double>>(aggregate, input),
        ("max", { IsFloat: true }) => new NumberFold<double, RealNumbers, Greatest<double>>(aggregate, input),
        ("min", { Kind: TypeKind.Decimal }) => new NumberFold<Int128, DecimalNumbers, Least<Int128>>(aggregate, input),
        ("max", { Kind: TypeKind.Decimal }) => new NumberFold<Int128, DecimalNumbers, Greatest<Int128>>(aggregate, input),
        ("min", _) => new NumberFold<long, LongNumbers, Least<long>>(aggregate, input),
        _ => new NumberFold<long, LongNumbers, Greatest<long>>(aggregate, input),
    };
}
