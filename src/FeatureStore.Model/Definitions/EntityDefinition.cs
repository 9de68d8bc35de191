namespace FeatureStore.Model;

/// <summary>What features are about: a card, a merchant, an airport.</summary>
public sealed record EntityDefinition
{
    /// <summary>The name of the entity.</summary>
    public required string Name { get; init; }

    /// <summary>The columns that identify one, in their declared order.</summary>
    public required EquatableArray<KeyDefinition> Keys { get; init; }
}

/// <summary>One column of an entity's key.</summary>
/// <param name="Name">The name of the key column.</param>
/// <param name="Type">Its type; see <see cref="FeatureType.IsKey"/>.</param>
public sealed record KeyDefinition(string Name, FeatureType Type);
