namespace FeatureStore.Testing;

/// <summary>The key of an entity: its values compare. A global view has one key of no values.</summary>
internal readonly struct EntityKey(object[] values) : IEquatable<EntityKey>
{
    private readonly object[] _values = values;

    public bool Equals(EntityKey other) => _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => obj is EntityKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values)
            hash.Add(value);
        return hash.ToHashCode();
    }
}
