using FeatureStore.Model;

namespace FeatureStore.DuckDb;

/// <summary>A source bound to files.</summary>
/// <param name="Scan">What is read.</param>
/// <param name="Relation">From where.</param>
/// <param name="Physical">The columns of the files and their DuckDB types.</param>
internal sealed record BoundSource(SourceScan Scan, FileRelation Relation, IReadOnlyDictionary<string, string> Physical)
{
    /// <summary>The conditions that keep rows at the times that are read.</summary>
    public IReadOnlyList<string> Range { get; init; } = [];

    /// <summary>The source and where it is read from, for messages.</summary>
    public string Place => $"{Scan.Source.Name} ({Relation.File})";

    /// <summary>The columns that can hold NaN or infinities.</summary>
    public IEnumerable<ColumnDefinition> MaybeNotFinite => Scan.Columns.Where(c => ColumnBinding.NotFinite("", Physical[c.PhysicalName]) is not null);
}
