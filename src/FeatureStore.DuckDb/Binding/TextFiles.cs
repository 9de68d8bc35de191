using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>Files whose values are text and have no types of their own.</summary>
/// <param name="Relation">Who asks, for messages.</param>
/// <param name="Path">The path or glob, for messages.</param>
/// <param name="Files">The files.</param>
/// <param name="Types">The types of declared columns.</param>
/// <param name="TimeZone">The zone of times that name none.</param>
internal sealed record TextFiles(string Relation, string Path, IReadOnlyList<string> Files, IReadOnlyDictionary<string, FeatureType> Types, string TimeZone)
{
    /// <summary>The files as a SQL list.</summary>
    public string List => FileRelation.ListOf(Files);

    /// <summary>Where a column is. Of several files the row itself tells its own, unless a column has taken the name.</summary>
    public ColumnOrigin Origin(string column, IEnumerable<string> columns) => new(Relation, Path, column)
    {
        FileOfRow = Files.Count > 1 && !columns.Contains("filename", StringComparer.OrdinalIgnoreCase) ? "filename" : null,
    };
}
