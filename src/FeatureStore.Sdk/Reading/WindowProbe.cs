using FeatureStore.Model;

namespace FeatureStore;

/// <summary>An aggregate over the rows of a window.</summary>
/// <param name="feature">The feature.</param>
/// <param name="schema">The rows.</param>
/// <param name="input">What is computed of each row; null if it aggregates a column or the rows themselves.</param>
internal sealed class WindowProbe(WindowFeature feature, StateSchema schema, RowInput? input) : FeatureProbe(feature, FeatureTyping.TypeOf(feature, schema.Source)!)
{
    private readonly Fold _fold = Of(feature, schema, input);
    private readonly long? _length = feature.Window?.Microseconds;
    private readonly long _step = feature.Step?.Microseconds ?? 1;
    private readonly long _offset = feature.Offset?.Microseconds ?? 0;
    private readonly bool _openClosed = (feature.Bounds ?? schema.View.Bounds) == Bounds.OpenClosed;

    /// <summary>What is computed of each row.</summary>
    public RowInput? Input => input;

    /// <summary>Reads the feature; true if its result did not fit its type.</summary>
    public bool Read(Answers answers, int ordinal, StateRows rows, ReadOnlySpan<byte> value, RowInputs inputs, long instant, long? missing)
    {
        var end = Instants.Subtract(instant, _offset);
        var start = _length is { } length ? Instants.Floor(Instants.Subtract(end, length), _step) : long.MinValue;
        if (missing is { } floor && (_openClosed ? start < floor : start <= floor))
        {
            Give(answers, ordinal, FeatureStatus.NotCovered);
            return false;
        }
        var (from, to) = (rows.CountBefore(start, _openClosed), rows.CountBefore(end, _openClosed));
        var result = input is null ? _fold.Over(rows, value, from, to) : _fold.Over(inputs.Of(input, from, to));
        if (result.Value.HasValue)
            answers.Set(ordinal, result.Value, FeatureStatus.Present);
        else
            Give(answers, ordinal, FeatureStatus.Null);
        return result.Overflowed;
    }

    private static Fold Of(WindowFeature feature, StateSchema schema, RowInput? input)
    {
        var column = input is null && feature.Input is { } name ? schema.Column(name) : null;
        return FoldCatalogue.Of(feature.Aggregate, column, column?.Type ?? input?.Type);
    }
}
