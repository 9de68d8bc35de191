namespace FeatureStore;

/// <summary>Reads the elements of one list or vector; an ordinal is the place of an element, from 0.</summary>
public abstract class ElementReader : FeatureReader
{
    /// <summary>How many elements there are.</summary>
    public abstract int Count { get; }

    /// <summary>None: elements are of the row they belong to.</summary>
    public sealed override DateTimeOffset? AsOf => null;

    /// <summary>Never: no list or vector holds nulls.</summary>
    public sealed override bool IsNull(int ordinal) => false;

    /// <summary>Never: elements are scalars.</summary>
    public sealed override byte[] GetBytes(int ordinal) => throw new NotSupportedException("The elements of a list are no bytes.");

    /// <summary>Never: elements are scalars.</summary>
    public sealed override ElementReader GetElements(int ordinal) => throw new NotSupportedException("The elements of a list are no lists.");

    /// <summary>Copies the elements of a vector.</summary>
    /// <param name="values">Room for all of them.</param>
    public virtual void CopyTo(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = GetFloat32(i);
    }
}
