namespace FeatureStore.Model;

/// <summary>The aggregates there are, in the order in which the docs list them.</summary>
public static class AggregateCatalogue
{
    /// <summary>All aggregates.</summary>
    public static EquatableArray<Aggregate> All { get; } = EquatableArray.Of<Aggregate>(
        new Count(),
        new Sum());

    /// <summary>The aggregate called <paramref name="name"/>, or null.</summary>
    public static Aggregate? Find(string name)
    {
        foreach (var aggregate in All)
        {
            if (aggregate.Name == name)
                return aggregate;
        }
        return null;
    }
}
