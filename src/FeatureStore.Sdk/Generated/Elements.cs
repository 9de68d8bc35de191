namespace FeatureStore;

/// <summary>Lists and vectors as generated code reads and writes them.</summary>
public static class Elements
{
    /// <summary>The list that a reader stands on.</summary>
    /// <param name="elements">Its elements.</param>
    /// <param name="read">Reads the element at a place.</param>
    public static IReadOnlyList<T> List<T>(ElementReader elements, Func<FeatureReader, int, T> read)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(read);
        var list = elements.Count == 0 ? [] : new T[elements.Count];
        for (var i = 0; i < list.Length; i++)
            list[i] = read(elements, i);
        return list;
    }

    /// <summary>The vector that a reader stands on.</summary>
    public static ReadOnlyMemory<float> Vector(ElementReader elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var vector = new float[elements.Count];
        elements.CopyTo(vector);
        return vector;
    }

    /// <summary>Writes a list, or null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="list">The list.</param>
    /// <param name="write">Writes an element.</param>
    public static void Write<T>(ValueWriter writer, IReadOnlyList<T>? list, Action<ValueWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        if (list is null)
        {
            writer.WriteNull();
            return;
        }
        // Counted once: what changes meanwhile must not write more or fewer than it said.
        var count = list.Count;
        writer.StartList(count);
        for (var i = 0; i < count; i++)
            write(writer, list[i]);
    }

    /// <summary>Writes a vector.</summary>
    public static void Write(ValueWriter writer, ReadOnlyMemory<float> vector)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.StartList(vector.Length);
        foreach (var value in vector.Span)
            writer.Write(value);
    }
}
