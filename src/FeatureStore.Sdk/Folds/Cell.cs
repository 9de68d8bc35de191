using FeatureStore.Model;

namespace FeatureStore;

/// <summary>One value of a type as bytes, as a stored row has it.</summary>
internal sealed class Cell(FoldInput input)
{
    // Where a value of fixed size begins at its first byte.
    private readonly StoredColumn _place = new("", input.Type!, -1, 0, -1);
    private readonly byte[] _fixed = new byte[16];

    /// <summary>Its bytes, 0 if they vary.</summary>
    public int Size => _place.Size;

    public FeatureType Type => _place.Type;

    /// <summary>The value of a row; false if there is none. What was given before is gone.</summary>
    public bool TryRead(in FoldRows rows, int index, out ReadOnlySpan<byte> bytes)
    {
        if (input.Column is { } column)
        {
            var row = rows[index];
            var isNull = rows.Rows.IsNull(row, column);
            bytes = isNull ? default : Size == 0 ? rows.Rows.Tail(row, column) : row.Slice(column.Offset, Size);
            return !isNull;
        }
        ref readonly var value = ref rows.Computed(input.Computed!)[index];
        bytes = !value.HasValue ? default : Size == 0 ? rows.TextOf(value) : Fixed(value);
        return value.HasValue;
    }

    /// <summary>The value in some bytes; a text or list is kept among the answers.</summary>
    public ValueSlot Value(ReadOnlySpan<byte> bytes, Answers answers) => Size switch
    {
        0 => answers.Keep(bytes),
        16 => ValueSlot.Of(_place.ReadWide(bytes)),
        _ when Type.Kind == TypeKind.Decimal => ValueSlot.Of((Int128)_place.ReadNumber(bytes)),
        _ => ValueSlot.Of(_place.ReadNumber(bytes)),
    };

    // Of floats a computed value has 64 bits.
    private ReadOnlySpan<byte> Fixed(in ValueSlot value)
    {
        _place.Write(_fixed, Type.Kind == TypeKind.Float32 ? ValueSlot.Of((float)BitConverter.Int64BitsToDouble(value.Low)) : value);
        return _fixed.AsSpan(0, Size);
    }
}
