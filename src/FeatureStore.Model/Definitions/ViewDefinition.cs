namespace FeatureStore.Model;

/// <summary>Features of one entity computed from one source.</summary>
public sealed record ViewDefinition
{
    /// <summary>What <see cref="MaxEventsPerKey"/> is if it is not declared.</summary>
    public const int DefaultMaxEventsPerKey = 100_000;

    /// <summary>The name of the view.</summary>
    public required string Name { get; init; }

    /// <summary>The entity; null for a global view, which has one value for everybody.</summary>
    public string? Entity { get; init; }

    /// <summary>The source of its rows.</summary>
    public required string Source { get; init; }

    /// <summary>Keys of the entity whose source columns have other names.</summary>
    public EquatableArray<KeyMapping> Keys { get; init; }

    /// <summary>The edges of event-time intervals, unless a window feature says otherwise.</summary>
    public Bounds Bounds { get; init; }

    /// <summary>The version, declared by the author.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Who answers for it. Decides no value.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is for. Decides no value.</summary>
    public string? Description { get; init; }

    /// <summary>Free labels. They decide no value.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>How many rows an online store keeps of one key; a write that would keep more fails. Decides no value.</summary>
    public int MaxEventsPerKey { get; init; } = DefaultMaxEventsPerKey;

    /// <summary>The features, in their declared order.</summary>
    public required EquatableArray<FeatureDefinition> Features { get; init; }

    /// <summary>The source column that holds the entity's key <paramref name="key"/>.</summary>
    public string ColumnOf(string key) => KeyMapping.Target(Keys, key);
}

/// <summary>Says that a key goes by another name elsewhere.</summary>
/// <param name="Key">The entity's key.</param>
/// <param name="Column">Its name there: a column of the source, or of the spine.</param>
public sealed record KeyMapping(string Key, string Column)
{
    internal static string Target(EquatableArray<KeyMapping> mappings, string key)
    {
        foreach (var mapping in mappings)
        {
            if (mapping.Key == key)
                return mapping.Column;
        }
        return key;
    }
}
