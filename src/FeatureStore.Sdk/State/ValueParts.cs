namespace FeatureStore;

/// <summary>The parts of a value, one after the other, as far as they can be told apart.</summary>
internal ref struct ValueParts(ReadOnlySpan<byte> value)
{
    private ReadOnlySpan<byte> _rest = value;

    /// <summary>The part at hand.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Its mark.</summary>
    public readonly byte Mark => Current[0];

    /// <summary>Whether the parts so far are all there is.</summary>
    public readonly bool IsWhole => _rest.IsEmpty;

    /// <summary>Moves to the next part; false if there is none, or none that is whole.</summary>
    public bool MoveNext()
    {
        if (_rest.Length < 4 || StateFormat.ReadStart(_rest).Length is var length && (length < 4 || length > _rest.Length))
            return false;
        Current = _rest[..length];
        _rest = _rest[length..];
        return true;
    }
}
