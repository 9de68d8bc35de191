using FeatureStore.Model;

namespace FeatureStore;

/// <summary>The rows of a file one after the other, each gone when the next is asked for.</summary>
internal static class FileRows
{
    private const long RowsBetweenReports = 1 << 14;

    public static IEnumerable<ReadRow> Of(SourceDefinition source, SourceRowReader reader, IProgress<PushProgress>? progress)
    {
        var row = new ReadRow(reader, [.. source.Columns]);
        var count = 0L;
        while (reader.Read())
        {
            if (count++ % RowsBetweenReports == 0)
                progress?.Report(new("writing rows", count - 1));
            yield return row;
        }
        progress?.Report(new("waiting for the store", count));
    }
}
