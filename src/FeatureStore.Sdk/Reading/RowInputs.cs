namespace FeatureStore;

/// <summary>The computed inputs of the windows that a service shows of a view, row by row. Used again for the next entity.</summary>
internal sealed class RowInputs(WindowProbe[] probes, long lookback)
{
    private readonly RowInput[] _inputs = [.. probes.Select(p => p.Input).OfType<RowInput>().Distinct()];
    private readonly TextBuffer _texts = new();
    private ValueSlot[][] _values = [];

    /// <summary>Computes the inputs of the rows that some window can reach.</summary>
    public void Compute(StateRows rows, ReadOnlySpan<byte> value, long instant)
    {
        if (_inputs.Length == 0)
            return;
        if (_values.Length == 0 || _values[0].Length < rows.Count)
            _values = [.. _inputs.Select(_ => new ValueSlot[Math.Max(16, 2 * rows.Count)])];
        for (var i = rows.CountBefore(Instants.Subtract(instant, lookback), inclusive: false); i < rows.Count; i++)
        {
            var frame = new Frame(rows, rows.Row(value, i), _texts);
            for (var input = 0; input < _inputs.Length; input++)
                _values[input][i] = _inputs[input].Of(frame);
            _texts.Clear();
        }
    }

    /// <summary>What was computed for the rows from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public ReadOnlySpan<ValueSlot> Of(RowInput input, int first, int end) => _values[Array.IndexOf(_inputs, input)].AsSpan(first..end);
}
