namespace FeatureStore;

/// <summary>
/// The rows of a source that a materialization reads. Rows of one key come together, by event time, if the view has windows
/// or whole entities are asked for; otherwise in any order.
/// </summary>
public abstract class SourceRowReader : RowReader
{
    /// <summary>None: a row answers for many instants.</summary>
    public sealed override DateTimeOffset? AsOf => null;

    /// <summary>Rows without an event time, a key, a (named) availability or a (named) event id. They are not among the rows read.</summary>
    public abstract long Skipped { get; }

    /// <summary>NaN and infinities that are taken as null.</summary>
    public abstract long NotFinite { get; }
}
