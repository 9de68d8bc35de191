namespace FeatureStore;

/// <summary>The folds of the aggregates, by the names of FeatureStore.Model's AggregateCatalogue.</summary>
internal static class FoldCatalogue
{
    /// <summary>The fold of an aggregate over a column, or over the rows themselves.</summary>
    public static Fold Of(string aggregate, StoredColumn? input) => aggregate switch
    {
        "count" => new CountFold(input),
        "sum" => input!.Type.IsFloat ? new RealSumFold(input) : new ExactSumFold(input),
        _ => throw new InvalidOperationException($"Aggregate '{aggregate}' has no fold."),
    };
}
