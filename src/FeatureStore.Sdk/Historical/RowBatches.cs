using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <summary>Reads rows in batches on a pool thread, so that a consumer never blocks on the query and pays no switch per row.</summary>
internal static class RowBatches
{
    private const int Size = 1024;

    public static async IAsyncEnumerable<T> Rows<T>(HistoricalFeatures features, Func<HistoricalReader, SpineBatch, long, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = await features.Engine.OpenAsync(features.Request, cancellationToken).ConfigureAwait(false);
        var rows = new List<T>(Size);
        var first = 0L;
        do
        {
            first += rows.Count;
            await Task.Run(() => Fill(reader, rows, read, first, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                yield return row;
        }
        while (rows.Count == Size);
    }

    private static void Fill<T>(HistoricalReader reader, List<T> rows, Func<HistoricalReader, SpineBatch, long, T> read, long first, CancellationToken cancellationToken)
    {
        rows.Clear();
        var batch = reader.StartBatch(Size);
        while (rows.Count < Size && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(read(reader, batch, first + rows.Count));
        }
    }
}
