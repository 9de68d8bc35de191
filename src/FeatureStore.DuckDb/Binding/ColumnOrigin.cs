namespace FeatureStore.DuckDb;

/// <summary>Where a column comes from, for messages.</summary>
/// <param name="Relation">The source, or "spine".</param>
/// <param name="File">The file, glob or query.</param>
/// <param name="Column">The column's name there.</param>
internal readonly record struct ColumnOrigin(string Relation, string File, string Column)
{
    /// <summary>SQL of the file of each row, where several are read; null if <see cref="File"/> says enough.</summary>
    public string? FileOfRow { get; init; }
}
