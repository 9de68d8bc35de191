using DuckDB.NET.Data;

namespace FeatureStore.DuckDb;

/// <summary>The spine's columns of a batch, each kept as an array of its own type.</summary>
internal sealed class DuckDbSpineBatch : SpineBatch
{
    private readonly DuckDBDataReader _reader;
    private readonly KeptColumn[] _columns;
    private int _count;

    public DuckDbSpineBatch(DuckDBDataReader reader, int first, int count, int capacity)
    {
        _reader = reader;
        _columns = [.. Enumerable.Range(first, count).Select(ordinal => KeptColumn.For(reader, ordinal, capacity))];
    }

    public override int Add()
    {
        foreach (var column in _columns)
            column.Keep(_reader, _count);
        return _count++;
    }

    public override T Get<T>(int row, string column)
    {
        foreach (var kept in _columns)
        {
            if (kept.Name == column)
                return kept.Get<T>(row);
        }
        throw new FeatureStoreException($"The spine has no column '{column}'. It has {string.Join(", ", _columns.Select(c => c.Name))}.");
    }
}
