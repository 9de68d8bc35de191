namespace FeatureStore;

/// <summary>Declares features of one entity, computed from one source: a partial record whose properties are the features.</summary>
/// <param name="name">The name of the view, in snake_case.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FeatureViewAttribute(string name) : Attribute
{
    /// <summary>The name of the view.</summary>
    public string Name { get; } = name;

    /// <summary>The entity. Without one the view is global: it has one value for everybody.</summary>
    public Type? Entity { get; set; }

    /// <summary>The source. Required.</summary>
    public Type? Source { get; set; }

    /// <summary>Keys of the entity that have other names in the source: <c>"CardId = CardNumber, …"</c>.</summary>
    public string? Keys { get; set; }

    /// <summary>The edges of event-time intervals: <c>"[)"</c> (default; an event never sees itself) or <c>"(]"</c>.</summary>
    public string? Bounds { get; set; }

    /// <summary>Who answers for it. Decides no value.</summary>
    public string? Owner { get; set; }

    /// <summary>What it is for. Decides no value.</summary>
    public string? Description { get; set; }

    /// <summary>Free labels. They decide no value.</summary>
    public string[]? Tags { get; set; }

    /// <summary>The version of the definition. Default: 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>How many rows an online store keeps of one key before a write of more fails. Default: 100,000.</summary>
    public int MaxEventsPerKey { get; set; } = 100_000;
}
