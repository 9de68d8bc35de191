namespace FeatureStore.Model;

/// <summary>What one model consumes: views, whole or picked from.</summary>
public sealed record ServiceDefinition
{
    /// <summary>The name of the service.</summary>
    public required string Name { get; init; }

    /// <summary>The views it uses, in their declared order.</summary>
    public required EquatableArray<ViewUse> Uses { get; init; }

    /// <summary>What callers give beside the keys, in its declared order. A spine has a column for each.</summary>
    public EquatableArray<RequestDefinition> Requests { get; init; }

    /// <summary>The features computed from those of its views and from requests, in their declared order.</summary>
    public EquatableArray<DerivedFeature> Derived { get; init; }

    /// <summary>How old the newest online values may be; null for any age. Decides no value.</summary>
    public Duration? MaxStaleness { get; init; }
}

/// <summary>One use of a view by a service.</summary>
/// <param name="View">The view.</param>
public sealed record ViewUse(string View)
{
    /// <summary>The name under which the service shows it; null for the view's own.</summary>
    public string? Alias { get; init; }

    /// <summary>The features it shows; empty for all.</summary>
    public EquatableArray<string> Pick { get; init; }

    /// <summary>Keys of the entity that go by another name in the spine and in the service's input.</summary>
    public EquatableArray<KeyMapping> Keys { get; init; }

    /// <summary>The alias, or the view's name.</summary>
    public string ShownAs => Alias ?? View;

    /// <summary>The spine column that holds the entity's key <paramref name="key"/>.</summary>
    public string ColumnOf(string key) => KeyMapping.Target(Keys, key);
}

/// <summary>A value that the caller of a service gives.</summary>
/// <param name="Name">Its name, in the spine too.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether it may be null.</param>
public sealed record RequestDefinition(string Name, FeatureType Type, bool Nullable);
