namespace FeatureStore.Model;

/// <summary>The aggregates there are, in the order in which the docs list them.</summary>
public static class AggregateCatalogue
{
    /// <summary>All aggregates.</summary>
    public static EquatableArray<Aggregate> All { get; } = EquatableArray.Of<Aggregate>(
        new Count(),
        new Sum(),
        new Average(),
        new Extreme("min", "least"),
        new Extreme("max", "greatest"),
        new Deviation("stddev", "standard deviation"),
        new Deviation("variance", "variance"),
        new Edge("first", newest: false),
        new Edge("last", newest: true),
        new EdgeList("first_n", newest: false),
        new EdgeList("last_n", newest: true),
        new CountDistinct());

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
