namespace FeatureStore.Conformance;

/// <summary>What can be aggregated: every aggregate over every type of input that it takes.</summary>
internal static class AggregateInputs
{
    /// <summary>An enum with gaps, a negative number and one that needs two bytes.</summary>
    public static FeatureType Channel { get; } = FeatureType.Enum("Channel", [new("web", 2), new("pos", 1), new("unknown", -1), new("phone", 300)]);

    /// <summary>The types of columns that rows have values for; several decimals or lists count as one.</summary>
    public static IReadOnlyList<FeatureType> Types { get; } =
    [
        .. FeatureType.Simple.Where(t => ValuePool.Knows(t.Kind)), Channel,
        FeatureType.Decimal(18, 2), FeatureType.Decimal(28, 0), FeatureType.Decimal(28, 28), FeatureType.Decimal(4, 3),
        FeatureType.Vector(2), FeatureType.List(FeatureType.String), FeatureType.List(FeatureType.Instant), FeatureType.List(Channel),
    ];

    /// <summary>Whether an expression can give the type: they compute with the widest integers and floats only.</summary>
    public static bool CanBeComputed(FeatureType type) =>
        FeatureTyping.InputType(new() { Name = "f", Aggregate = "count", Window = null, Expression = new("c ?? c") }, new() { Name = "s", EventTime = "c", Columns = EquatableArray.Of(new ColumnDefinition("c", type, true)) }) == type;

    /// <summary>Every aggregate with every type that it takes; with null where it takes the rows themselves.</summary>
    /// <param name="aggregates">The names of the aggregates; null for all there are.</param>
    public static IReadOnlyList<(Aggregate Aggregate, FeatureType? Input)> All(IReadOnlyCollection<string>? aggregates) =>
    [
        .. AggregateCatalogue.All.Where(a => aggregates?.Contains(a.Name) != false)
            .SelectMany(a => Types.Cast<FeatureType?>().Append(null).Where(t => a.ResultOf(t) is not null).Select(t => (a, t))),
    ];

    /// <summary>Some of them, such that all come before one comes again.</summary>
    public static IEnumerable<(Aggregate Aggregate, FeatureType? Input)> Next(int turn, int count, IReadOnlyCollection<string>? aggregates)
    {
        var all = All(aggregates).ToArray();
        // Always the same order, in which neighbours differ in aggregate and in type.
        new Random(1).Shuffle(all);
        return Enumerable.Range(0, count).Select(i => all[((turn * count) + i) % all.Length]);
    }
}
