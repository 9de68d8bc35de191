using FeatureStore.Model;

namespace FeatureStore;

/// <summary>Puts the elements of a list or vector together, one list after the other.</summary>
internal sealed class ListPacker
{
    private readonly Dictionary<FeatureType, StoredColumn> _elements = [];
    private StoredColumn? _element;
    private byte[] _bytes = new byte[256];
    private int _length;
    private int _left;
    private bool _isNull;

    /// <summary>Whether elements are expected.</summary>
    public bool IsOpen => _left > 0;

    /// <summary>Forgets a list that was begun.</summary>
    public void Stop() => _left = 0;

    /// <summary>Starts a list; what is wrong with its length, or null.</summary>
    public string? Start(FeatureType type, int count)
    {
        if (!_elements.TryGetValue(type, out _element))
            _elements.Add(type, _element = PackedList.ElementOf(type));
        (_length, _left, _isNull) = (0, count, false);
        if (type.Kind != TypeKind.Vector || count == type.Size)
            return null;
        _isNull = true;
        return $"has {count} elements, and {type.Name} has {type.Size}";
    }

    /// <summary>Adds an element; what is wrong with it, or null.</summary>
    public string? Add(in ValueSlot value)
    {
        _left--;
        if (_isNull)
            return null;
        if (!value.HasValue)
            return Lose("holds a null");
        var length = PackedList.LengthOf(value, _element!);
        if (length < 0)
            return Lose("holds text that is not valid Unicode");
        if (length > StateFormat.MaxRowLength - _length)
            return Lose($"is longer than the {StateFormat.MaxRowLength} bytes that a row holds");
        if (_bytes.Length - _length < length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + length));
        PackedList.Write(_bytes.AsSpan(_length, length), value, _element!);
        _length += length;
        return null;
    }

    /// <summary>Takes the place of an element that makes the whole list null. True if nothing has before.</summary>
    public bool AddNothing()
    {
        _left--;
        return !_isNull && (_isNull = true);
    }

    /// <summary>The list, when all elements are there.</summary>
    public ValueSlot Take() => _isNull ? default : ValueSlot.Of(_bytes.AsSpan(0, _length).ToArray());

    private string Lose(string problem)
    {
        _isNull = true;
        return problem;
    }
}
