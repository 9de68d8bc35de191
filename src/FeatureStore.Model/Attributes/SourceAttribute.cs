namespace FeatureStore;

/// <summary>
/// Declares where rows come from and when the running system knew them. The properties of the record are the columns.
/// Strings that name columns name C# members: use <c>nameof</c>.
/// </summary>
/// <param name="name">The name of the source, in snake_case.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SourceAttribute(string name) : Attribute
{
    /// <summary>The name of the source.</summary>
    public string Name { get; } = name;

    /// <summary>Files, as a path or a glob. Relative to the store's root; may be bound to other files at run time.</summary>
    public string? Path { get; set; }

    /// <summary>A query over files, instead of <see cref="Path"/>.</summary>
    public string? Sql { get; set; }

    /// <summary>The <see cref="DateTimeOffset"/> member that says when a row happened. Required.</summary>
    public string? EventTime { get; set; }

    /// <summary>
    /// The <see cref="DateTimeOffset"/> member that says when a row became available. A row is visible from
    /// <c>max(event time, available at) + Delay</c>.
    /// </summary>
    public string? AvailableAt { get; set; }

    /// <summary>How much later than it happened (or became available) a row is visible, e.g. <c>"10m"</c>. Default: none.</summary>
    public string? Delay { get; set; }

    /// <summary>The member that identifies an event: rows of one key, event time and id count once in windows.</summary>
    public string? EventId { get; set; }

    /// <summary>The member that orders rows of one event time and availability.</summary>
    public string? Sequence { get; set; }

    /// <summary>The <see cref="bool"/> member that marks the end of an entity. It has no effect on windows.</summary>
    public string? Deleted { get; set; }

    /// <summary>The zone of timestamps that carry none, e.g. <c>"Europe/Berlin"</c>. Default: UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>What NaN and infinities in the columns mean. Default: null.</summary>
    public NanPolicy Nan { get; set; }

    /// <summary>How far in the future a row may happen before an online store refuses it, e.g. <c>"30s"</c>. Default: 5 minutes.</summary>
    public string? MaxClockSkew { get; set; }
}
