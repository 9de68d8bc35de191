using System.Runtime.CompilerServices;

namespace FeatureStore;

/// <summary>Reads rows in batches on a pool thread, so that a consumer never blocks on the query and pays no switch per row.</summary>
internal static class RowBatches
{
    private const int Size = 1024;

    public static async IAsyncEnumerable<T> Rows<T>(HistoricalFeatures features, Func<HistoricalReader, SpineBatch, long, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = ObservedHistory.Start(features.Plan);
        using var reader = await ObservedHistory.Part(activity, features.Engine.OpenAsync(features.Request, cancellationToken)).ConfigureAwait(false);
        var rows = new List<T>(Size);
        var (first, more) = (0L, false);
        do
        {
            first += rows.Count;
            more = await ObservedHistory.Part(activity, Task.Run(() => Fill(reader, rows, read, first, cancellationToken), cancellationToken)).ConfigureAwait(false);
            ObservedHistory.Rows(activity, first + rows.Count);
            foreach (var row in rows)
                yield return row;
        }
        while (more);
    }

    // Whether there may be more.
    private static bool Fill<T>(HistoricalReader reader, List<T> rows, Func<HistoricalReader, SpineBatch, long, T> read, long first, CancellationToken cancellationToken)
    {
        rows.Clear();
        var batch = reader.StartBatch(Size);
        while (rows.Count < Size && reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(read(reader, batch, first + rows.Count));
        }
        return rows.Count == Size;
    }
}
