namespace FeatureStore;

/// <summary>A column of the newest row, nulls included: <c>[Latest("Channel", MaxAge = "30d")]</c>.</summary>
/// <param name="column">The member of the source to show.</param>
public sealed class LatestAttribute(string column) : FeatureAttribute
{
    /// <summary>The member of the source to show.</summary>
    public string Column { get; } = column;

    /// <summary>How old the row may be, inclusive, by its event time. Default: any age.</summary>
    public string? MaxAge { get; set; }
}
