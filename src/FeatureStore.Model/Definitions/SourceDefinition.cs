namespace FeatureStore.Model;

/// <summary>Where rows come from, and when the running system knew them.</summary>
public sealed record SourceDefinition
{
    /// <summary>The name of the source; files are bound to it at run time.</summary>
    public required string Name { get; init; }

    /// <summary>Files, as a path or glob; null if <see cref="Sql"/> is given or files are bound at run time only.</summary>
    public string? Path { get; init; }

    /// <summary>A query over files, instead of a <see cref="Path"/>.</summary>
    public string? Sql { get; init; }

    /// <summary>The declared columns, in their declared order.</summary>
    public required EquatableArray<ColumnDefinition> Columns { get; init; }

    /// <summary>The column that says when a row happened.</summary>
    public required string EventTime { get; init; }

    /// <summary>The column that says when a row became available, if there is one.</summary>
    public string? AvailableAt { get; init; }

    /// <summary>How much later than that a row is visible; null if not declared.</summary>
    public Duration? Delay { get; init; }

    /// <summary>The column that identifies an event, if there is one.</summary>
    public string? EventId { get; init; }

    /// <summary>The column that orders rows of one instant, if there is one.</summary>
    public string? Sequence { get; init; }

    /// <summary>The boolean column that marks the end of an entity, if there is one.</summary>
    public string? Deleted { get; init; }

    /// <summary>The zone of timestamps without one; null means UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>What NaN and infinities in an input column mean.</summary>
    public NanPolicy Nan { get; init; }

    /// <summary>How far in the future a row may happen before an online store refuses it; null means <see cref="DefaultMaxClockSkew"/>. Decides no value.</summary>
    public Duration? MaxClockSkew { get; init; }

    /// <summary>What <see cref="MaxClockSkew"/> is if it is not declared: 5 minutes.</summary>
    public static Duration DefaultMaxClockSkew { get; } = Duration.FromMicroseconds(300_000_000);

    /// <summary>The column called <paramref name="name"/>, or null.</summary>
    public ColumnDefinition? Column(string name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
                return column;
        }
        return null;
    }
}

/// <summary>One declared column of a source.</summary>
/// <param name="Name">The name by which definitions refer to it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether the author expects nulls in it.</param>
public sealed record ColumnDefinition(string Name, FeatureType Type, bool Nullable)
{
    /// <summary>The name of the column in the files.</summary>
    public string PhysicalName { get; init; } = Name;
}
