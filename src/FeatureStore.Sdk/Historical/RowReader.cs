namespace FeatureStore;

/// <summary>Reads rows one by one; the ordinals of <see cref="FeatureReader"/> count the columns asked for from 0.</summary>
public abstract class RowReader : FeatureReader, IDisposable
{
    /// <summary>Moves to the next row; false after the last one.</summary>
    public abstract bool Read();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the query and frees what it holds.</summary>
    protected abstract void Dispose(bool disposing);
}
