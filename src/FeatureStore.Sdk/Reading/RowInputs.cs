namespace FeatureStore;

/// <summary>The computed inputs of some windows, row by row. Used again for the next entity.</summary>
internal sealed class RowInputs(IEnumerable<RowInput> inputs)
{
    private readonly RowInput[] _inputs = [.. inputs.Distinct()];
    private readonly TextBuffer _made = new();
    private readonly TextBuffer _kept = new();
    private ValueSlot[][] _values = [];

    /// <summary>Computes the inputs of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="value">Their bytes.</param>
    /// <param name="first">The first that some window can reach.</param>
    public void Compute(StateRows rows, ReadOnlySpan<byte> value, int first)
    {
        if (_inputs.Length == 0)
            return;
        _kept.Clear();
        if (_values.Length == 0 || _values[0].Length < rows.Count)
            _values = [.. _inputs.Select(_ => new ValueSlot[Math.Max(16, 2 * rows.Count)])];
        for (var i = first; i < rows.Count; i++)
        {
            var frame = new Frame(rows, rows.Row(value, i), _made);
            for (var input = 0; input < _inputs.Length; input++)
                _values[input][i] = _inputs[input].Of(frame, _kept);
            _made.Clear();
        }
    }

    /// <summary>What was computed, by the index of the row.</summary>
    public ReadOnlySpan<ValueSlot> Of(RowInput input) => _values[Array.IndexOf(_inputs, input)];

    /// <summary>A text or list that was computed.</summary>
    public ReadOnlySpan<byte> TextOf(in ValueSlot computed) => _kept.Read(computed.Low, computed.High);
}
