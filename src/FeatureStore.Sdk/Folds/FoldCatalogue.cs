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
        "sum" or "avg" => NumberFolds.OfTotals(aggregate, input),
        "min" when input.Type!.Kind != TypeKind.String => NumberFolds.OfLeast(aggregate, input),
        "max" when input.Type!.Kind != TypeKind.String => NumberFolds.OfGreatest(aggregate, input),
        "min" or "max" => new TextExtremeFold(input, greatest: aggregate == "max"),
        "stddev" or "variance" => NumberFolds.OfMoments(aggregate, input),
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
}
