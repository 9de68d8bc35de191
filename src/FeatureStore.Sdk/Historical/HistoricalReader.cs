namespace FeatureStore;

/// <summary>Reads a result row by row; the ordinals of <see cref="FeatureReader"/> count features from 0.</summary>
public abstract class HistoricalReader : RowReader
{
    /// <summary>The instant the row asks for, or null if the spine has none.</summary>
    public abstract DateTimeOffset? Time { get; }

    /// <inheritdoc/>
    public sealed override DateTimeOffset? AsOf => Time;

    /// <summary>Starts a new batch; later rows keep their own columns in it.</summary>
    public abstract SpineBatch StartBatch(int capacity);
}

/// <summary>The spine's own columns for a batch of rows, column by column, so that rows stay readable without boxing.</summary>
public abstract class SpineBatch
{
    /// <summary>Keeps the columns of the row on which the reader stands, and gives its position in the batch.</summary>
    public abstract int Add();

    /// <summary>The value of a column.</summary>
    /// <param name="row">The position in the batch.</param>
    /// <param name="column">The name of the column.</param>
    public abstract T Get<T>(int row, string column);
}
