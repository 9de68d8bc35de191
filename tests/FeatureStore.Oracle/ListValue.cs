namespace FeatureStore.Oracle;

/// <summary>A list as a value: equal to another that has the same values in the same order.</summary>
public sealed class ListValue(IEnumerable<object> items) : IEquatable<ListValue>
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Items { get; } = [.. items];

    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as ListValue);

    public override int GetHashCode() => Items.Aggregate(Items.Count, HashCode.Combine);

    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
