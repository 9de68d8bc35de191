using FeatureStore.Model;

namespace FeatureStore;

/// <summary>How one feature that is not derived is read from state.</summary>
internal abstract class FeatureProbe(FeatureDefinition feature, FeatureType type)
{
    public string Name => feature.Name;

    public FeatureType Type { get; } = type;

    /// <summary>What stands for null, and the zero of an aggregate that is never null.</summary>
    protected ValueSlot Default { get; } = FeatureTyping.CanBeNull(feature with { Default = null }) ? Constants.Of(feature.Default, type) : Constants.Zero(type);

    /// <summary>Gives what is known without looking at state. What is not covered has no value, not even its default: it would be a guess.</summary>
    public void Give(Answers answers, int ordinal, FeatureStatus status) => answers.Set(ordinal, status == FeatureStatus.NotCovered ? default : Default, status);
}

/// <summary>A column of the newest row.</summary>
internal sealed class LatestProbe(LatestFeature feature, StateSchema schema) : FeatureProbe(feature, schema.Source.Column(feature.Column)!.Type)
{
    private readonly StoredColumn _column = schema.Column(feature.Column);
    private readonly long? _maxAge = feature.MaxAge?.Microseconds;

    /// <summary>The column it shows.</summary>
    public StoredColumn Column => _column;

    /// <summary>Reads the feature; false if the row's bytes are no value of the column.</summary>
    /// <param name="answers">Where to.</param>
    /// <param name="ordinal">Which one.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="newest">The newest row that takes part, or -1.</param>
    /// <param name="instant">The instant asked for.</param>
    /// <param name="missing">Rows up to this event time may be missing; null if none are.</param>
    public bool Read(Answers answers, int ordinal, StateRows rows, ReadOnlySpan<byte> value, int newest, long instant, long? missing)
    {
        var age = newest < 0 ? 0 : Instants.Subtract(instant, rows.Times[newest]);
        // A missing row could be newer than this one; it matters unless it would be too old as well.
        if (missing is { } floor && (newest < 0 || rows.Times[newest] <= floor) && !(Instants.Subtract(instant, floor) > _maxAge))
            Give(answers, ordinal, FeatureStatus.NotCovered);
        else if (newest < 0 || IsDeleted(rows, rows.Row(value, newest)))
            Give(answers, ordinal, FeatureStatus.Missing);
        else if (age > _maxAge)
            Give(answers, ordinal, FeatureStatus.Expired);
        else
            return answers.TrySet(ordinal, rows, rows.Row(value, newest), _column, Default);
        return true;
    }

    private static bool IsDeleted(StateRows rows, ReadOnlySpan<byte> row) =>
        rows.Schema.Deleted is { } deleted && !rows.IsNull(row, deleted) && deleted.ReadNumber(row) != 0;
}
