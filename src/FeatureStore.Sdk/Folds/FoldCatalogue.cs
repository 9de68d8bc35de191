using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The folds of the aggregates, by the names of FeatureStore.Model's AggregateCatalogue.</summary>
internal static class FoldCatalogue
{
    /// <summary>The fold of an aggregate.</summary>
    /// <param name="aggregate">The aggregate.</param>
    /// <param name="column">The stored column that it is over; null if it is over the rows themselves, or over inputs that are computed.</param>
    /// <param name="type">The type of what it is over; null for rows.</param>
    public static Fold Of(string aggregate, StoredColumn? column, FeatureType? type) => aggregate switch
    {
        "count" => new CountFold(column),
        "sum" => type!.IsFloat ? new RealSumFold(column) : new ExactSumFold(column, type),
        _ => throw new InvalidOperationException($"Aggregate '{aggregate}' has no fold."),
    };
}
